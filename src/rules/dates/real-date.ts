import { isRealDate } from '../../model/day.js'
import { monthName } from '../../model/month-names.js'
import { parseExample } from '../../model/parse-example.js'
import { parseWindow } from '../../model/window.js'
import type { Mistake, Rule } from '../rule.js'
import { listUnsoundDays, listUnsoundWindows, type WrittenDate } from '../shared/subjects.js'

/** Every day and month that is written is in the calendar: 31 June and month 13 are not. */
export const realDate = {
  name: 'real-date',
  severity: 'error',
  why: 'A day that is not in the calendar cannot be counted from, and nobody can say whether the day before or the day after was meant.',
  example: () =>
    parseExample(
      'journal/2010-07-06.yaml',
      `  |entries:
       |  - action: T1.1
      -|    on: 2010-06-31
      +|    on: 2010-06-30
       |    state: complete`,
    ),
  check: (plan) => [
    ...listUnsoundWindows(plan).flatMap((date) => {
      const window = parseWindow(date.text)
      return window.ok || window.fault.kind !== 'no-such-date' ? [] : [mistakeOf(date, window.fault.written)]
    }),
    ...listUnsoundDays(plan).map((date) => mistakeOf(date, date.text)),
  ],
} as const satisfies Rule

function mistakeOf({ label, at }: WrittenDate, written: string): Mistake {
  const [year = 0, month = 0] = written.split('-').map(Number)
  if (!isRealDate({ year, month: 1, date: 1 }))
    return {
      message: `${label}: ${written.split('-')[0]} is not a likely year`,
      at,
      fix: 'write a year such as 2010',
    }
  if (!isRealDate({ year, month, date: 1 }))
    return {
      message: `${label}: ${written} has no such month`,
      at,
      fix: 'write a month from 01 to 12',
    }
  const last = lastDateOf(year, month)
  return {
    message: `${label}: there is no ${Number(written.slice(-2))} ${monthName(month)} ${year}`,
    at,
    fix: `write a day from 01 to ${last}`,
  }
}

function lastDateOf(year: number, month: number): number {
  return [31, 30, 29, 28].find((date) => isRealDate({ year, month, date })) ?? 28
}
