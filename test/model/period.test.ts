import { describe, expect, test } from 'vitest'
import { formatDay, parseDay } from '../../src/model/day.js'
import { addPeriod, formatPeriod, parsePeriod } from '../../src/model/period.js'

describe('a length of time', () => {
  test.each([
    ['1 day', { count: 1, unit: 'day' }, '1 day'],
    ['10 days', { count: 10, unit: 'day' }, '10 days'],
    ['1 week', { count: 1, unit: 'week' }, '1 week'],
    ['6 weeks', { count: 6, unit: 'week' }, '6 weeks'],
    ['1 month', { count: 1, unit: 'month' }, '1 month'],
    ['3 months', { count: 3, unit: 'month' }, '3 months'],
    ['1 year', { count: 1, unit: 'year' }, '1 year'],
    ['2 years', { count: 2, unit: 'year' }, '2 years'],
    ['1 months', { count: 1, unit: 'month' }, '1 month'], // meant is clear
    ['3 month', { count: 3, unit: 'month' }, '3 months'],
    ['365 days', { count: 365, unit: 'day' }, '365 days'],
  ])('%s is read, and printed as people write it', (text, period, printed) => {
    const read = parsePeriod(text)
    expect([read, read && formatPeriod(read)]).toEqual([period, printed])
  })

  test.each([
    ['0 months', 'it counts from 1'],
    ['-1 months', 'it counts from 1'],
    ['+3 months', 'the number stands alone'],
    ['03 months', 'the number stands alone'],
    ['1.5 months', 'it is a whole number'],
    ['three months', 'the number is in digits'],
    ['3', 'three of what?'],
    ['months', 'how many?'],
    ['3months', 'a space stands between'],
    ['3  months', 'one space stands between'],
    [' 3 months', 'nothing stands before'],
    ['3 months ', 'nothing stands after'],
    ['3 quarters', 'days, weeks, months or years'],
    ['3 monthss', 'days, weeks, months or years'],
    ['3 months 2 days', 'one number, one unit'],
    ['P3M', 'in words'],
    ['', 'nothing is no length of time'],
  ])('%j is refused: %s', (text) => {
    expect(parsePeriod(text)).toBeUndefined()
  })
})

test.each([
  ['2010-11-29', '3 months', '2011-02-28'],
  ['2010-11-30', '3 months', '2011-02-28'], // there is no 30 February
  ['2010-12-01', '3 months', '2011-03-01'],
  ['2011-11-30', '3 months', '2012-02-29'], // a leap year
  ['2011-01-31', '1 month', '2011-02-28'],
  ['2012-01-31', '1 month', '2012-02-29'],
  ['2011-01-31', '2 months', '2011-03-31'], // not by way of 28 February
  ['2010-08-31', '1 month', '2010-09-30'],
  ['2010-06-30', '1 month', '2010-07-30'], // the last day of a month is not kept the last
  ['2010-07-01', '3 months', '2010-10-01'],
  ['2010-10-15', '3 months', '2011-01-15'],
  ['2010-10-31', '18 months', '2012-04-30'],
  ['2012-02-28', '1 year', '2013-02-28'],
  ['2012-02-29', '1 year', '2013-02-28'],
  ['2012-02-29', '4 years', '2016-02-29'],
  ['2012-03-01', '1 year', '2013-03-01'],
  ['2010-02-27', '1 day', '2010-02-28'],
  ['2010-02-28', '1 day', '2010-03-01'],
  ['2012-02-28', '1 day', '2012-02-29'],
  ['2010-12-31', '1 day', '2011-01-01'],
  ['2010-03-25', '1 week', '2010-04-01'], // over the change to summer time
  ['2010-12-29', '2 weeks', '2011-01-12'],
  ['2010-07-01', '6 weeks', '2010-08-12'],
])('%s and %s is %s', (from, length, to) => {
  const [day, period] = [parseDay(from), parsePeriod(length)]
  expect(day !== undefined && period && formatDay(addPeriod(day, period))).toBe(to)
})
