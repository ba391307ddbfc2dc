import { type Day, dayOf, lastDayOfMonth, splitDay } from './day.js'

/** How often something is repeated, in months, quarters or years of the planning year. */
export const cycles = ['month', 'quarter', 'year'] as const
export type Cycle = (typeof cycles)[number]

const monthsIn: Record<Cycle, number> = { month: 1, quarter: 3, year: 12 }

/** A stretch of whole months; both days belong to it. */
export interface Span {
  readonly firstDay: Day
  readonly lastDay: Day
}

/** Three months of the planning year, which starts in the plan's `year_starts`. */
export interface Quarter extends Span {
  /** The calendar year in which the planning year begins: 2010 for 2010/11. */
  readonly year: number
  /** 1 to 4. */
  readonly number: number
}

/** The month, quarter or year of the planning year that holds a day. `yearStarts` is a month, 1 to 12. */
export function cycleOf(day: Day, cycle: Cycle, yearStarts: number): Span {
  return cyclesLater(day, cycle, 0, yearStarts)
}

/** The one that comes a number of months, quarters or years after the one that holds a day. */
export function cyclesLater(day: Day, cycle: Cycle, count: number, yearStarts: number): Span {
  const { year, month } = splitDay(day)
  const monthsIntoCycle = (month - yearStarts + 12) % monthsIn[cycle]
  const firstMonth = month - monthsIntoCycle + count * monthsIn[cycle] // 0 and below are months of the year before
  return {
    firstDay: dayOf(year, firstMonth, 1),
    lastDay: lastDayOfMonth(year, firstMonth + monthsIn[cycle] - 1),
  }
}

export function quarterOf(day: Day, yearStarts: number): Quarter {
  const span = cycleOf(day, 'quarter', yearStarts)
  const { year, month } = splitDay(span.firstDay)
  return {
    ...span,
    year: month < yearStarts ? year - 1 : year,
    number: 1 + ((month - yearStarts + 12) % 12) / 3,
  }
}

/** The quarter of that number in the planning year that begins in `year`. */
export function quarterNumbered(number: number, year: number, yearStarts: number): Quarter {
  return quarterOf(dayOf(year, yearStarts + 3 * (number - 1), 1), yearStarts)
}

/** Reads `Q1 2010/11`; undefined for other words, and for a year that is not the plan's. */
export function parseQuarter(words: string, yearStarts: number): Quarter | undefined {
  const parts = /^Q([1-4]) (\d{4}(?:\/\d{2})?)$/i.exec(words)
  const year = parsePlanningYear(parts?.[2] ?? '', yearStarts)
  return parts && year !== undefined ? quarterNumbered(Number(parts[1]), year, yearStarts) : undefined
}

/** The planning year that begins in `year`. */
export function planningYear(year: number, yearStarts: number): Span {
  return cycleOf(dayOf(year, yearStarts, 1), 'year', yearStarts)
}

/** `2010/11`, or `2010` where the planning year is the calendar year. */
export function formatPlanningYear(year: number, yearStarts: number): string {
  return yearStarts === 1 ? String(year) : `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}

/** The planning year that holds a day: `2010/11`. */
export function formatPlanningYearOf(day: Day, yearStarts: number): string {
  const { year } = splitDay(cycleOf(day, 'year', yearStarts).firstDay)
  return formatPlanningYear(year, yearStarts)
}

/** Reads `2010/11`, or `2010` where the planning year is the calendar year; undefined for any other pair of years. */
export function parsePlanningYear(text: string, yearStarts: number): number | undefined {
  const year = Number(text.slice(0, 4))
  return formatPlanningYear(year, yearStarts) === text ? year : undefined
}
