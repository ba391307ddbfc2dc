import { basename, join } from 'node:path'
import { Failure } from './failure.js'
import type { World } from './world.js'
import { clearAway, leftoverOf, tellingWhatStopped } from './write-files.js'

/** In the plan's folder; it exists while a plan is written to, and plan/.gitignore keeps it out of git. */
const lockName = '.lock'

const patience = 30_000 // milliseconds

/**
 * Does something while no other run of the program on this computer does. A lock whose owner has died is taken away.
 * Two people who record at once come one after the other, and the second builds on what the first has written.
 */
export async function withLock<Value>(
  world: World,
  folder: string,
  work: () => Value | Promise<Value>,
): Promise<Value> {
  const path = join(folder, lockName)
  const pause = 10 + (world.program.id % 20) // of its own for each process, so that those who wait do not ask in step
  for (let waited = 0; !tryLock(world, path, basename(folder)); waited += pause) {
    if (waited >= patience) throw new Failure(tellHolder(readHolder(world, path), path))
    await world.wait(pause)
  }
  try {
    clearAway(world, folder, 'file', (name) => isOfTheDead(world, name))
    return await work()
  } finally {
    giveUp(world, path)
  }
}

/**
 * Takes the lock, or says that it has to be asked for again. The lock of a dead run is taken away under a lock of its
 * own, named for the dead: only one of those who found it can then remove it, and nobody removes the one that is made
 * in its place. Should that one die too, its own lock is found in the same way.
 */
function tryLock(world: World, path: string, named: string): boolean {
  if (claim(world, path, named)) return true
  const holder = readHolder(world, path)
  if (holder === undefined || isRunning(world, holder)) return false
  const guard = `${path}.${holder.id}-${holder.start}`
  if (!tryLock(world, guard, named)) return false
  try {
    if (readHolder(world, path)?.text === holder.text) tellingWhatStopped(named, () => world.remove(path))
  } finally {
    giveUp(world, guard)
  }
  return false
}

/** Guards are of runs that died while they took a dead one's lock away; who has the lock itself needs none of them. */
function isOfTheDead(world: World, name: string): boolean {
  const made = leftoverOf(world, name)
  return made === lockName || /^\.lock(\.\d+-\d*)+$/.test(made ?? name)
}

/** What cannot be taken away is found to be a dead one's by the next run. */
function giveUp(world: World, path: string): void {
  try {
    world.remove(path)
  } catch {}
}

interface Holder {
  readonly text: string
  readonly id: number
  readonly start: string
  readonly host: string
}

function claim(world: World, path: string, named: string): boolean {
  const { id, host, startOf } = world.program
  return tellingWhatStopped(named, () => world.claimFile(path, `${id} ${startOf(id) ?? ''} ${host}\n`))
}

/** Undefined where the lock has just been given up. */
function readHolder(world: World, path: string): Holder | undefined {
  try {
    const text = new TextDecoder().decode(world.readFile(path))
    const [id, start = '', host = ''] = text.trimEnd().split(' ')
    return { text, id: Number(id), start, host }
  } catch {
    return undefined
  }
}

/** On another computer nobody can tell, so it is taken to run. */
function isRunning({ program }: World, { id, start, host }: Holder): boolean {
  if (host !== program.host) return true
  const now = program.startOf(id)
  return now !== undefined && (now === start || now === '' || start === '')
}

function tellHolder(holder: Holder | undefined, path: string): string {
  const who = holder ? ` (process ${holder.id} on ${holder.host})` : ''
  return `Another plan${who} has been writing here for half a minute, and nothing was written. Try again; if none is running, delete ${path}.`
}
