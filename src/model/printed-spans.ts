import { formatDay, lastDayOfMonth, parseDay } from './day.js'
import type { PrintedTerm, PrintedYear } from './printed-terms.js'

/** What a term may mean: its first and last day or month, as a window in a file has them. */
export interface PrintedSpan {
  readonly start: string
  readonly end: string
  /** Of a date in figures: all dates of a text are written in one order. */
  readonly order?: 'day first' | 'month first'
}

/** A term of which nothing is missing, by the month (1 to 12) in which the planning year starts. */
export function listPrintedSpans(term: PrintedTerm, yearStarts: number): readonly PrintedSpan[] {
  const spans = spansOf(term, yearStarts)
  return term.isEnd ? spans.map(({ end, ...span }) => ({ ...span, ...alone(lastDayOf(end)) })) : spans
}

function spansOf(term: PrintedTerm, yearStarts: number): readonly PrintedSpan[] {
  switch (term.kind) {
    case 'day':
      return [alone(pointOf(term.year, term.month, term.date))]
    case 'month':
      return [alone(pointOf(term.year, term.month))]
    case 'figures':
      return [
        { ...alone(pointOf(term.year, term.second, term.first)), order: 'day first' },
        { ...alone(pointOf(term.year, term.first, term.second)), order: 'month first' },
      ]
    case 'half':
      return [monthsFrom(term.year ?? 0, 6 * term.number - 5, 6)]
    case 'quarter':
      return quartersOf(term.number, term.year, yearStarts)
    case 'year':
      return yearsOf(term.year, yearStarts)
  }
}

/** With one year, where the planning year takes parts of two: the calendar's quarter, or one of two planning years. */
function quartersOf(
  number: number,
  year: PrintedYear | undefined,
  yearStarts: number,
): readonly PrintedSpan[] {
  if (year === undefined) return []
  const { first, written } = year
  const quarterFrom = (ofYear: number, month: number) => monthsFrom(ofYear, month + 3 * (number - 1), 3)
  if (yearStarts === 1)
    return (written === 'one' ? [first] : [first, first + 1]).map((each) => quarterFrom(each, 1))
  if (written !== 'one') return [quarterFrom(first, yearStarts)]
  return [quarterFrom(first, 1), quarterFrom(first, yearStarts), quarterFrom(first - 1, yearStarts)]
}

function yearsOf(year: PrintedYear, yearStarts: number): readonly PrintedSpan[] {
  const { first, written, month } = year
  if (written === 'one') return [monthsFrom(first, 1, 12)]
  if (written === 'in full')
    return [...(yearStarts === 1 ? [] : [monthsFrom(first, yearStarts, 12)]), monthsFrom(first, 1, 24)]
  const pair = first === 2099 ? [1999, 2099] : [first] // 99/00
  return [
    ...(month === undefined ? [] : [alone(pointOf(first, month))]),
    ...pair.flatMap((each) =>
      yearStarts === 1
        ? [monthsFrom(each, 1, 12), monthsFrom(each + 1, 1, 12)]
        : [monthsFrom(each, yearStarts, 12)],
    ),
  ]
}

/** Whether words like these leave a doubt even where they have but one reading. */
export function isDoubtful(term: PrintedTerm): boolean {
  if (term.kind === 'month') return term.isDoubtful === true
  return term.kind === 'year' && (term.year.written === 'in full' || term.year.written === 'hyphen')
}

/** What is missing of a term is that of the one behind it; undefined where that does not have it. */
export function completeTerm(term: PrintedTerm, behind: PrintedTerm | undefined): PrintedTerm | undefined {
  if (isComplete(term)) return term
  const full = behind && withMissing(term, behind)
  return full && isComplete(full) ? full : undefined
}

function isComplete(term: PrintedTerm): boolean {
  return term.year !== undefined && (term.kind !== 'day' || term.month !== undefined)
}

function withMissing(term: PrintedTerm, behind: PrintedTerm): PrintedTerm {
  if (term.kind === 'quarter' && behind.kind === 'quarter') return { ...term, year: behind.year }
  if (term.kind === 'half' && behind.kind === 'half') return { ...term, year: behind.year }
  if (behind.kind !== 'day' && behind.kind !== 'month') return term
  return withMonthAndYear(term, behind.kind === 'day' ? behind.month : undefined, behind.year)
}

function withMonthAndYear(
  term: PrintedTerm,
  month: number | undefined,
  year: number | undefined,
): PrintedTerm {
  if (term.kind === 'month') return { ...term, year }
  return term.kind === 'day' ? { ...term, month: term.month ?? month, year } : term
}

function alone(point: string): PrintedSpan {
  return { start: point, end: point }
}

/** Whole months; `month` may run over 12 into the next year. */
function monthsFrom(year: number, month: number, count: number): PrintedSpan {
  return { start: monthPoint(year, month), end: monthPoint(year, month + count - 1) }
}

function monthPoint(year: number, month: number): string {
  return pointOf(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1)
}

function pointOf(year = 0, month = 0, date?: number): string {
  const padded = (value: number, length: number) => String(value).padStart(length, '0')
  const written = `${padded(year, 4)}-${padded(month, 2)}`
  return date === undefined ? written : `${written}-${padded(date, 2)}`
}

function lastDayOf(point: string): string {
  if (parseDay(`${point}-01`) === undefined) return point
  const [year, month] = point.split('-').map(Number)
  return formatDay(lastDayOfMonth(year ?? 0, month ?? 0))
}
