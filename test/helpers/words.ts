/** How often each word stands in a text; a word is letters and digits, since a line may end at any other sign. */
export function countWords(text: string): ReadonlyMap<string, number> {
  return count(text, /[\p{L}\p{N}\p{M}]+/gu)
}

/** The same of letters and digits, for text with words that are too long for their column. */
export function countLetters(text: string): ReadonlyMap<string, number> {
  return count(text, /[\p{L}\p{N}\p{M}]/gu)
}

function count(text: string, unit: RegExp): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [found] of text.normalize('NFKC').matchAll(unit)) counts.set(found, (counts.get(found) ?? 0) + 1)
  return counts
}
