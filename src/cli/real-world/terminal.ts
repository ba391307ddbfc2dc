import { writeSync } from 'node:fs'
import type { World } from '../world.js'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const
const showCursor = '\x1B[?25h'

/**
 * The terminal, where somebody sits at both ends of it. However the program ends from here on, the terminal is given
 * back as it was: with its cursor, and showing what is typed.
 */
export function openTerminal(): World['terminal'] {
  const { stdin, stdout } = process
  if (stdin.isTTY !== true || stdout.isTTY !== true) return undefined
  process.on('exit', () => giveBack(showCursor))
  for (const signal of signals)
    process.once(signal, () => {
      giveBack(`${showCursor}\n`)
      process.kill(process.pid, signal) // now that nobody listens, it ends us as it ends any program: 128 and its number
    })
  return { input: stdin, output: stdout }
}

/** One that has been closed cannot be given back. */
function giveBack(last: string): void {
  try {
    process.stdin.setRawMode(false)
    writeSync(1, last)
  } catch {}
}
