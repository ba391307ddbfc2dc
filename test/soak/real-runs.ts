import { strict as assert } from 'node:assert'
import { spawn } from 'node:child_process'
import { cpSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { checkFolder } from '../../src/cli/plan-files/open-plan.js'
import { readFolder } from '../../src/cli/plan-files/read-folder.js'
import { realWorld } from '../../src/cli/real-world/real-world.js'
import { goodPlan } from '../helpers/good-plan-folder.js'

// Real processes that write to a plan on a real disk. dist must be there (npm run build).

export interface Ended {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program, Node where no other is named, and kills it after so many milliseconds. */
export function start(
  folder: string,
  args: readonly string[],
  { program = process.execPath, killAfter }: { program?: string; killAfter?: number } = {},
): Promise<Ended> {
  return new Promise((end) => {
    const child = spawn(program, args, { cwd: folder })
    const said = { stdout: '', stderr: '' }
    child.stdout.on('data', (chunk) => {
      said.stdout += chunk
    })
    child.stderr.on('data', (chunk) => {
      said.stderr += chunk
    })
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
    child.on('close', (exitCode) => {
      clearTimeout(timer)
      end({ exitCode, ...said })
    })
  })
}

export function freshPlan(top: string, name: string): string {
  const folder = join(top, name)
  cpSync(goodPlan, join(folder, 'plan'), { recursive: true })
  return folder
}

const disk = realWorld()

/** What the journal says, in its order; throws where the plan is not sound. */
export function notesIn(folder: string): readonly string[] {
  const { draft, findings } = checkFolder(readFolder(disk, join(folder, 'plan')))
  assert.deepEqual(
    findings.filter(({ severity }) => severity === 'error'),
    [],
  )
  return (draft?.entries ?? []).flatMap(({ written }) => written.note ?? [])
}

/** Files that a run left behind: locks, and new files that never took their place. */
export function leftoversIn(folder: string): readonly string[] {
  const all = readdirSync(join(folder, 'plan'), { recursive: true, encoding: 'utf8' })
  return all.filter((path) => /\.new$|\.lock/.test(path))
}

export const plan = resolve('bin/plan.js')
export const entry = (note: string) => [
  'record',
  'T1.1',
  '--on=2010-07-06',
  '--meeting=2010-07-06',
  '--note',
  note,
]

/** A script for `node -e` that records as many entries as its second argument says, under the name that its first is. */
export const manyEntries = `
  const { main, realWorld } = require(${JSON.stringify(resolve('dist/plan.cjs'))})
  const world = realWorld()
  const run = async (who, many) => {
    for (let count = 1; count <= many; count += 1) {
      const line = ['record', 'T1.1', '--on=2010-07-06', '--meeting=2010-07-06', '--note', who + ' says ' + count]
      const exitCode = await main(line, world)
      if (exitCode !== 0) process.exit(exitCode)
    }
  }
  run(process.argv[1], Number(process.argv[2]))`

/** Throws where one of these has not said all in order, or the plan was left with anything but its files. */
export function expectAllSaid(folder: string, people: readonly string[], many: number): void {
  const notes = notesIn(folder)
  for (const who of people)
    assert.deepEqual(
      notes.filter((note) => note.startsWith(`${who} says `)),
      Array.from({ length: many }, (_, index) => `${who} says ${index + 1}`),
    )
  assert.deepEqual(leftoversIn(folder), [])
}
