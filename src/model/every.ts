import { type Day, shiftDay } from './day.js'
import { memoizeByKey } from './memoize.js'
import { addPeriod, formatPeriod, type Period, parsePeriod } from './period.js'
import { type Cycle, cycles, cyclesLater, type Span } from './quarter.js'

/** How often something is repeated: with the planning year, or at a length of time from its first day. */
export type Every = Cycle | Period

/** `month`, `quarter` or `year` of the planning year, or a number of weeks, months or years. */
export const everyPattern = `^(${cycles.join('|')}|[1-9]\\d{0,4} (week|month|year)s?)$`

const everyForm = new RegExp(everyPattern)

export const parseEvery = memoizeByKey((text: string): Every | undefined => {
  if (!everyForm.test(text)) return undefined
  return cycles.find((cycle) => cycle === text) ?? parsePeriod(text)
})

/** As written: `quarter`, `2 years`. */
export function formatEvery(every: Every): string {
  return isCycle(every) ? every : formatPeriod(every)
}

/**
 * The occurrence of that number, from 0, of something that is repeated from `start`. The first cycle begins at `start`
 * and ends with the month, quarter or year of the planning year that holds it; lengths are each counted from `start`.
 */
export function occurrenceOf(start: Day, every: Every, number: number, yearStarts: number): Span {
  if (!isCycle(every)) return lengthNumbered(start, every, number)
  const cycle = cyclesLater(start, every, number, yearStarts)
  return number === 0 ? { ...cycle, firstDay: start } : cycle
}

function isCycle(every: Every): every is Cycle {
  return typeof every === 'string'
}

function lengthNumbered(start: Day, { count, unit }: Period, number: number): Span {
  const startOf = (k: number) => (k === 0 ? start : addPeriod(start, { count: count * k, unit }))
  return { firstDay: startOf(number), lastDay: shiftDay(startOf(number + 1), -1) }
}
