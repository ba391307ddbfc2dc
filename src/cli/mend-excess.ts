import type { Command } from 'commander'
import { parseDayInWords } from '../model/printed-window.js'

/** What was most likely meant by words of a command line that nothing takes: `--state on hold`, `–state`, a bare day. */
export function mendExcess(command: Command, args: readonly string[]): string | undefined {
  const excess = command.args.slice(command.registeredArguments.length)
  const [first = ''] = excess
  const at = args.indexOf(first)
  if (/^[‐‑‒–—−]/.test(first)) return `Write ${first.replace(/^[‐‑‒–—−]+/, '--')}, with two plain hyphens.`
  const option = args[at - 2] ?? ''
  if (option.startsWith('-')) {
    const next = args.findIndex((word, index) => index > at && word.startsWith('-'))
    const words = args.slice(at - 1, next < 0 ? undefined : next).join(' ')
    return `Put words that belong together in quotes: ${option} "${words.replace(/[“”"]/g, '')}".`
  }
  const words = excess.join(' ')
  const takesDay = command.options.some(({ long }) => long === '--as-of')
  if (!takesDay || !parseDayInWords(words).ok) return undefined
  return `Did you mean --as-of ${words.includes(' ') ? `"${words}"` : words}?`
}
