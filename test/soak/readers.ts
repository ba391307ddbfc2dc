import { strict as assert } from 'node:assert'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { main } from '../../src/cli/main.js'
import { realWorld } from '../../src/cli/real-world/real-world.js'
import type { Output, World } from '../../src/cli/world.js'
import { plainPaint } from '../helpers/paint.js'
import { entry, expectAllSaid, freshPlan } from './real-runs.js'

export interface ReaderFigures {
  readonly writers: number
  readonly entries: number
  readonly opened: number
  /** Steps that the world refused because the reader had the file open. */
  readonly refusals: number
}

/**
 * Writers on the real disk, in a world that refuses to replace or remove a file while a reader has it open, as Windows
 * does; the reader opens the journal and the lock all the time. Throws where a writer is refused or an entry lost.
 */
export async function writeBesideReader(top: string, writers: number, each: number): Promise<ReaderFigures> {
  const folder = freshPlan(top, 'beside a reader')
  const reader = openAllTheTime(
    ['journal/2010-07-06.yaml', '.lock'].map((path) => join(folder, 'plan', path)),
  )
  const people = Array.from({ length: writers }, (_, index) => `Writer ${index + 1}`)
  let refusals = 0
  const refuse = (path: string, syscall: string) => {
    if (!reader.holds(path)) return
    refusals += 1
    throw Object.assign(new Error(`EPERM: operation not permitted, ${syscall}`), { code: 'EPERM', syscall })
  }
  await Promise.all(people.map((who) => write(worldOf(folder, refuse), who, each)))
  const opened = await reader.stop()
  expectAllSaid(folder, people, each)
  return { writers, entries: writers * each, opened, refusals }
}

/** Most of the time each of these is open, for some milliseconds at a time. */
function openAllTheTime(paths: readonly string[]) {
  const open = new Set<string>()
  let isStopped = false
  let opened = 0
  const read = async (path: string) => {
    while (!isStopped) {
      open.add(path)
      opened += 1
      await wait(1 + Math.random() * 20)
      open.delete(path)
      await wait(1 + Math.random() * 10)
    }
  }
  const readers = paths.map(read)
  return {
    holds: (path: string) => open.has(path),
    stop: async () => {
      isStopped = true
      await Promise.all(readers)
      return opened
    },
  }
}

function worldOf(
  folder: string,
  refuse: (path: string, syscall: string) => void,
): World & { said: string[] } {
  const disk = realWorld()
  const said: string[] = []
  const output = (keep: boolean): Output => ({
    write: (content) => void (keep && content !== '' && said.push(String(content))),
    isTerminal: false,
    width: undefined,
    paint: plainPaint,
  })
  return {
    ...disk,
    folder,
    said,
    stdout: output(false),
    stderr: output(true),
    holdsOpenFiles: true,
    replaceFile: (replacement) => {
      refuse(replacement.path, 'rename')
      return disk.replaceFile(replacement)
    },
    removeFile: (path) => {
      refuse(path, 'unlink')
      disk.removeFile(path)
    },
  }
}

async function write(world: World & { said: string[] }, who: string, each: number): Promise<void> {
  for (let count = 1; count <= each; count += 1) {
    const exitCode = await main(entry(`${who} says ${count}`), world)
    assert.deepEqual({ exitCode, said: world.said }, { exitCode: 0, said: [] })
  }
}
