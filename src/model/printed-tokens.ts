import type { PrintedTerm } from './printed-terms.js'
import { readPrintedToken } from './printed-token-forms.js'

// Printed words as tokens. What is one thing only together, such as `30/6/2016`, `2016/17` or `Q1`, is one token.

export type PrintedToken =
  | { readonly kind: 'term'; readonly term: PrintedTerm }
  | { readonly kind: 'month'; readonly month: number }
  /** A number with its digits: `06` has two; four are a year. */
  | { readonly kind: 'number'; readonly value: number; readonly digits: number }
  /** A hyphen or dash, `/`, `&`, `to` or `and`. */
  | { readonly kind: 'join' }
  | { readonly kind: 'word'; readonly word: string }

/** In lower case, with single spaces, plain hyphens for hyphens that do not break, and one dash for all dashes. */
export function tidyPrinted(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[‐‑]/g, '-')
    .replace(/[‒–—−]/g, '–')
}

/** The tokens of a tidy text; undefined where it has a sign that no date has. */
export function listPrintedTokens(text: string): readonly PrintedToken[] | undefined {
  const tokens: PrintedToken[] = []
  for (let at = 0; at < text.length; ) {
    const found = readPrintedToken(text, at, tokens.at(-1))
    if (found === undefined) return undefined
    tokens.push(...found.tokens)
    at += found.length
  }
  return tokens.filter((token, index) => !isWeekdayOfDate(token, tokens[index + 1]))
}

const weekday = /^(mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|sat|satur|sun)(day)?$/

/** A weekday, right or wrong, adds nothing to the date behind it. */
function isWeekdayOfDate(token: PrintedToken, next: PrintedToken | undefined): boolean {
  return token.kind === 'word' && weekday.test(token.word) && next !== undefined && next.kind !== 'word'
}
