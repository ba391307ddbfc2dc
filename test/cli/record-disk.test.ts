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
import { copiesOfGoodPlan, goodPlan } from '../helpers/good-plan.js'
import { filesIn } from '../helpers/plan-folder.js'

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
  'plan/journal/2010-07-06.yaml, line 15:\n+   - action: T1.1\n+     on: 2010-07-06\n+     note: Hedges cut\n'

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

  test('that is a link stays one, and what it leads to is written', () => {
    const real = join(folder, 'kept elsewhere.yaml')
    cpSync(journal(), real)
    rmSync(journal())
    symlinkSync(real, journal())
    expect(run(entry).stdout.startsWith(entryAt)).toBe(true)
    expect(lstatSync(journal()).isSymbolicLink()).toBe(true)
    expect(readFileSync(real, 'utf8')).toContain('note: Hedges cut\n')
  })

  test.each([
    ['a byte-order mark', (text: string) => `\uFEFF${text}`],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['no line end at its end', (text: string) => text.trimEnd()],
  ])('with %s keeps every byte', (_name, change) => {
    const text = change(readFileSync(journal(), 'utf8'))
    writeFileSync(journal(), text)
    expect(run(entry).stdout.startsWith(entryAt)).toBe(true)
    const added = change('  - action: T1.1\n    on: 2010-07-06\n    note: Hedges cut\n').replace('\uFEFF', '')
    const joined = text.endsWith('\n') ? added : `\n${added}`
    expect(readFileSync(journal(), 'utf8')).toBe(text + joined.replace(/\n {2}- /, '\n  - '))
  })

  test('is made where there is none yet, with the folder of the journal', () => {
    rmSync(join(folder, 'plan/journal'), { recursive: true })
    expect(run(entry)).toMatchObject({ exitCode: 0, stderr: '' })
    expect(readFileSync(journal(), 'utf8')).toBe(`\
# What happened, one dated entry at a time. Entries are only added at the end, never changed:
# a wrong one is put right by a new entry with the same day and a note that says so.

meeting: 2010-07-06
entries:
  - action: T1.1
    on: 2010-07-06
    note: Hedges cut
`)
  })
})

describe('what killed runs have left', () => {
  const gone = 4_194_303 // no process has this number

  test('is cleared away, and a lock of theirs does not hold anybody up', () => {
    for (const path of ['.lock', `.lock.${gone}.new`, `journal/2010-07-06.yaml.${gone}.new`])
      writeFileSync(
        join(folder, 'plan', path),
        `${gone} 1 ${spawnSync('hostname', { encoding: 'utf8' }).stdout}`,
      )
    expect(run(['validate'])).toMatchObject({ exitCode: 0 })
    expect(run(entry)).toMatchObject({ exitCode: 0, stderr: '' })
    expect(Object.keys(everything()).sort()).toEqual(Object.keys(filesIn(goodPlan)).sort())
  })

  test('is the only thing of such a name that is', () => {
    const kept = [
      `budget.${gone}.new`,
      `plan/2010-07-06.yaml.${gone}.new`, // the journal's name in another folder
      `plan/.lockers.${gone}.new`,
      `plan/journal/minutes.${gone}.new`,
      `plan/journal/2010-07-06.yaml.${gone}.new/a folder's`,
      `plan/journal/2010-07-06.yaml.${process.pid}.new`, // of a process that runs
    ]
    for (const path of kept) {
      mkdirSync(join(folder, path, '..'), { recursive: true })
      writeFileSync(join(folder, path), 'kept')
    }
    symlinkSync(join(folder, `budget.${gone}.new`), join(folder, `plan/.lock.${gone}.new`))
    expect(run(entry)).toMatchObject({ exitCode: 0, stderr: '' })
    expect(kept.filter((path) => readFileSync(join(folder, path), 'utf8') !== 'kept')).toEqual([])
    expect(lstatSync(join(folder, `plan/.lock.${gone}.new`)).isSymbolicLink()).toBe(true)
  })

  test('two deaths deep', () => {
    const host = spawnSync('hostname', { encoding: 'utf8' }).stdout
    writeFileSync(join(folder, 'plan/.lock'), `${gone} 1 ${host}`)
    writeFileSync(join(folder, `plan/.lock.${gone}-1`), `${gone} 2 ${host}`)
    writeFileSync(join(folder, `plan/.lock.${gone}-3`), `${gone} 4 ${host}`)
    expect(run(entry)).toMatchObject({ exitCode: 0, stderr: '' })
    expect(Object.keys(everything()).sort()).toEqual(Object.keys(filesIn(goodPlan)).sort())
  })

  test('a number that a later process has got counts as gone', () => {
    const host = spawnSync('hostname', { encoding: 'utf8' }).stdout
    writeFileSync(join(folder, 'plan/.lock'), `${process.pid} 1 ${host}`)
    expect(run(entry).exitCode).toBe(process.platform === 'linux' ? 0 : 2)
  })
})
