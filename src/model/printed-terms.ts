import type { PrintedToken } from './printed-tokens.js'

/** A year as printed: `2010` (one), `2016/17` or `16/17` (slash), `2010/2011` (in full), `2016-17` (hyphen). */
export interface PrintedYear {
  /** The first or only one. */
  readonly first: number
  readonly written: 'one' | 'slash' | 'in full' | 'hyphen'
  /** What the second half could be as well, where it was joined by a hyphen: `2003-04`. */
  readonly month?: number | undefined
}

/** One date of printed words, such as a day or a quarter; what is missing is that of the term behind it. */
export type PrintedTerm = (
  | {
      readonly kind: 'day'
      readonly date: number
      readonly month: number | undefined
      readonly year: number | undefined
    }
  | {
      readonly kind: 'month'
      readonly month: number
      readonly year: number | undefined
      /** It could be something else: `Jun-16`. */
      readonly isDoubtful?: boolean
    }
  /** `5/6/2010`: which of the two is the month is to be seen. */
  | { readonly kind: 'figures'; readonly first: number; readonly second: number; readonly year: number }
  | { readonly kind: 'quarter'; readonly number: number; readonly year: PrintedYear | undefined }
  | { readonly kind: 'half'; readonly number: number; readonly year: number | undefined }
  | { readonly kind: 'year'; readonly year: PrintedYear }
) & {
  /** Only its last day is meant: `end of March 2012`. */
  readonly isEnd?: boolean
}

type NumberToken = Extract<PrintedToken, { kind: 'number' }>

type Reading = { readonly term: PrintedTerm; readonly length: number } | undefined

/** The terms of a text that holds nothing else, as they are joined; undefined where it holds more, or none. */
export function listPrintedTerms(tokens: readonly PrintedToken[]): readonly PrintedTerm[] | undefined {
  const terms = splitAtJoins(tokens).map(readBetweenJoins)
  return terms.every((found) => found !== undefined) ? terms.flat() : undefined
}

function splitAtJoins(tokens: readonly PrintedToken[]): readonly (readonly PrintedToken[])[] {
  const parts: PrintedToken[][] = [[]]
  for (const token of tokens) {
    if (token.kind === 'join') parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}

/** One term, or months one behind the other: `July September 2005`. */
function readBetweenJoins(tokens: readonly PrintedToken[]): readonly PrintedTerm[] | undefined {
  const terms: PrintedTerm[] = []
  let at = 0
  do {
    const found = readTerm(tokens, at)
    if (found === undefined) return undefined
    terms.push(found.term)
    at += found.length
  } while (at < tokens.length)
  return terms.length === 1 || terms.every(({ kind }) => kind === 'month') ? terms : undefined
}

function readTerm(tokens: readonly PrintedToken[], at: number): Reading {
  const token = tokens[at]
  if (token?.kind !== 'word') return readDate(tokens, at)
  const found = token.word === 'end' ? readDate(tokens, at + 1) : undefined
  return found && { term: { ...found.term, isEnd: true }, length: found.length + 1 }
}

function readDate(tokens: readonly PrintedToken[], at: number): Reading {
  const [token, next] = [tokens[at], tokens[at + 1]]
  switch (token?.kind) {
    case 'month':
      return readMonthFirst(token.month, tokens, at)
    case 'number':
      return token.digits > 2 ? readYear(token) : readDateFirst(token.value, tokens, at)
    case 'term':
      return readWithYear(token.term, next)
    default:
      return undefined
  }
}

/** `Q1 2010/11`, `Q1 2010`, `H2 2022`; other terms have all that they need. */
function readWithYear(term: PrintedTerm, next: PrintedToken | undefined): Reading {
  const one = next?.kind === 'number' ? readYear(next)?.term.year : undefined
  const pair = next?.kind === 'term' && next.term.kind === 'year' ? next.term.year : undefined
  if (term.kind === 'half' && one) return { term: { ...term, year: one.first }, length: 2 }
  const year = one ?? pair
  return term.kind === 'quarter' && year ? { term: { ...term, year }, length: 2 } : { term, length: 1 }
}

function readYear({ value, digits }: NumberToken) {
  if (digits !== 4) return undefined
  return { term: { kind: 'year', year: { first: value, written: 'one' } }, length: 1 } as const
}

/** `July`, `July 2010`, `July 6`, `July 6 2010`; a number before the next month belongs to that. */
function readMonthFirst(month: number, tokens: readonly PrintedToken[], at: number): Reading {
  const [date, year] = [tokens[at + 1], tokens[at + 2]]
  if (date?.kind !== 'number' || date.digits === 3 || date.digits > 4 || year?.kind === 'month')
    return { term: { kind: 'month', month, year: undefined }, length: 1 }
  if (date.digits === 4) return { term: { kind: 'month', month, year: date.value }, length: 2 }
  const day = { kind: 'day', date: date.value, month } as const
  return year?.kind === 'number' && year.digits === 4
    ? { term: { ...day, year: year.value }, length: 3 }
    : { term: { ...day, year: undefined }, length: 2 }
}

/** `6`, `6 July`, `6 July 2010`, `6 July 10`. */
function readDateFirst(date: number, tokens: readonly PrintedToken[], at: number): Reading {
  const [month, year, behind] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]]
  if (month?.kind !== 'month')
    return { term: { kind: 'day', date, month: undefined, year: undefined }, length: 1 }
  const day = { kind: 'day', date, month: month.month } as const
  const isYear =
    year?.kind === 'number' && (year.digits === 4 || (year.digits === 2 && behind?.kind !== 'month'))
  return isYear
    ? { term: { ...day, year: year.value + (year.digits === 2 ? 2000 : 0) }, length: 3 }
    : { term: { ...day, year: undefined }, length: 2 }
}
