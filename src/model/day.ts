import { UTCDateMini } from '@date-fns/utc/date/mini'
import { memoizeByKey } from './memoize.js'

declare const dayMark: unique symbol

/**
 * A calendar day with no time and no zone: the number of days since 1 January 1970.
 * Days compare with `<` and subtract to a number of days, so the inner loops hold no date objects.
 */
export type Day = number & { readonly [dayMark]: true }

/** A day taken apart; `month` is 1 to 12. */
export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly date: number
}

const millisecondsPerDay = 86_400_000
const earliestYear = 1000 // four digits, and none of the years that Date.UTC reads as 19xx

/** The day of a date that is known to exist. A `date` of 0 is the last day of the month before. */
export function dayOf(year: number, month: number, date: number): Day {
  return (Date.UTC(year, month - 1, date) / millisecondsPerDay) as Day
}

/** The last day of a month; `month` may run over 12 into the next year. */
export function lastDayOfMonth(year: number, month: number): Day {
  return dayOf(year, month + 1, 0)
}

/** Whether the calendar has this date; 31 June and month 13 it has not. */
export function isRealDate({ year, month, date }: CalendarDate): boolean {
  if (year < earliestYear || month < 1 || month > 12 || date < 1) return false
  return dayOf(year, month, date) <= lastDayOfMonth(year, month)
}

/** Reads `2010-07-06`, and nothing else; undefined where the form is another or the day does not exist. */
export const parseDay = memoizeByKey((text: string): Day | undefined => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return undefined
  const date = { year: Number(parts[1]), month: Number(parts[2]), date: Number(parts[3]) }
  return isRealDate(date) ? dayOf(date.year, date.month, date.date) : undefined
})

export function splitDay(day: Day): CalendarDate {
  const date = new UTCDateMini(day * millisecondsPerDay)
  return { year: date.getFullYear(), month: date.getMonth() + 1, date: date.getDate() }
}

/** Prints the form that machines read: `2010-07-06`. */
export const formatDay = memoizeByKey((day: Day): string => {
  const { year, month, date } = splitDay(day)
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`
})

/** The day before or after, `count` days away. */
export function shiftDay(day: Day, count: number): Day {
  return (day + count) as Day
}

/** Shifts a day by one of date-fns' functions, which work on dates; the date lives in UTC, so no zone comes into it. */
export function shiftDate(day: Day, shift: (date: Date) => Date): Day {
  return Math.floor(shift(new UTCDateMini(day * millisecondsPerDay)).getTime() / millisecondsPerDay) as Day
}

/** A day as packages want it: the midnight in UTC with which it begins. */
export function dateInUtc(day: Day): Date {
  return new UTCDateMini(day * millisecondsPerDay)
}

const dayLength = 86_400_000 // milliseconds

/** The calendar day that it is at an instant in UTC: without the zones of the system, which take 20 ms to load. */
export function dayInUtc(milliseconds: number): Day {
  return Math.floor(milliseconds / dayLength) as Day
}

/** The calendar day that it is at an instant in a time zone, such as `Europe/London`. */
export function dayInZone(milliseconds: number, timeZone: string): Day {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(milliseconds)
  const numberOf = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  return dayOf(numberOf('year'), numberOf('month'), numberOf('day'))
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
