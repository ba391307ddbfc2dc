import { distance } from 'fastest-levenshtein'

/**
 * The one candidate that a mistyped word clearly means; undefined where none is near or two are as near.
 * Up to four letters one slip is near, up to eight two, then three; case does not count.
 */
export function nearestTo(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.min(3, Math.ceil(word.length / 4))
  let nearest: string | undefined
  let least = limit + 1
  for (const candidate of candidates) {
    const slips = distance(word.toLowerCase(), candidate.toLowerCase())
    if (slips > least) continue
    nearest = slips < least ? candidate : undefined
    least = slips
  }
  return least <= limit ? nearest : undefined
}
