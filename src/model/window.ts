import { type CalendarDate, type Day, dayOf, isRealDate, lastDayOfMonth } from './day.js'
import { memoizeByKey } from './memoize.js'
import { failure, type Result, success } from './result.js'

/**
 * The dates in which an action is to be done, as agreed; both ends belong to it.
 * The grammar is a strict subset of EDTF (ISO 8601-2): `DAY`, `MONTH`, `A/B`, `A/..` or `../B`; and beside it two words.
 */
export interface Window {
  /** As it stands in the file. */
  readonly written: string
  /** `ongoing` has neither start nor end; of `open` no date is agreed yet. */
  readonly kind: 'dates' | 'ongoing' | 'open'
  /** The first day, or null where only the end was agreed (`../B`). */
  readonly firstDay: Day | null
  /** The last day of the written start: for `2010-04/…` 30 April. Not started after it is a late start. */
  readonly startBy: Day | null
  /** The last day, or null where the end is open (`A/..`). */
  readonly lastDay: Day | null
}

/** Why a text is no window: its form, a date in it that the calendar does not have, or its order. */
export type WindowFault =
  | { readonly kind: 'form' }
  | { readonly kind: 'no-such-date'; readonly written: string; readonly offset: number }
  | { readonly kind: 'order'; readonly start: string; readonly end: string }

const point = '\\d{4}-\\d{2}(-\\d{2})?'

/** The form of a window, whatever its dates; shared with the schemas that editors read. */
export const windowPattern = `^(${point}|${point}/${point}|${point}/\\.\\.|\\.\\./${point}|ongoing|open)$`

const windowForm = new RegExp(windowPattern)

/** A day or a month as a stretch of days: a month stands for all of its days. */
interface DayRange {
  readonly first: Day
  readonly last: Day
}

export const parseWindow = memoizeByKey((written: string): Result<Window, WindowFault> => {
  if (!windowForm.test(written)) return failure({ kind: 'form' })
  if (written === 'ongoing' || written === 'open')
    return success({ written, kind: written, firstDay: null, startBy: null, lastDay: null })
  const [left = '', right = left] = written.split('/')
  const start = parsePoint(left)
  if (start === undefined) return failure({ kind: 'no-such-date', written: left, offset: 0 })
  const end = parsePoint(right)
  if (end === undefined) return failure({ kind: 'no-such-date', written: right, offset: left.length + 1 })
  if (start && end && end.last < start.first) return failure({ kind: 'order', start: left, end: right })
  return success({
    written,
    kind: 'dates',
    firstDay: start?.first ?? null,
    startBy: start?.last ?? null,
    lastDay: end?.last ?? null,
  })
})

/** Whether two windows mean the same days: the same start, the same last day to start, the same end. */
export function sameWindow(a: Window, b: Window): boolean {
  return a.kind === b.kind && a.firstDay === b.firstDay && a.startBy === b.startBy && a.lastDay === b.lastDay
}

/** The stretch, null for an open end, undefined for a date that the calendar does not have. */
function parsePoint(text: string): DayRange | null | undefined {
  if (text === '..') return null
  const { year, month, date } = parsePointParts(text)
  if (!isRealDate({ year, month, date: date ?? 1 })) return undefined
  if (date === undefined) return { first: dayOf(year, month, 1), last: lastDayOfMonth(year, month) }
  const day = dayOf(year, month, date)
  return { first: day, last: day }
}

function parsePointParts(text: string): Omit<CalendarDate, 'date'> & { date: number | undefined } {
  const [year, month, date] = text.split('-')
  return { year: Number(year), month: Number(month), date: date === undefined ? undefined : Number(date) }
}
