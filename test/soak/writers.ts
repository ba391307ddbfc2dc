import { strict as assert } from 'node:assert'
import { spawnSync } from 'node:child_process'
import { expectAllSaid, freshPlan, manyEntries, start } from './real-runs.js'

const names = ['Ann', 'Bob', 'Cem', 'Dee', 'Eve', 'Fay', 'Gus', 'Hal', 'Ida', 'Joe', 'Kim', 'Lea']

export interface WriterFigures {
  readonly writers: number
  readonly entries: number
}

/** As many processes at once put as many entries each into one journal. Throws where one is refused or an entry lost. */
export function writeAtOnce(top: string, writers: number, each: number): Promise<WriterFigures> {
  return writeTogether(freshPlan(top, 'at once'), writers, each, () => undefined)
}

/** What puts a process into a namespace of process numbers of its own, with /proc of its own or the one it came from. */
const apart = [
  ['unshare', '--pid', '--fork', '--mount-proc'],
  ['unshare', '--pid', '--fork'],
] as const

/** Whether this machine lets us make such namespaces. */
export function canUnshare(): boolean {
  return apart.every(([program, ...args]) => spawnSync(program, [...args, 'true']).status === 0)
}

/**
 * As `writeAtOnce`, with every writer but the first in a namespace of its own, as in containers that share a folder and
 * the computer's name: none can see whether another runs, and several have the same number.
 */
export function writeApart(top: string, writers: number, each: number): Promise<WriterFigures> {
  return writeTogether(freshPlan(top, 'apart'), writers, each, (index) =>
    index === 0 ? undefined : apart[index % apart.length],
  )
}

async function writeTogether(
  folder: string,
  writers: number,
  each: number,
  apartOf: (index: number) => readonly [string, ...string[]] | undefined,
): Promise<WriterFigures> {
  const people = Array.from({ length: writers }, (_, index) => names[index] ?? `Writer ${index}`)
  const ended = await Promise.all(
    people.map((who, index) => {
      const [program, ...args] = [...(apartOf(index) ?? []), process.execPath, '-e', manyEntries, who]
      return start(folder, [...args, String(each)], { program: program ?? process.execPath })
    }),
  )
  assert.deepEqual(
    ended.map(({ exitCode, stderr }) => [exitCode, stderr]),
    people.map(() => [0, '']),
  )
  expectAllSaid(folder, people, each)
  return { writers, entries: writers * each }
}
