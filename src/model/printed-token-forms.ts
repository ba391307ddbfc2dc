import { monthNames, parseMonthName } from './month-names.js'
import type { PrintedTerm, PrintedYear } from './printed-terms.js'
import type { PrintedToken } from './printed-tokens.js'

// How each kind of token is written.

type Parts = readonly (string | undefined)[]

/** A form of token; `read` answers undefined where it only looks like it, and the next form is tried. */
interface TokenForm {
  readonly form: RegExp
  readonly read: (parts: Parts, before: PrintedToken | undefined) => readonly PrintedToken[] | undefined
}

/** The token that begins at a place of a tidy text, as one or more, and how long it is; undefined where none does. */
export function readPrintedToken(text: string, at: number, before: PrintedToken | undefined) {
  for (const { form, read } of formsFrom(text.charAt(at))) {
    form.lastIndex = at
    const parts = form.exec(text)
    const tokens = parts ? read(parts, before) : undefined
    if (parts && tokens) return { tokens, length: parts[0].length }
  }
  return undefined
}

function formsFrom(sign: string): readonly TokenForm[] {
  if (sign >= '0' && sign <= '9') return digitForms
  return /[-–/&\s,.]/.test(sign) ? signForms : letterForms
}

const months = monthNames.map((name) => name.slice(0, 3).toLowerCase()).join('|')
/** Two digits with a month behind them are its day, not half of a year: `June 2010 – 11 July 2010`. */
const alone = `(?![\\d/]|(?:st|nd|rd|th)? ?(?:of )?(?:${months}))`

const signForms: readonly TokenForm[] = [
  { form: /[\s,.]+/y, read: () => [] },
  { form: /[-–/&]/y, read: () => [{ kind: 'join' }] },
]

/** The first that fits counts, so the longer forms come first. */
const digitForms: readonly TokenForm[] = [
  {
    form: /(\d{4})-(\d\d)-(\d\d)(?!\d)/y,
    read: ([, year, month, date]) => [dayToken(date, Number(month), year)],
  },
  { form: /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)(?![\d/])/y, read: readFigures },
  {
    form: /(\d{1,2})([-/.])([a-z]+)\2(\d{4}|\d\d)(?!\d)/y,
    read: ([, date, , name, year]) => ifMonth(name, (month) => dayToken(date, month, year)),
  },
  { form: new RegExp(`(\\d{4}|\\d\\d)/(\\d\\d)${alone}`, 'y'), read: ([, a, b]) => ifPair(a, b, 'slash') },
  { form: /(\d{4})\/(\d{4})(?![\d/])/y, read: ([, a, b]) => ifPair(a, b, 'in full') },
  {
    form: new RegExp(`(\\d{4}) ?[-–] ?(\\d\\d)${alone}`, 'y'),
    read: ([text, a, b]) => readHyphenated(text, a, b),
  },
  { form: /([1-4])(?:st|nd|rd|th) (?:quarter|qtr)(?![a-z])/y, read: ([, number]) => [quarterToken(number)] },
  { form: /(\d+)(?:(?:st|nd|rd|th)(?![a-z]))?/y, read: ([, digits = '']) => [numberToken(digits)] },
]

const letterForms: readonly TokenForm[] = [
  { form: new RegExp(`([a-z]+)-(\\d{4}|\\d\\d)${alone}`, 'y'), read: readMonthAndYear },
  { form: /(?:q|qtr\.?|quarter) ?([1-4])(?!\d)/y, read: ([, number]) => [quarterToken(number)] },
  {
    form: /[hs]([12])(?!\d)/y,
    read: ([, number]) => [termToken({ kind: 'half', number: Number(number), year: undefined })],
  },
  { form: /[\p{L}'’]+/uy, read: ([word = '']) => readWord(word) },
]

function readWord(word: string): readonly PrintedToken[] {
  if (word === 'the' || word === 'of') return []
  if (word === 'to' || word === 'and') return [{ kind: 'join' }]
  const month = parseMonthName(word)
  return [month === undefined ? { kind: 'word', word } : { kind: 'month', month }]
}

function readFigures([, first, , second, year]: Parts): readonly PrintedToken[] {
  const figures = { first: Number(first), second: Number(second), year: yearOf(year) }
  return [termToken({ kind: 'figures', ...figures })]
}

/** `Jun-16`, as spreadsheets print June 2016; behind a number it is the end of a range: `6 July-20 August 2010`. */
function readMonthAndYear(
  [, name, year]: Parts,
  before: PrintedToken | undefined,
): readonly PrintedToken[] | undefined {
  if (before?.kind === 'number') return undefined
  return ifMonth(name, (month) => termToken({ kind: 'month', month, year: yearOf(year), isDoubtful: true }))
}

function ifPair(a = '', b = '', written: PrintedYear['written']): readonly PrintedToken[] | undefined {
  const first = yearOf(a)
  if (yearOf(b) % 100 !== (first + 1) % 100 || (b.length === 4 && yearOf(b) !== first + 1)) return undefined
  return [termToken({ kind: 'year', year: { first, written } })]
}

/** `2010-06` is a month; `2016-17` a planning year; `2003-04` and, with a dash, `2003–04` may be either. */
function readHyphenated(text = '', a = '', b = ''): readonly PrintedToken[] | undefined {
  const isPair = ifPair(a, b, 'hyphen') !== undefined
  const isMonth = text === `${a}-${b}` || (isPair && Number(b) <= 12)
  const month = isMonth ? Number(b) : undefined
  if (isPair) return [termToken({ kind: 'year', year: { first: Number(a), written: 'hyphen', month } })]
  return month === undefined ? undefined : [termToken({ kind: 'month', month, year: Number(a) })]
}

function ifMonth(name = '', make: (month: number) => PrintedToken): readonly PrintedToken[] | undefined {
  const month = parseMonthName(name)
  return month === undefined ? undefined : [make(month)]
}

function termToken(term: PrintedTerm): PrintedToken {
  return { kind: 'term', term }
}

function dayToken(date: string | undefined, month: number, year: string | undefined): PrintedToken {
  return termToken({ kind: 'day', date: Number(date), month, year: yearOf(year) })
}

function quarterToken(number: string | undefined): PrintedToken {
  return termToken({ kind: 'quarter', number: Number(number), year: undefined })
}

function numberToken(digits: string): PrintedToken {
  return { kind: 'number', value: Number(digits), digits: digits.length }
}

/** Two digits are 20xx. */
function yearOf(digits = ''): number {
  return Number(digits) + (digits.length === 2 ? 2000 : 0)
}
