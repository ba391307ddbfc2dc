import { type Day, parseDay, shiftDay, splitDay } from './day.js'
import { completeTerm, listPrintedSpans } from './printed-spans.js'
import { listPrintedTerms, type PrintedTerm } from './printed-terms.js'
import { listPrintedTokens, tidyPrinted } from './printed-tokens.js'
import { failure, type Result, success } from './result.js'

/** Why words are no day. */
export interface DayFault {
  readonly kind: 'unread' | 'ambiguous' | 'no-such-date'
  /** The days that the words could mean. */
  readonly readings: readonly Day[]
}

/** Which year a day without one is of: the next such day, today included; the nearest meeting; the last such day. */
export type DayUse =
  | { readonly kind: 'by' }
  | { readonly kind: 'meeting'; readonly meetings: readonly Day[] }
  | { readonly kind: 'past' }

export interface DayContext {
  /** Asked only for words that depend on it: to know today may take the time zones of the system. */
  readonly today: () => Day
  readonly use: DayUse
}

/**
 * Reads a day as people write it: `2010-07-06`, `6 July 2010`, `30-Jun-16`, `30 April`, `today`. Without a context only
 * words that mean the same day whenever they are read.
 */
export function parseDayInWords(words: string, context?: DayContext): Result<Day, DayFault> {
  const text = tidyPrinted(words)
  const strict = parseDay(text)
  if (strict !== undefined) return success(strict)
  if (context && text === 'today') return success(context.today())
  if (context && text === 'yesterday') return success(shiftDay(context.today(), -1))
  const term = readDayTerm(text)
  if (term === undefined) return unread
  const isOfNoYear = term.kind === 'day' && term.month !== undefined && term.year === undefined
  return context && isOfNoYear ? chooseYear(term, context) : readDated(term)
}

const unread = failure<DayFault>({ kind: 'unread', readings: [] })

type DayTerm = Extract<PrintedTerm, { kind: 'day' | 'figures' }>

function readDayTerm(text: string): DayTerm | undefined {
  const [term, ...more] = listPrintedTerms(listPrintedTokens(text) ?? []) ?? []
  if (term === undefined || more.length > 0 || term.isEnd) return undefined
  return term.kind === 'day' || term.kind === 'figures' ? term : undefined
}

function readDated(written: DayTerm): Result<Day, DayFault> {
  const term = completeTerm(written, undefined)
  if (term === undefined) return unread
  const days = listPrintedSpans(term, 1).flatMap(({ start }) => parseDay(start) ?? [])
  const [day, ...others] = [...new Set(days)]
  if (day === undefined) return failure({ kind: 'no-such-date', readings: [] })
  return others.length === 0 ? success(day) : failure({ kind: 'ambiguous', readings: [day, ...others] })
}

/** 29 February comes round after four years, and over 2100 after eight. */
const yearsAround = 8

function chooseYear(
  term: Extract<PrintedTerm, { kind: 'day' }>,
  { today: findToday, use }: DayContext,
): Result<Day, DayFault> {
  const today = findToday()
  const { year } = splitDay(today)
  const days = Array.from({ length: 2 * yearsAround + 1 }, (_, index) => year - yearsAround + index).flatMap(
    (each) => {
      const read = readDated({ ...term, year: each })
      return read.ok ? [read.value] : []
    },
  )
  const chosen =
    use.kind === 'by'
      ? days.find((day) => day >= today)
      : (nearestMeeting(use, term, today) ?? days.findLast((day) => day <= today))
  return chosen === undefined ? failure({ kind: 'no-such-date', readings: [] }) : success(chosen)
}

/** The meeting on that date in the year that is nearest to today. */
function nearestMeeting(
  use: DayUse,
  { date, month }: Extract<PrintedTerm, { kind: 'day' }>,
  today: Day,
): Day | undefined {
  if (use.kind !== 'meeting') return undefined
  const onThatDate = use.meetings.filter((meeting) => {
    const parts = splitDay(meeting)
    return parts.date === date && parts.month === month
  })
  return onThatDate.toSorted((a, b) => Math.abs(a - today) - Math.abs(b - today) || a - b)[0]
}
