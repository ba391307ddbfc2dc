import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { writeFiles } from '../../../src/cli/editing/write-files.js'
import { realWorld } from '../../../src/cli/real-world/real-world.js'
import { replaceFile } from '../../../src/cli/real-world/writing.js'
import { leftoverIdentity, leftoverLock } from '../../helpers/dead-run.js'
import { runOnDisk } from '../../helpers/git.js'
import { copiesOfGoodPlan } from '../../helpers/good-plan.js'

// What a stranger can put into a plan's folder before the program writes there: links, folders, pipes, names that the
// program might use. Nothing outside is written to, nothing is waited for, and one sentence says what is in the way.

const { next } = copiesOfGoodPlan('plan planted ')

let folder = ''
beforeEach(() => {
  folder = next()
  mkdirSync(join(folder, 'outside/a folder'), { recursive: true })
  writeFileSync(join(folder, 'outside/secret'), 'kept')
})

const inFolder = (path: string) => join(folder, path)
const outside = () =>
  readdirSync(inFolder('outside'), { recursive: true, encoding: 'utf8' })
    .sort()
    .map((path) => [
      path,
      statSync(inFolder(`outside/${path}`)).isFile() ? readFileSync(inFolder(`outside/${path}`), 'utf8') : '',
    ])

const untouched = [
  ['a folder', ''],
  ['secret', 'kept'],
]

const record = ['record', 'T1.1', '--on=2010-07-06', '--meeting=2010-07-06', '--note', 'Hedges cut']
const report = ['report', '--as-of', '2010-07-06', '--write']
const journal = 'plan/journal/2010-07-06.yaml'
const paper = 'reports/2010-07-06-quarterly.md'

const impossible = (sentence: string) => ({ exitCode: 2, stdout: '', stderr: `${sentence}\n` })

/** Things that may lie where a file is expected, and how each is made. */
const things = {
  'a link to a file': (path: string) => symlinkSync(inFolder('outside/secret'), path),
  'a link to a folder': (path: string) => symlinkSync(inFolder('outside/a folder'), path),
  'a link to nothing': (path: string) => symlinkSync(inFolder('outside/new'), path),
  'a link to itself': (path: string) => symlinkSync(path, path),
  'a link to a device that never ends': (path: string) => symlinkSync('/dev/zero', path),
  'a folder': (path: string) => mkdirSync(path),
  'a pipe that nobody writes to': (path: string) => void spawnSync('mkfifo', [path]),
} as const
type Thing = keyof typeof things
const everyThing = Object.keys(things) as readonly Thing[]
const links = everyThing.filter((thing) => thing.startsWith('a link'))

describe('plan/.lock as', () => {
  test.each(everyThing)('%s is refused at once, and left as it is', async (thing) => {
    things[thing](inFolder('plan/.lock'))
    const before = lstatSync(inFolder('plan/.lock'))
    const kind = thing.startsWith('a link') ? 'a link' : thing === 'a folder' ? thing : 'a pipe or a device'
    const sentence = `plan/.lock cannot be written: it is ${kind}, and not a lock: delete it. Nothing was changed.`
    expect(await runOnDisk(folder, record)).toEqual(impossible(sentence))
    expect(lstatSync(inFolder('plan/.lock'))).toEqual(before)
    expect(outside()).toEqual(untouched)
  })

  test('a lock of the dead whose guard is a link is refused too', async () => {
    writeFileSync(inFolder('plan/.lock'), leftoverLock('00000000000000aa'))
    symlinkSync(inFolder('outside/new'), inFolder('plan/.lock.00000000000000aa'))
    expect(await runOnDisk(folder, record)).toEqual(
      impossible(
        'plan/.lock.00000000000000aa cannot be written: it is a link, and not a lock: delete it. Nothing was changed.',
      ),
    )
    expect(outside()).toEqual(untouched)
  })

  test('a second name of a file outside does not change that file', async () => {
    writeFileSync(inFolder('outside/lock'), leftoverLock('00000000000000aa'))
    linkSync(inFolder('outside/lock'), inFolder('plan/.lock'))
    expect(await runOnDisk(folder, record)).toMatchObject({ exitCode: 0, stderr: '' })
    expect(readFileSync(inFolder('outside/lock'), 'utf8')).toBe(leftoverLock('00000000000000aa'))
  })
})

describe('a folder of the plan that is a link', () => {
  const refused = (name: string) =>
    impossible(
      `${name} cannot be written: it is a link, and nothing is written through links: put the file or folder itself in its place. Nothing was changed.`,
    )

  test.each(['journal', 'targets'])('plan/%s, with what it held elsewhere, is refused', async (name) => {
    renameSync(inFolder(`plan/${name}`), inFolder(`outside/${name}`))
    symlinkSync(inFolder(`outside/${name}`), inFolder(`plan/${name}`))
    const before = outside()
    expect(await runOnDisk(folder, record)).toEqual(refused(`plan/${name}`))
    expect(outside()).toEqual(before)
  })

  test.each(links)('plan/journal as %s is refused', async (thing) => {
    rmSync(inFolder('plan/journal'), { recursive: true })
    things[thing](inFolder('plan/journal'))
    expect(await runOnDisk(folder, record)).toEqual(refused('plan/journal'))
    expect(outside()).toEqual(untouched)
  })

  test.each(links)('reports as %s is refused', async (thing) => {
    things[thing](inFolder('reports'))
    expect(await runOnDisk(folder, report)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr:
        'reports cannot be read: it is a link. Put the folder itself in its place, or say with --since what is new.\n',
    })
    expect(await runOnDisk(folder, [...report, '--since', '2010-07-01'])).toEqual(refused('reports'))
    expect(outside()).toEqual(untouched)
  })

  test.each(['', '--force'])('a paper that is a link is refused %s', async (force) => {
    for (const thing of links) {
      rmSync(inFolder('reports'), { recursive: true, force: true })
      mkdirSync(inFolder('reports'))
      things[thing](inFolder(paper))
      expect(await runOnDisk(folder, force === '' ? report : [...report, force])).toEqual(refused(paper))
      expect(outside()).toEqual(untouched)
    }
  })

  test.each(links)('-o with %s at its end is refused', async (thing) => {
    things[thing](inFolder('out.md'))
    for (const more of [[], ['--force']])
      expect(await runOnDisk(folder, ['report', '--as-of', '2010-07-06', '-o', 'out.md', ...more])).toEqual(
        refused('out.md'),
      )
    expect(outside()).toEqual(untouched)
  })

  test('-o may name a file in a folder behind a link: a person has chosen it', async () => {
    symlinkSync(inFolder('outside/a folder'), inFolder('papers'))
    expect(await runOnDisk(folder, ['report', '--as-of', '2010-07-06', '-o', 'papers/out.md'])).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: 'Written: papers/out.md\n',
    })
    expect(existsSync(inFolder('outside/a folder/out.md'))).toBe(true)
  })
})

describe('a file of the plan that is', () => {
  test.each(links)('%s is not written to, nor any file before it', async (thing) => {
    things[thing](inFolder('plan/journal/linked.yaml'))
    const fileAt = (path: string) => ({
      path: inFolder(path),
      named: path,
      within: inFolder('plan'),
      bytes: new TextEncoder().encode('ours'),
      before: undefined,
    })
    const files = ['plan/journal/new.yaml', 'plan/journal/linked.yaml'].map(fileAt)
    await expect(writeFiles(realWorld(), files)).rejects.toThrow(
      'plan/journal/linked.yaml cannot be written: it is a link, and nothing is written through links: put the file or folder itself in its place. Nothing was changed.',
    )
    expect(existsSync(inFolder('plan/journal/new.yaml'))).toBe(false)
    expect(outside()).toEqual(untouched)
  })
})

describe('names that the program might use', () => {
  test('as they were before, with the number of the process, are not written to', async () => {
    const planted = ['plan/.lock', paper].map((path) => `${path}.${process.pid}.new`)
    mkdirSync(inFolder('reports'))
    for (const path of planted) symlinkSync(inFolder('outside/secret'), inFolder(path))
    expect(await runOnDisk(folder, record)).toMatchObject({ exitCode: 0, stderr: '' })
    expect(await runOnDisk(folder, report)).toMatchObject({ exitCode: 0 })
    expect(outside()).toEqual(untouched)
    for (const path of planted) expect(lstatSync(inFolder(path)).isSymbolicLink()).toBe(true)
  })

  test.each(everyThing)(
    'with all that a dead run would have called it, as %s, are left alone',
    async (thing) => {
      const leftover = (path: string) => inFolder(`${path}.${leftoverIdentity()}.0123456789abcdef.new`)
      things[thing](leftover('plan/.lock'))
      const before = lstatSync(leftover('plan/.lock')).ino
      expect(await runOnDisk(folder, record)).toMatchObject({ exitCode: 0, stderr: '' })
      expect(lstatSync(leftover('plan/.lock')).ino).toBe(before)
      // In the journal, what is neither a file nor a folder is a finding, so that nothing is written at all.
      things[thing](leftover(journal))
      const isFinding = /^a (link|pipe)/.test(thing)
      const again = record.with(record.indexOf('--note') + 1, 'Seen again')
      expect((await runOnDisk(folder, again)).exitCode).toBe(isFinding ? 1 : 0)
      expect(outside()).toEqual(untouched)
    },
  )

  test.each(everyThing)('even the very name, as %s, are not written to', (thing) => {
    // Nobody can foresee it: this is what would happen if somebody could.
    const fresh = inFolder('plan/fresh')
    things[thing](fresh)
    const before = readFileSync(inFolder(journal))
    expect(() => replaceFile({ path: inFolder(journal), fresh, content: 'x', before })).toThrow(/^EEXIST/)
    expect(readFileSync(inFolder(journal))).toEqual(before)
    expect(outside()).toEqual(untouched)
  })

  test('are made by chance: no two are the same', async () => {
    const names = new Set<string>()
    for (let count = 0; count < 5; count += 1) {
      const target = next()
      cpSync(inFolder('plan'), join(target, 'plan'), { recursive: true })
      await runOnDisk(target, record, {
        replaceFile: (replacement) => {
          names.add(replacement.fresh.slice(target.length))
          return replaceFile(replacement)
        },
      })
    }
    expect(names.size).toBe(5)
    for (const name of names)
      expect(name).toMatch(/^\/plan\/journal\/2010-07-06\.yaml\.\d+-\d*-[0-9a-f]{8}\.[0-9a-f]{16}\.new$/)
  })
})

describe('the file that is replaced', () => {
  test('with a second name outside leaves what that name holds', async () => {
    linkSync(inFolder(journal), inFolder('outside/copy'))
    const before = readFileSync(inFolder(journal), 'utf8')
    expect(await runOnDisk(folder, record)).toMatchObject({ exitCode: 0, stderr: '' })
    expect(readFileSync(inFolder('outside/copy'), 'utf8')).toBe(before)
    expect(readFileSync(inFolder(journal), 'utf8')).not.toBe(before)
  })

  test('does not become one that runs as its owner', async () => {
    chmodSync(inFolder(journal), 0o6755)
    expect(await runOnDisk(folder, record)).toMatchObject({ exitCode: 0, stderr: '' })
    expect(statSync(inFolder(journal)).mode & 0o7777).toBe(0o755)
  })

  test.each(everyThing)('that has become %s since it was read is not written', (thing) => {
    const path = inFolder(journal)
    const before = readFileSync(path)
    rmSync(path)
    things[thing](path)
    const kind = lstatSync(path).ino
    const code = thing.startsWith('a link') ? 'ELOOP' : 'ENOTFILE'
    expect(() => replaceFile({ path, fresh: `${path}.new`, content: 'x', before })).toThrow(
      expect.objectContaining({ code }),
    )
    expect(lstatSync(path).ino).toBe(kind)
    expect(existsSync(`${path}.new`)).toBe(false)
    expect(outside()).toEqual(untouched)
  })
})

describe('the last look before a file is replaced', () => {
  const replace = (before: string | undefined) =>
    replaceFile({
      path: inFolder('file'),
      fresh: inFolder('fresh'),
      content: 'ours',
      before: before === undefined ? undefined : new TextEncoder().encode(before),
    })

  test.each([
    ['is as it was read', 'read', 'read', true],
    ['is empty, as it was read', '', '', true],
    ['is not there, as before', undefined, undefined, true],
    ['has one letter more', 'read+', 'read', false],
    ['has another letter', 'reed', 'read', false],
    ['has become empty', '', 'read', false],
    ['is no longer there', undefined, 'read', false],
    ['is there by now', 'theirs', undefined, false],
    ['is there by now, and empty', '', undefined, false],
  ] as const)('one that %s', (_name, now, before, isReplaced) => {
    if (now !== undefined) writeFileSync(inFolder('file'), now)
    expect(replace(before)).toBe(isReplaced)
    const content = existsSync(inFolder('file')) ? readFileSync(inFolder('file'), 'utf8') : undefined
    expect(content).toBe(isReplaced ? 'ours' : now)
    expect(existsSync(inFolder('fresh'))).toBe(false)
  })
})

describe('plan init where', () => {
  const init = ['init', '--title', 'Allotments', '--owner', 'DG: Development Group']
  beforeEach(() => rmSync(inFolder('plan'), { recursive: true }))

  test.each(links)('plan is %s writes nothing behind it', async (thing) => {
    things[thing](inFolder('plan'))
    const { exitCode, stdout, stderr } = await runOnDisk(folder, init)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toMatch(/^plan [^\n]+\.\n$/)
    expect(lstatSync(inFolder('plan')).isSymbolicLink()).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['outside', 'plan'])
    expect(outside()).toEqual(untouched)
  })

  test.each(links)('a folder of a dead run is %s leaves it alone', async (thing) => {
    const planted = `.plan.${leftoverIdentity()}.0123456789abcdef.new`
    things[thing](inFolder(planted))
    expect(await runOnDisk(folder, init)).toMatchObject({ exitCode: 0, stderr: '' })
    expect(lstatSync(inFolder(planted)).isSymbolicLink()).toBe(true)
    expect(outside()).toEqual(untouched)
  })
})
