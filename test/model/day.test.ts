import { describe, expect, test } from 'vitest'
import {
  dayInUtc,
  dayInZone,
  dayOf,
  formatDay,
  isRealDate,
  parseDay,
  shiftDay,
  splitDay,
} from '../../src/model/day.js'

describe('a day', () => {
  test.each([
    ['2010-06-30', { year: 2010, month: 6, date: 30 }],
    ['2010-07-01', { year: 2010, month: 7, date: 1 }],
    ['2012-02-29', { year: 2012, month: 2, date: 29 }],
    ['2000-02-29', { year: 2000, month: 2, date: 29 }],
    ['2010-12-31', { year: 2010, month: 12, date: 31 }],
    ['1969-12-31', { year: 1969, month: 12, date: 31 }],
    ['1970-01-01', { year: 1970, month: 1, date: 1 }],
    ['9999-12-31', { year: 9999, month: 12, date: 31 }],
  ])('%s is read, taken apart and printed back', (text, date) => {
    const day = dayOf(date.year, date.month, date.date)
    expect([parseDay(text), splitDay(day), formatDay(day)]).toEqual([day, date, text])
  })

  test.each([
    ['2010-06-31', 'June has 30 days'],
    ['2011-02-29', '2011 is no leap year'],
    ['1900-02-29', '1900 is no leap year'],
    ['2012-02-30', 'not even in a leap year'],
    ['2010-13-01', 'there are 12 months'],
    ['2010-00-01', 'months count from 1'],
    ['2010-07-00', 'days count from 1'],
    ['2010-07-32', 'July has 31 days'],
    ['2010-7-06', 'a month has two digits'],
    ['2010-07-6', 'a day has two digits'],
    ['10-07-06', 'a year has four digits'],
    ['02010-07-06', 'a year has four digits'],
    ['2010-07', 'a month is no day'],
    ['2010/07/06', 'hyphens stand between'],
    ['06-07-2010', 'the year comes first'],
    ['20100706', 'hyphens stand between'],
    ['2010-07-06T00:00', 'a day has no time'],
    [' 2010-07-06', 'nothing stands before'],
    ['2010-07-06\n', 'nothing stands after'],
    ['٢٠١٠-٠٧-٠٦', 'digits are 0 to 9'],
    ['', 'nothing is no day'],
  ])('%j is refused: %s', (text) => {
    expect(parseDay(text)).toBeUndefined()
  })

  test.each([
    [2010, 6, 30, true],
    [2010, 6, 31, false],
    [2011, 2, 28, true],
    [2011, 2, 29, false],
    [2012, 2, 29, true],
    [2010, 12, 1, true],
    [2010, 13, 1, false],
    [2010, 0, 1, false],
    [2010, 1, 0, false],
  ])('year %i, month %i, date %i is in the calendar: %s', (year, month, date, isReal) => {
    expect(isRealDate({ year, month, date })).toBe(isReal)
  })

  test.each([
    ['2010-06-30', 1, '2010-07-01'],
    ['2010-07-01', -1, '2010-06-30'],
    ['2011-02-28', 1, '2011-03-01'],
    ['2012-02-28', 1, '2012-02-29'],
    ['2012-02-29', 1, '2012-03-01'],
    ['2010-12-31', 1, '2011-01-01'],
    ['2010-01-01', -1, '2009-12-31'],
    ['2010-03-27', 1, '2010-03-28'], // clocks go forward on the 28th
    ['2010-03-28', 1, '2010-03-29'],
    ['2010-10-31', 1, '2010-11-01'], // and back on the 31st
    ['2011-12-29', 1, '2011-12-30'], // the day that Samoa left out
    ['2010-07-01', 0, '2010-07-01'],
    ['2010-07-01', 365, '2011-07-01'],
  ])('%s and %i days is %s', (text, count, later) => {
    const day = parseDay(text)
    expect(day !== undefined && formatDay(shiftDay(day, count))).toBe(later)
  })

  test('days subtract to a number of days', () => {
    expect(dayOf(2010, 7, 1) - dayOf(2010, 6, 30)).toBe(1)
    expect(dayOf(2012, 3, 1) - dayOf(2012, 2, 1)).toBe(29)
  })
})

describe('today', () => {
  test.each([
    // summer time: midnight in London is 23:00 in Greenwich
    ['2010-06-30T22:59:59Z', 'Europe/London', '2010-06-30'],
    ['2010-06-30T23:00:00Z', 'Europe/London', '2010-07-01'],
    // winter time
    ['2010-12-31T23:59:59Z', 'Europe/London', '2010-12-31'],
    ['2011-01-01T00:00:00Z', 'Europe/London', '2011-01-01'],
    // the two nights on which the clocks change
    ['2010-03-28T00:59:59Z', 'Europe/London', '2010-03-28'],
    ['2010-03-28T01:00:00Z', 'Europe/London', '2010-03-28'],
    ['2010-10-31T00:59:59Z', 'Europe/London', '2010-10-31'],
    ['2010-10-31T01:00:00Z', 'Europe/London', '2010-10-31'],
    // Samoa went from 29 to 31 December 2011
    ['2011-12-30T09:59:59Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
    ['2010-07-01T12:00:00Z', 'Pacific/Kiritimati', '2010-07-02'],
    ['2010-07-01T04:00:00Z', 'America/New_York', '2010-07-01'],
    ['2010-07-01T03:59:59Z', 'America/New_York', '2010-06-30'],
  ])('at %s in %s is %s', (instant, zone, today) => {
    expect(formatDay(dayInZone(Date.parse(instant), zone))).toBe(today)
  })
})

test.each([
  // the last millisecond of a day, and the first of the next
  ['2010-06-30T23:59:59.999Z', '2010-06-30'],
  ['2010-07-01T00:00:00.000Z', '2010-07-01'],
  ['1969-12-31T23:59:59.999Z', '1969-12-31'],
])('at %s it is %s in UTC', (instant, day) => {
  expect(formatDay(dayInUtc(Date.parse(instant)))).toBe(day)
})
