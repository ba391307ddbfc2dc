import { expect, test } from 'vitest'
import { formatDay } from '../../src/model/day.js'
import { parseMeasuredSpan } from '../../src/model/parse-measured-span.js'

test.each([
  // period, the month in which the planning year starts, its days
  ['2010', 4, '2010-01-01', '2010-12-31'],
  ['2010/11', 4, '2010-04-01', '2011-03-31'],
  ['2010/11', 7, '2010-07-01', '2011-06-30'],
  ['2010/11', 1, '2010-01-01', '2011-12-31'], // no planning year of this plan: of both years
  ['2010/2011', 4, '2010-01-01', '2011-12-31'],
  ['2009-2010', 4, '2009-01-01', '2010-12-31'],
  ['2010-07', 4, '2010-07-01', '2010-07-31'],
  ['2010-07-06', 4, '2010-07-06', '2010-07-06'],
  ['2010-04/2010-09', 4, '2010-04-01', '2010-09-30'],
  ['April – Sept 2010', 4, '2010-04-01', '2010-09-30'],
  ['Q1 2010/11', 4, '2010-04-01', '2010-06-30'],
  ['Oct 2010 onwards', 4, '2010-01-01', '2010-12-31'],
  ['by 30 July 2010', 4, '2010-01-01', '2010-12-31'], // an open start says no more than its year
  ['Winter 2010/11', 4, '2010-04-01', '2011-03-31'],
  ['2008 (revised)', 4, '2008-01-01', '2008-12-31'],
])('%s, years from month %i: %s to %s', (period, yearStarts, first, last) => {
  const span = parseMeasuredSpan(period, yearStarts)
  expect(span && [formatDay(span.firstDay), formatDay(span.lastDay)]).toEqual([first, last])
})

test.each(['spring', 'wave 3', '20101', 'the 12th'])('%s names no year', (period) => {
  expect(parseMeasuredSpan(period, 4)).toBeUndefined()
})
