import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { realWorld } from '../../../src/cli/real-world/real-world.js'
import { leftoverIdentity, leftoverLock } from '../../helpers/dead-run.js'
import { copiesOfGoodPlan, goodPlan } from '../../helpers/good-plan.js'
import { filesIn } from '../../helpers/plan-folder.js'
import { withToday } from '../../helpers/recorded-today.js'

// `plan record` on real disks that stand in its way. dist must be there (npm run build).

const { top, next } = copiesOfGoodPlan('plan record ')

let folder = ''
beforeEach(() => {
  folder = next()
})

const isAdministrator = process.getuid?.() === 0
const nobody = 65534

const entry = ['record', 'T1.1', '--on=2010-07-06', '--meeting=2010-07-06', '--note', 'Hedges cut']

function run(args: readonly string[], options: { cwd?: string; uid?: number } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('bin/plan.js'), ...args], {
    encoding: 'utf8',
    cwd: folder,
    ...options,
  })
  return { exitCode: status, stdout, stderr }
}

const impossible = (sentence: string) => ({ exitCode: 2, stdout: '', stderr: `${sentence}\n` })
const journal = () => join(folder, 'plan/journal/2010-07-06.yaml')
const entryAt =
  'plan/journal/2010-07-06.yaml, line 15:\n+   - action: T1.1\n+     on: 2010-07-06\n+     recorded: (today)\n+     note: Hedges cut\n'

/** Every file with its bytes; what a run that did not succeed must not change. */
const everything = () => filesIn(join(folder, 'plan'))

/** As somebody who may not write everywhere; for this the program has to be readable to all. */
function withoutRights(args: readonly string[]) {
  return isAdministrator ? run(args, { uid: nobody }) : run(args)
}

function canNobodyRun(): boolean {
  return !isAdministrator || run(['--version'], { uid: nobody }).exitCode === 0
}

describe('a folder that cannot be written to', () => {
  test.for([
    ['plan', 'plan cannot be written: you have no permission to write there. Nothing was changed.'],
    [
      'plan/journal',
      'plan/journal/2010-07-06.yaml cannot be written: you have no permission to write there. Nothing was changed.',
    ],
  ] as const)('%s', ([below, sentence], { skip }) => {
    skip(!canNobodyRun(), 'another user cannot run the program where it lies')
    if (isAdministrator)
      for (const path of ['plan', 'plan/journal']) chownSync(join(folder, path), nobody, nobody)
    chmodSync(join(folder, below), 0o555)
    const before = everything()
    expect(withoutRights(entry)).toEqual(impossible(sentence))
    expect(everything()).toEqual(before)
    chmodSync(join(folder, below), 0o755)
    expect(withoutRights(entry)).toMatchObject({ exitCode: 0, stderr: '' })
  })

  test('is no hindrance to a dry run', ({ skip }) => {
    skip(!canNobodyRun(), 'another user cannot run the program where it lies')
    chmodSync(join(folder, 'plan'), 0o555)
    const before = everything()
    expect(withoutRights([...entry, '--dry-run'])).toMatchObject({
      exitCode: 0,
      stderr: 'Nothing was written: this was a dry run.\n',
    })
    expect(everything()).toEqual(before)
    chmodSync(join(folder, 'plan'), 0o755)
  })
})

describe('a full disk', () => {
  const disk = join(top, 'small disk')
  mkdirSync(disk)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk]).status === 0
  afterAll(() => mounted && spawnSync('umount', [disk]))

  test('leaves the plan as it was, and goes on when there is room again', ({ skip }) => {
    skip(!mounted, 'a small disk can be mounted by root only')
    cpSync(goodPlan, join(disk, 'plan'), { recursive: true })
    folder = disk
    // A note that needs more room than is left, and then no room at all, not even for the lock.
    const filler = join(disk, 'filler')
    const roomFor = (bytes: number) => {
      rmSync(filler, { force: true })
      const { stdout } = spawnSync('df', ['--output=avail', '-B1', disk], { encoding: 'utf8' })
      writeFileSync(filler, Buffer.alloc(Number(stdout.split('\n')[1]) - bytes))
    }
    const long = [...entry.slice(0, -1), 'word '.repeat(4000)]
    roomFor(16_384)
    const before = everything()
    expect(run(long)).toEqual(
      impossible('plan/journal/2010-07-06.yaml cannot be written: the disk is full. Nothing was changed.'),
    )
    expect(everything()).toEqual(before)
    roomFor(0)
    expect(run(entry)).toEqual(impossible('plan cannot be written: the disk is full. Nothing was changed.'))
    expect(everything()).toEqual(before)
    rmSync(filler)
    expect(run(entry)).toMatchObject({ exitCode: 0, stderr: '' })
    expect(readdirSync(join(disk, 'plan/journal'))).toEqual(['2010-07-06.yaml'])
  })
})

describe('the file', () => {
  test('keeps its permissions', () => {
    chmodSync(journal(), 0o640)
    expect(run(entry)).toMatchObject({ exitCode: 0 })
    expect(statSync(journal()).mode & 0o777).toBe(0o640)
  })

  test.each([
    ['a byte-order mark', (text: string) => `\uFEFF${text}`],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['no line end at its end', (text: string) => text.trimEnd()],
  ])('with %s keeps every byte', (_name, change) => {
    const text = change(readFileSync(journal(), 'utf8'))
    writeFileSync(journal(), text)
    expect(withToday(run(entry).stdout)).toContain(entryAt)
    const item = '  - action: T1.1\n    on: 2010-07-06\n    recorded: (today)\n    note: Hedges cut\n'
    const added = change(item).replace('\uFEFF', '')
    const joined = text.endsWith('\n') ? added : `\n${added}`
    expect(withToday(readFileSync(journal(), 'utf8'))).toBe(text + joined)
  })

  test('a new one has the line ends of plan.yaml', () => {
    const settings = join(folder, 'plan/plan.yaml')
    writeFileSync(settings, readFileSync(settings, 'utf8').replaceAll('\n', '\r\n'))
    rmSync(journal())
    expect(run(entry)).toMatchObject({ exitCode: 0, stderr: '' })
    const text = readFileSync(journal(), 'utf8')
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text.split('\r\n').slice(-6, -4)).toEqual(['entries:', '  - action: T1.1'])
  })

  test('is made where there is none yet, with the folder of the journal', () => {
    rmSync(join(folder, 'plan/journal'), { recursive: true })
    expect(run(entry)).toMatchObject({ exitCode: 0, stderr: '' })
    expect(withToday(readFileSync(journal(), 'utf8'))).toBe(`\
# What happened, one dated entry at a time. Entries are only added at the end, never changed:
# to correct one, add an entry that has its day under "corrects".

meeting: 2010-07-06
entries:
  - action: T1.1
    on: 2010-07-06
    recorded: (today)
    note: Hedges cut
`)
  })
})

describe('a disk on which no file can have a second name', () => {
  const runThere = (args: readonly string[], code: string) => {
    const refuse = `require('node:fs').linkSync = () => { throw Object.assign(new Error('${code}'), { code: '${code}' }) }`
    writeFileSync(join(folder, 'disk.cjs'), refuse)
    const line = ['-r', './disk.cjs', resolve('bin/plan.js'), ...args]
    const { status, stderr } = spawnSync(process.execPath, line, { encoding: 'utf8', cwd: folder })
    return { exitCode: status, stderr }
  }

  test.each(['EPERM', 'ENOTSUP', 'EISDIR'])(
    'takes entries and new files, and frees the locks of the dead: %s',
    (code) => {
      writeFileSync(join(folder, 'plan/.lock'), leftoverLock('00000000000000aa'))
      const later = ['record', 'T1.1', '--on=2010-08-02', '--note', 'Gates hung']
      for (const args of [entry, later]) expect(runThere(args, code)).toEqual({ exitCode: 0, stderr: '' })
      expect(Object.keys(everything()).sort()).toEqual(
        [...Object.keys(filesIn(goodPlan)), 'plan/journal/2010-08.yaml'].sort(),
      )
      expect(readFileSync(journal(), 'utf8')).toContain('note: Hedges cut\n')
    },
  )
})

describe('what killed runs have left', () => {
  const identity = leftoverIdentity()
  const gone = `${identity}.0123456789abcdef.new`
  const left = (path: string, text = 'half') => writeFileSync(join(folder, 'plan', path), text)

  test('is cleared away, and a lock of theirs does not hold anybody up', () => {
    left('.lock', leftoverLock('00000000000000aa'))
    for (const path of [`.lock.${gone}`, `journal/2010-07-06.yaml.${gone}`]) left(path)
    expect(run(['validate'])).toMatchObject({ exitCode: 0 })
    expect(run(entry)).toMatchObject({ exitCode: 0, stderr: '' })
    expect(Object.keys(everything()).sort()).toEqual(Object.keys(filesIn(goodPlan)).sort())
  })

  test('is the only thing of such a name that is', () => {
    const kept = [
      `budget.${gone}`,
      `plan/2010-07-06.yaml.${gone}`, // the journal's name in another folder
      `plan/.lockers.${gone}`,
      `plan/journal/minutes.${gone}`,
      `plan/journal/2010-07-06.yaml.${gone}/a folder's`,
      'plan/journal/2010-07-06.yaml.4194303.new', // as a person may name a file
      `plan/journal/2010-07-06.yaml.${identity}.new`,
      `plan/journal/2010-07-06.yaml.${realWorld().program.identity}.0123456789abcdef.new`, // of a process that runs
      'plan/journal/2010-07-06.yaml.4194303-1-00000000.0123456789abcdef.new', // of another computer
    ]
    for (const path of kept) {
      mkdirSync(join(folder, path, '..'), { recursive: true })
      writeFileSync(join(folder, path), 'kept')
    }
    symlinkSync(join(folder, `budget.${gone}`), join(folder, `plan/.lock.${gone}`))
    expect(run(entry)).toMatchObject({ exitCode: 0, stderr: '' })
    expect(kept.filter((path) => readFileSync(join(folder, path), 'utf8') !== 'kept')).toEqual([])
    expect(lstatSync(join(folder, `plan/.lock.${gone}`)).isSymbolicLink()).toBe(true)
  })

  test('two deaths deep', () => {
    left('.lock', leftoverLock('00000000000000aa'))
    left('.lock.00000000000000aa', leftoverLock('00000000000000bb'))
    left('.lock.00000000000000cc', leftoverLock('00000000000000dd', '4'))
    expect(run(entry)).toMatchObject({ exitCode: 0, stderr: '' })
    expect(Object.keys(everything()).sort()).toEqual(Object.keys(filesIn(goodPlan)).sort())
  })

  test.runIf(process.platform === 'linux')('a number that a later process has got counts as gone', () => {
    left('.lock', leftoverLock('00000000000000aa').replace('4194303', String(process.pid)))
    expect(run(entry)).toMatchObject({ exitCode: 0, stderr: '' })
  })
})
