import { memoize } from './memoize.js'

// What a text or an entry says, however it is laid out: two that say the same are the same.

/** Words without their line breaks: a text folded in another way is the same text. */
export function wordsOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** What a thing says, as one text to compare: the order of its fields does not matter. Several rules ask for the same. */
export const sayingOf = memoize(({ written }: { readonly written: object }): string => {
  const fields = Object.entries(written).sort(([a], [b]) => (a < b ? -1 : 1))
  return valueInWords(fields)
})

/** Whether two values say the same, however they are laid out. */
export function saysSame(a: unknown, b: unknown): boolean {
  return a === b || valueInWords(a) === valueInWords(b)
}

function valueInWords(value: unknown): string {
  return JSON.stringify(value, (_key, part) => (typeof part === 'string' ? wordsOf(part) : part))
}
