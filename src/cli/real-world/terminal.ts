import { writeSync } from 'node:fs'
import type { World } from '../world.js'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const
const showCursor = '\x1B[?25h'

/**
 * The terminal, where somebody sits at both ends of it. However the program ends from here on, the terminal is given
 * back as it was: with its cursor, and showing what is typed.
 */
export function openRealTerminal(): World['terminal'] {
  const { stdin, stdout } = process
  if (stdin.isTTY !== true || stdout.isTTY !== true) return undefined
  process.on('exit', () => giveBack(showCursor))
  for (const signal of signals) process.once(signal, () => endBy(signal))
  stdin.once('error', () => endBy('SIGHUP')) // it has been closed, and nobody has said so
  return { input: stdin, output: stdout }
}

/** As any program that does not listen: a shell sees 128 and the number of the signal. */
function endBy(signal: (typeof signals)[number]): void {
  giveBack(`${showCursor}\n`)
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
}

/** One that has been closed cannot be given back. */
function giveBack(last: string): void {
  try {
    process.stdin.setRawMode(false)
    writeSync(1, last)
  } catch {}
}
