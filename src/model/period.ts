import { addMonths } from 'date-fns/addMonths'
import { type Day, shiftDate, shiftDay } from './day.js'

const units = ['day', 'week', 'month', 'year'] as const
type Unit = (typeof units)[number]

/** A length of time as people agree it: `3 months`, `10 days`. */
export interface Period {
  readonly count: number
  readonly unit: Unit
}

/** A whole number from 1 (of five digits at most), a space, and day(s), week(s), month(s) or year(s). */
export const periodPattern = '^[1-9]\\d{0,4} (day|week|month|year)s?$'

const periodForm = new RegExp(periodPattern)

export function parsePeriod(text: string): Period | undefined {
  if (!periodForm.test(text)) return undefined
  const [count, word = ''] = text.split(' ')
  const unit = units.find((candidate) => word.startsWith(candidate))
  return unit && { count: Number(count), unit }
}

export function formatPeriod({ count, unit }: Period): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

/** The day that lies a period later. Months keep the date or take the month's last: 30 November + 3 months = 28 February. */
export function addPeriod(day: Day, { count, unit }: Period): Day {
  if (unit === 'day') return shiftDay(day, count)
  if (unit === 'week') return shiftDay(day, 7 * count)
  return shiftDate(day, (date) => addMonths(date, unit === 'month' ? count : 12 * count))
}
