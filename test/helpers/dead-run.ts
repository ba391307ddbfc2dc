import { realWorld } from '../../src/cli/real-world/real-world.js'

const { program } = realWorld()

/** Whose the leftovers of a run are that was killed on this computer: no process has this number. */
export function leftoverIdentity(start = '1'): string {
  return `4194303-${start}-${program.identity.split('-')[2]}`
}

/** What a lock of that run says. */
export function leftoverLock(claim: string, start = '1'): string {
  return `${leftoverIdentity(start)} ${claim} ${program.host}\n`
}
