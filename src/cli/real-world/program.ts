import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import type { Program } from '../world.js'

/** Made when it is first asked for: a run that writes nothing needs none of it. */
export function thisProgram(): Program {
  const where = findWhere()
  const isSeen = readLink('/proc/self') === String(process.pid)
  const startOf = isSeen ? startByProc : startBySignal
  return {
    id: process.pid,
    host: hostname(),
    identity: `${process.pid}-${startOf(process.pid) ?? ''}-${where}`,
    isRunning: (identity) => {
      const [id, start, itsPlace] = identity.split('-')
      if (itsPlace !== where) return true
      const now = startOf(Number(id))
      return now !== undefined && (now === start || now === '' || start === '')
    },
  }
}

/**
 * Containers may share the name of the computer, and a folder, but not the numbers of processes or the clock of their
 * starts. Linux names what is shared; elsewhere the computer is all there is.
 */
function findWhere(): string {
  const { createHash } = process.getBuiltinModule('node:crypto')
  const parts = [hostname(), readLink('/proc/self/ns/pid'), readLink('/proc/self/ns/time')]
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 8)
}

function readLink(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

/**
 * When a process began, where /proc shows the numbers of our own namespace: undefined where none runs, '' where that
 * is not known. What has ended and is only not yet cleared away does not run.
 */
function startByProc(id: number): string | undefined {
  try {
    const [state, ...facts] = readFileSync(`/proc/${id}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ')
    return state === 'Z' || state === 'X' ? undefined : facts[18]
  } catch {
    return startBySignal(id) // /proc may hide the processes of others
  }
}

function startBySignal(id: number): string | undefined {
  try {
    process.kill(id, 0) // asks only whether it is there
    return ''
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? '' : undefined
  }
}
