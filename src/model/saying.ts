// What a text or an entry says, however it is laid out: two that say the same are the same.

/** Words without their line breaks: a text folded in another way is the same text. */
export function wordsOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** What an entry says, as one text to compare: the order of its fields does not matter. */
export function sayingOf({ written }: { readonly written: object }): string {
  const fields = Object.entries(written).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(fields, (_key, value) => (typeof value === 'string' ? wordsOf(value) : value))
}
