import { type Day, splitDay } from './day.js'
import { monthName, shortMonthName } from './month-names.js'
import { formatPlanningYear, type Quarter } from './quarter.js'
import type { Window } from './window.js'

/** A day as people read it: `1 July 2010`. */
export function formatDayInWords(day: Day): string {
  return dayInWords(day, monthName)
}

/** A day for a table, where room is short: `1 Jul 2010`. */
export function formatDayShort(day: Day): string {
  return dayInWords(day, shortMonthName)
}

/** A window in a sentence: `April to June 2010`, `from October 2010`, `by 30 April 2010`, `6 July 2010`, `ongoing`. */
export function formatWindowInWords(window: Window): string {
  if (window.kind !== 'dates') return withoutDates[window.kind]
  const { start, end } = endsInWords(window, monthName)
  if (end === null) return `from ${start}`
  if (start === null) return `by ${end}`
  return start === end ? end : `${withoutRepeatedYear(start, end)} to ${end}`
}

/** The days from one to another, both named: `1 April to 1 July 2010`. */
export function formatDaysInWords(first: Day, last: Day): string {
  return first === last
    ? formatDayInWords(last)
    : `${withoutRepeatedYear(formatDayInWords(first), formatDayInWords(last))} to ${formatDayInWords(last)}`
}

/** Days of which one is meant: `5 June or 6 May 2010`. */
export function formatEitherDay(days: readonly Day[]): string {
  const inWords = days.map(formatDayInWords)
  const last = inWords.at(-1) ?? ''
  return listInWords([...inWords.slice(0, -1).map((day) => withoutRepeatedYear(day, last)), last], 'or')
}

/** Whole months from one to another: `April to June 2010`. */
export function formatMonthsInWords(first: Day, last: Day): string {
  const [start, end] = [pointInWords(first, true, monthName), pointInWords(last, true, monthName)]
  return start === end ? end : `${withoutRepeatedYear(start, end)} to ${end}`
}

/** A window for a table: `Apr – Jun 2010`, `Oct 2010 onwards`, `by 30 Apr 2010`. */
export function formatWindowShort(window: Window): string {
  if (window.kind !== 'dates') return withoutDates[window.kind]
  const { start, end } = endsInWords(window, shortMonthName)
  if (end === null) return `${start} onwards`
  if (start === null) return `by ${end}`
  return start === end ? end : `${withoutRepeatedYear(start, end)} – ${end}`
}

/** `quarter 1 of 2010/11`. */
export function formatQuarter(quarter: Quarter, yearStarts: number): string {
  return `quarter ${quarter.number} of ${formatPlanningYear(quarter.year, yearStarts)}`
}

/** `1 day`, `2 days`; `3 entries` where the plural is given. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`
}

/** `A`, `A and B`, `A, B and C`. */
export function listInWords(items: readonly string[], conjunction = 'and'): string {
  if (items.length < 2) return items.join()
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`
}

/** As printed plans say it. */
const withoutDates = { ongoing: 'ongoing', open: 'to be agreed' } as const

type MonthFormat = (month: number) => string

function dayInWords(day: Day, month: MonthFormat): string {
  const date = splitDay(day)
  return `${date.date} ${month(date.month)} ${date.year}`
}

/** The two ends as their kind was written: a month stays a month, a day a day. */
function endsInWords(window: Window, month: MonthFormat): { start: string | null; end: string | null } {
  const { firstDay, startBy, lastDay } = window
  const start = firstDay === null ? null : pointInWords(firstDay, firstDay !== startBy, month)
  if (lastDay === null) return { start, end: null }
  const endIsMonth = (window.written.split('/').at(-1) ?? '').length === 'YYYY-MM'.length
  return { start, end: pointInWords(lastDay, endIsMonth, month) }
}

function pointInWords(day: Day, isMonth: boolean, month: MonthFormat): string {
  const date = splitDay(day)
  return isMonth ? `${month(date.month)} ${date.year}` : dayInWords(day, month)
}

function withoutRepeatedYear(start: string, end: string): string {
  const year = / \d{4}$/.exec(end)?.[0] ?? ''
  return start.endsWith(year) ? start.slice(0, -year.length) : start
}

/** A journal's entries have no ids; a person finds one by its place in the file and by what it is about. */
export function entryLabel(index: number, about: string | undefined): string {
  return about === undefined ? `entry ${index + 1}` : `entry ${index + 1} (${about})`
}
