// What a text or an entry says, however it is laid out: two that say the same are the same.

/** Words without their line breaks: a text folded in another way is the same text. */
export function wordsOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** What an entry says, as one text to compare: the order of its fields does not matter. */
export function sayingOf({ written }: { readonly written: object }): string {
  return valueInWords(Object.entries(written).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Whether two values say the same, however they are laid out. */
export function saysSame(a: unknown, b: unknown): boolean {
  return a === b || valueInWords(a) === valueInWords(b)
}

function valueInWords(value: unknown): string {
  return JSON.stringify(value, (_key, part) => (typeof part === 'string' ? wordsOf(part) : part))
}
