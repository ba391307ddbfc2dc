import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { copiesOfGoodPlan } from '../../helpers/good-plan.js'
import { withToday } from '../../helpers/recorded-today.js'

// What is printed may get lost: the disk is full, the reader is gone. What was changed is said truly, and the exit code
// speaks of the change. dist must be there (npm run build).

vi.setConfig({ testTimeout: 60_000 }) // whole programs, on a machine that may be busy

const { next } = copiesOfGoodPlan('plan output lost ')

let folder = ''
beforeEach(() => {
  folder = next()
})

/** Runs a line of the shell, in which `plan` is the program. */
function shell(line: string) {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', `plan() { "$node" "$plan" "$@"; }\n${line}`], {
    encoding: 'utf8',
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', node: process.execPath, plan: resolve('bin/plan.js') },
  })
  return { exitCode: status, stdout, stderr }
}

const textOf = (path: string) =>
  existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : ''

const journal = 'plan/journal/2010-07-06.yaml'
const entry = 'plan record T1.1 --on=2010-07-06 --meeting=2010-07-06 --note "Hedges cut"'
const figure = 'plan record NI7 --value 17 --period 2010 --published 2010-07-06'
const action =
  'plan add T1 --id T1.4 --what "Plant hedges" --owner CAD --window 2011-04/2011-09 --agreed-by DG --added 2010-07-06'
const plan = 'plan init allotments --title Allotments --owner "DG: Development Group"'
const paper = 'plan report --as-of 2010-07-06 -o out.md'

const changes = [
  ['an entry', entry, journal, `The change is in ${journal}`],
  [
    'an action',
    action,
    'plan/targets/T1-ground.yaml',
    'The change is in plan/targets/T1-ground.yaml and plan/journal/2010-07.yaml',
  ],
  ['a new plan', plan, 'allotments/plan/plan.yaml', 'The new plan is in allotments/plan'],
] as const

const written = [
  ...changes.map(([name, line, path]) => [name, line, path] as const),
  ['a report', paper, 'out.md'] as const,
]

describe.runIf(existsSync('/dev/full'))('on a full disk', () => {
  test.each(changes)(
    '%s that was written is said to be, and the run has not failed',
    (_name, line, path, sentence) => {
      const before = textOf(path)
      expect(shell(`${line} >/dev/full`)).toEqual({
        exitCode: 0,
        stdout: '',
        stderr: `${sentence}, but the confirmation could not be printed: the disk is full.\n`,
      })
      expect(textOf(path)).not.toBe(before)
    },
  )

  test.each(written)(
    '%s is written and the run has not failed where errors cannot be printed either',
    (_name, line, path) => {
      const before = textOf(path)
      expect(shell(`${line} >/dev/full 2>&1`)).toEqual({ exitCode: 0, stdout: '', stderr: '' })
      expect(textOf(path)).not.toBe(before)
    },
  )

  test.each([
    `${entry} --dry-run`,
    'plan status --as-of 2010-07-06',
    'plan report --as-of 2010-07-06',
    'plan show T1.1',
    'plan --help',
  ])('%s has failed: what is printed is all that was asked for', (line) => {
    const before = textOf(journal)
    const { exitCode, stdout, stderr } = shell(`${line} >/dev/full`)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain('The output cannot be written: the disk is full.\n')
    expect(textOf(journal)).toBe(before)
  })

  test.each([
    ['plan validate', 0],
    ['plan status --plan nowhere', 2],
    ['rm plan/owners.yaml; plan status', 1],
    [entry, 0],
  ])('%s keeps its exit code where errors cannot be printed', (line, exitCode) => {
    expect(shell(`${line} 2>/dev/full >answer`).exitCode).toBe(exitCode)
  })
})

describe('into a pipe that nobody reads any more', () => {
  test.each(written)('%s is written', (_name, line, path) => {
    const before = textOf(path)
    const { stderr, stdout } = shell(`{ ${line}; echo "ended with $?" >&2; } | true`)
    expect({ stdout, stderr: stderr.replace('Written: out.md\n', '') }).toEqual({
      stdout: '',
      stderr: 'ended with 0\n',
    })
    expect(textOf(path)).not.toBe(before)
  })
})

test('with standard output closed an entry is written, and goes into the journal alone', () => {
  const before = textOf(journal)
  expect(shell(`${entry} >&-`)).toMatchObject({ exitCode: 0, stderr: '' })
  expect(withToday(textOf(journal))).toBe(
    `${before}  - action: T1.1\n    on: 2010-07-06\n    recorded: (today)\n    note: Hedges cut\n`,
  )
})

test('a figure that was written is said to be, where the disk is full', ({ skip }) => {
  skip(!existsSync('/dev/full'), 'there is no /dev/full')
  const before = textOf('plan/indicators.yaml')
  expect(shell(`${figure} >/dev/full`)).toEqual({
    exitCode: 0,
    stdout: '',
    stderr:
      'The change is in plan/indicators.yaml, but the confirmation could not be printed: the disk is full.\n',
  })
  expect(textOf('plan/indicators.yaml')).not.toBe(before)
})
