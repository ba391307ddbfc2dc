import { join } from 'node:path'
import { expect } from 'vitest'
import { agreedPlanOf } from '../../src/cli/plan-files/agreed-plan.js'
import { checkFolder } from '../../src/cli/plan-files/open-plan.js'
import { readPlanFolder } from '../../src/cli/plan-files/read-plan-folder.js'
import type { PlanFolder } from '../../src/load/plan-folder.js'
import type { PlacedFinding } from '../../src/model/finding.js'
import { git, makeFolder, runOnDisk, writeFiles } from './git.js'
import { type Files, planFiles } from './plan-folder.js'

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

/** Judges an edit in memory. A file that is edited to nothing is deleted. */
export function judgeInMemory(before: Files, now: Files, today = '2026-01-01') {
  const base = checkFolder(folderOf(before))
  if (!base.draft) throw new Error(listLines(base.findings).join('\n'))
  const { findings, accepted } = checkFolder(folderOf(now), agreedPlanOf(folderOf(before), 'main'), today)
  return {
    /** Of the agreed plan by itself. */
    base: listLines(base.findings),
    lines: listLines(findings),
    accepted: accepted.map(({ finding, reason }) => `${listLines([finding])[0]} (${reason})`),
  }
}

/** One replacement in a file: its path below plan/, what is there, and what takes its place. */
export type Replacement = readonly [path: string, from: string | RegExp, to: string]

/** The files with replacements made; each has to find its text. */
export function edited(files: Files, ...replacements: readonly Replacement[]): Files {
  const now: Record<string, string | Uint8Array> = { ...files }
  for (const [path, from, to] of replacements) {
    const text = now[`plan/${path}`]
    if (typeof text !== 'string') throw new Error(`no file ${path}`)
    const next = text.replace(from, to)
    if (next === text) throw new Error(`not in ${path}: ${from}`)
    now[`plan/${path}`] = next
  }
  return now
}

function folderOf(files: Files): PlanFolder {
  const paths = Object.keys(files).filter((path) => files[path] !== '')
  const bytesOf = (text: string | Uint8Array = '') =>
    typeof text === 'string' ? new TextEncoder().encode(text) : text
  return readPlanFolder({
    name: 'plan',
    items: paths.map((path) => ({ path: path.slice('plan/'.length), kind: 'file' })),
    readAll: (parts) => parts.map((path) => bytesOf(files[`plan/${path}`])),
  })
}

function listLines(findings: readonly PlacedFinding[]): readonly string[] {
  return findings.map(
    ({ file, line, severity, message, rule }) => `${file}:${line}: ${severity}: ${message} [${rule}]`,
  )
}
