import { Chalk, type ChalkInstance } from 'chalk'
import type { Paint, Tone } from '../../report/terminal/paint.js'

/** How tones look on a stream. */
export function paintFor(
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): Paint {
  const chalk = new Chalk({ level: usesColour(environment, isTerminal) ? 1 : 0 })
  return (tone, text) => (text === '' ? '' : colours[tone](chalk)(text))
}

/** FORCE_COLOR decides where it is set, then NO_COLOR; else a terminal that can show colour gets it. */
function usesColour(
  { FORCE_COLOR, NO_COLOR, TERM }: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  return isTerminal && TERM !== 'dumb'
}

const colours: Record<Tone, (chalk: ChalkInstance) => (text: string) => string> = {
  strong: (chalk) => chalk.bold,
  quiet: (chalk) => chalk.dim,
  bad: (chalk) => chalk.red.bold,
  soon: (chalk) => chalk.yellow,
  late: (chalk) => chalk.magenta,
  good: (chalk) => chalk.green,
}
