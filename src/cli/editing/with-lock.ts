import { basename, join } from 'node:path'
import { Failure } from '../failure.js'
import type { World } from '../world.js'
import { changeDisk, notWritten } from './change-disk.js'
import { clearAway, freshName, leftoverOf } from './leftovers.js'

/** In the plan's folder; it exists while a plan is written to, and plan/.gitignore keeps it out of git. */
const lockName = '.lock'

const patience = 30_000 // milliseconds

/**
 * Does something while no other run of the program on this computer does. A lock whose owner has died is removed.
 * Two people who record at once come one after the other, and the second builds on what the first has written.
 */
export async function withLock<Value>(
  world: World,
  folder: string,
  work: () => Value | Promise<Value>,
): Promise<Value> {
  const path = join(folder, lockName)
  const named = basename(folder)
  const text = await waitForLock(world, path, named)
  try {
    clearAway(world, folder, 'file', (name) => isOfTheDead(world, name))
    return await work()
  } finally {
    await giveUp(world, path, named, text)
  }
}

/** Gives what the lock that was taken says. */
async function waitForLock(world: World, path: string, named: string): Promise<string> {
  const pause = 10 + (world.program.id % 20) // of its own for each process, so that those who wait do not ask in step
  const begun = world.clock()
  for (;;) {
    const text = await tryLock(world, path, named)
    if (text !== undefined) return text
    if (world.clock() - begun >= patience)
      throw new Failure(describeHolder(readHolder(world, path, named), path))
    await world.wait(pause)
  }
}

/**
 * Takes the lock and gives what it says, or undefined: it has to be asked for again.
 *
 * The lock of a dead run is removed under a guard, a lock named for that one claim. Each claim has a number by chance,
 * so that a lock that says the same is the same one. Between our look at it under the guard and its removal it cannot
 * have become another's: the dead give nothing up, and nobody else removes it without this guard. Whoever takes the
 * guard late, when the lock is already another's, sees that and leaves it. Should we die too, our guard is a lock of the
 * dead, and is removed in the same way.
 */
async function tryLock(world: World, path: string, named: string): Promise<string | undefined> {
  const text = await claim(world, path, named)
  if (text !== undefined) return text
  const dead = readHolder(world, path, named)
  if (dead?.claim === undefined || world.program.isRunning(dead.identity)) return undefined
  const guard = `${path}.${dead.claim}`
  const guardText = await tryLock(world, guard, named)
  if (guardText === undefined) return undefined
  try {
    if (readHolder(world, path, named)?.text === dead.text)
      await changeDisk(world, named, () => world.removeFile(path))
  } finally {
    await giveUp(world, guard, named, guardText)
  }
  return undefined
}

/**
 * Guards are of runs that died while they removed a dead one's lock, or of such as came late to that: whoever has the
 * lock itself knows that it has been removed, so that no guard is needed any more.
 */
function isOfTheDead(world: World, name: string): boolean {
  const made = leftoverOf(world, name)
  return made === lockName || /^\.lock(\.[0-9a-f]{16})+$/.test(made ?? name)
}

/** Where a person has deleted our lock, another's may lie there. What cannot be removed is found to be a dead one's. */
async function giveUp(world: World, path: string, named: string, text: string): Promise<void> {
  try {
    if (readHolder(world, path, named)?.text === text)
      await changeDisk(world, named, () => world.removeFile(path))
  } catch {}
}

async function claim(world: World, path: string, named: string): Promise<string | undefined> {
  const { identity, host } = world.program
  const text = `${identity} ${world.chance()} ${host}\n`
  const isOurs = await changeDisk(world, named, () => world.claimFile(path, freshName(world, path), text))
  return isOurs ? text : undefined
}

/** Without a claim where the lock does not say whose it is: such a holder cannot be seen, and counts as running. */
interface Holder {
  readonly text: string
  readonly identity: string
  readonly claim?: string | undefined
  readonly host?: string | undefined
}

/** Undefined where the lock has just been given up. What nobody can have put there but by hand ends the command. */
function readHolder(world: World, path: string, named: string): Holder | undefined {
  const kind = world.kindAt(path)
  if (kind === 'link' || kind === 'folder' || kind === 'device')
    throw notWritten(`${named}/${basename(path)}`, `it is ${thing[kind]}, and not a lock: delete it`)
  if (kind === undefined) return undefined
  const text = readText(world, path)
  const [, identity = '', claim, host] = /^(\d+-\d*-[0-9a-f]{8}) ([0-9a-f]{16}) (.*)\n$/.exec(text) ?? []
  return { text, identity, claim, host }
}

const thing = { link: 'a link', folder: 'a folder', device: 'a pipe or a device' }

function readText(world: World, path: string): string {
  try {
    return new TextDecoder().decode(world.readFile(path))
  } catch {
    return ''
  }
}

function describeHolder(holder: Holder | undefined, path: string): string {
  const host = holder?.host?.replace(/[^\p{L}\p{N}._-]/gu, '?') // who made the lock may be a stranger
  const who = host === undefined ? '' : ` (process ${holder?.identity.split('-')[0]} on ${host})`
  return `Another plan command${who} has been writing here for half a minute, so nothing was written. Try again. If no other is running, delete ${path}.`
}
