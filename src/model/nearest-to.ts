import { distance } from 'fastest-levenshtein'

const mostSlips = 3

/**
 * The one candidate that a mistyped word clearly means; undefined where none is near or two are as near.
 * Up to four letters one slip is near, up to eight two, then three; case does not count.
 */
export function nearestTo(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.min(mostSlips, Math.ceil(word.length / 4))
  const typed = word.toLowerCase()
  const letters = lettersOf(typed)
  let nearest: string | undefined
  let least = limit + 1
  for (const candidate of candidates) {
    const slips = slipsBetween(typed, letters, candidate.toLowerCase())
    if (slips > least) continue
    nearest = slips < least ? candidate : undefined
    least = slips
  }
  return least <= limit ? nearest : undefined
}

/** The one candidate that has these words in it, in any case: `community action` in `Community Action Derby`. */
export function onlyOneWith(words: string, candidates: Iterable<string>): string | undefined {
  const wanted = words.trim().toLowerCase()
  const [found, ...others] = [...candidates].filter((candidate) => candidate.toLowerCase().includes(wanted))
  return wanted === '' || others.length > 0 ? undefined : found
}

/** Letters to change, add or take away; two that changed places count as one slip, a sign left out (`T13`) as less. */
function slipsBetween(a: string, letters: string, b: string): number {
  if (a === b) return 0
  if (b.length >= letters.length && lettersOf(b) === letters) return 0.5
  if (isSwapped(a, b)) return 1
  // To compare letter by letter takes long where one is very long, and can then not be near.
  const more = Math.abs(a.length - b.length)
  return more > mostSlips ? more : distance(a, b)
}

function lettersOf(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, '')
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const at = [...a].findIndex((letter, index) => letter !== b[index])
  return a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b
}
