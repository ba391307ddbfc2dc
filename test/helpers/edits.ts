import { join } from 'node:path'
import { expect } from 'vitest'
import { git, makeFolder, runOnDisk, writeFiles } from './git.js'
import { planFiles } from './plan-folder.js'

// Edits of a small plan, in real repositories of git whose main holds what was agreed.

export const agreedTarget = `id: T1
title: Ground
statement: >-
  The Forum will bring
  every plot into use
window: 2010-04/2012-03
actions:
  - id: T1.1
    what: Survey every plot in the city
    owner: CAD
    window: 2010-04/2010-09
  - id: T1.2
    what: Let the empty plots
    owner: DG
    window: 2010-10/..
    follows: [T1.1]
`

export const agreedJournal = `meeting: 2010-07-06
entries:
  - action: T1.1
    on: 2010-05-10
    state: in progress
    note: First forty plots surveyed
  - action: T1.2
    on: 2010-07-06
    outlook: at risk
`

export const target = 'plan/targets/T1.yaml'
export const journal = 'plan/journal/2010-07-06.yaml'
export const agreed = planFiles(`
=== targets/T1.yaml
${agreedTarget}
=== journal/2010-07-06.yaml
${agreedJournal}`)

/** A repository whose main holds the agreed plan; `below` is the folder in it that holds the plan's. */
export function makeRepository(below = ''): string {
  const folder = makeFolder('an edit ')
  git(folder, 'init', '--quiet', '--initial-branch=main')
  writeFiles(join(folder, below), agreed)
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message=agreed')
  return folder
}

/** What validate finds in an edit, as `file:line: severity [rule]`. */
export async function judge(folder: string, against = 'main'): Promise<readonly string[]> {
  const { stdout, stderr, exitCode } = await runOnDisk(folder, [
    'validate',
    '--against',
    against,
    '--format',
    'line',
  ])
  expect(exitCode, stderr).toBe(stdout.includes(': error: ') ? 1 : 0)
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/^(\S+:\d+):\d+: (error|warning): .*(\[[a-z-]+\])$/, '$1 $2 $3'))
}

/** Edits one file of a fresh repository and judges it. */
export async function judgeEdit(path: string, from: string, to: string): Promise<readonly string[]> {
  const folder = makeRepository()
  const text = agreed[path]
  if (typeof text !== 'string' || !text.includes(from)) throw new Error(`not in ${path}: ${from}`)
  writeFiles(folder, { [path]: text.replace(from, to) })
  return judge(folder)
}
