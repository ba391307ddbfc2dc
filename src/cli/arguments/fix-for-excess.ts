import type { Command } from 'commander'
import type { Day } from '../../model/day.js'
import { type DayContext, parseDayInWords } from '../../model/parse-day-in-words.js'
import { toPlainHyphens } from '../../model/to-plain-hyphens.js'
import { isNamed } from './check-arguments.js'

/** Whether words are a day is the same on each day. */
const someDay: DayContext = { today: () => 0 as Day, use: { kind: 'past' } }

/** What was most likely meant by words of a command line that nothing takes: `--state on hold`, `–state`, a bare day. */
export function fixForExcess(
  command: Command,
  args: readonly string[],
  excess = command.args.slice(command.registeredArguments.length),
): string | undefined {
  const [first = ''] = excess
  const at = args.indexOf(first)
  const plain = toPlainHyphens(first)
  if (plain !== first && /^-+[a-z]/i.test(plain))
    return `Write ${plain.replace(/^-+/, '--')}, with two plain hyphens.`
  const option = args[at - 2] ?? ''
  if (command.options.some((candidate) => candidate.required && isNamed(candidate, option))) {
    const next = args.findIndex((word, index) => index > at && word.startsWith('-'))
    const words = args.slice(at - 1, next < 0 ? undefined : next).join(' ')
    return `Put words that belong together in quotes: ${option} "${words.replace(/[“”"]/g, '')}".`
  }
  const words = excess.join(' ')
  const takesAsOf = command.options.some((candidate) => isNamed(candidate, '--as-of'))
  const takesDays = command.registeredArguments.some((argument) => argument.name() === 'day')
  if (!takesAsOf || takesDays || !parseDayInWords(words, someDay).ok) return undefined
  return `Did you mean --as-of ${words.includes(' ') ? `"${words}"` : words}?`
}
