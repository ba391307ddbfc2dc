import { completeTerm, isDoubtful, listPrintedSpans, type PrintedSpan } from './printed-spans.js'
import { listPrintedTerms, type PrintedTerm } from './printed-terms.js'
import { listPrintedTokens, type PrintedToken } from './printed-tokens.js'

// The forms in which dates are printed: alone, as a range, and behind or before words such as `by` and `onwards`.

/** The windows that words may mean, as they would be written in a file, sound or not. */
export interface PrintedForm {
  readonly candidates: readonly string[]
  /** Even one sound candidate is only what the words could mean. */
  readonly isDoubtful: boolean
}

/** What a lone day, month, quarter, half-year or year means: the time to do it in, or its end. */
export type PrintedDays = 'in' | 'by'

export interface FormSettings {
  /** 1 to 12: the month in which quarter 1 begins. */
  readonly yearStarts: number
  readonly printedDays: PrintedDays
}

/** Reads a tidy text; undefined where it has none of the forms. */
export function readPrintedForm(text: string, settings: FormSettings): PrintedForm | undefined {
  const tokens = listPrintedTokens(text)
  return tokens && (readWordsOfTime(tokens, settings) ?? readBehindBy(tokens, settings))
}

function readWordsOfTime(tokens: readonly PrintedToken[], settings: FormSettings): PrintedForm | undefined {
  const [first, ...rest] = tokens
  if (isWord(first, 'by') || isWord(first, 'until')) return readOne(rest, settings, ({ end }) => `../${end}`)
  if (isWord(first, 'from')) return readFrom(rest, settings)
  if (isWord(first, 'between')) return readRange(rest, settings)
  if (isWord(tokens.at(-1), 'onwards'))
    return readOne(tokens.slice(0, -1), settings, ({ start }) => `${start}/..`)
  const lone = settings.printedDays === 'by' ? ({ end }: PrintedSpan) => `../${end}` : formatSpan
  return readOne(tokens, settings, lone) ?? readRange(tokens, settings)
}

/** `from April 2010`, also with `onwards`; `from April to June 2010`, `from July 2010 until March 2012`. */
function readFrom(tokens: readonly PrintedToken[], settings: FormSettings): PrintedForm | undefined {
  const plain = isWord(tokens.at(-1), 'onwards') ? tokens.slice(0, -1) : tokens
  const joined = tokens.map((token): PrintedToken => (isWord(token, 'until') ? { kind: 'join' } : token))
  return readOne(plain, settings, ({ start }) => `${start}/..`) ?? readRange(joined, settings)
}

/** `To complete by 31 Mar 17`: words before it are passed over, but no dates among them. */
function readBehindBy(tokens: readonly PrintedToken[], settings: FormSettings): PrintedForm | undefined {
  const by = tokens.findLastIndex((token) => isWord(token, 'by'))
  const isPassedOver = (token: PrintedToken) =>
    token.kind === 'word' || token.kind === 'join' || (token.kind === 'month' && token.month === may)
  if (by < 1 || !tokens.slice(0, by).every(isPassedOver)) return undefined
  return readWordsOfTime(tokens.slice(by), settings)
}

const may = 5 // "may be done by"

function readOne(
  tokens: readonly PrintedToken[],
  { yearStarts }: FormSettings,
  write: (span: PrintedSpan) => string,
): PrintedForm | undefined {
  const [only, ...more] = listPrintedTerms(tokens) ?? []
  const term = only && completeTerm(only, undefined)
  if (term === undefined || more.length > 0) return undefined
  return { candidates: listPrintedSpans(term, yearStarts).map(write), isDoubtful: isDoubtful(term) }
}

function readRange(tokens: readonly PrintedToken[], { yearStarts }: FormSettings): PrintedForm | undefined {
  const terms = completeTerms(listPrintedTerms(tokens) ?? [])
  const [first, last] = [terms?.[0], terms?.at(-1)]
  if (terms === undefined || first === undefined || last === undefined || terms.length < 2) return undefined
  if (terms.length > 2 && !areMonthsInARow(terms)) return undefined
  const candidates = listPrintedSpans(first, yearStarts).flatMap((start) =>
    listPrintedSpans(last, yearStarts)
      .filter((end) => (start.order ?? end.order) === (end.order ?? start.order))
      .map((end) => `${start.start}/${end.end}`),
  )
  return { candidates, isDoubtful: terms.some(isDoubtful) }
}

/** From the right, where nothing is missing, to the left. */
function completeTerms(terms: readonly PrintedTerm[]): readonly PrintedTerm[] | undefined {
  const complete: PrintedTerm[] = []
  for (const term of terms.toReversed()) {
    const found = completeTerm(term, complete.at(-1))
    if (found === undefined) return undefined
    complete.push(found)
  }
  return complete.reverse()
}

/** `July, August and September 2005`, which leaves nothing out; three dates that do are no range. */
function areMonthsInARow(terms: readonly PrintedTerm[]): boolean {
  const numbers = terms.map((term) =>
    term.kind === 'month' ? 12 * (term.year ?? 0) + term.month : Number.NaN,
  )
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
}

function formatSpan({ start, end }: PrintedSpan): string {
  return start === end ? start : `${start}/${end}`
}

function isWord(token: PrintedToken | undefined, word: string): boolean {
  return token?.kind === 'word' && token.word === word
}
