import { describe, expect, test } from 'vitest'
import { formatDay, parseDay } from '../../src/model/day.js'
import {
  type Cycle,
  cycleOf,
  cyclesLater,
  formatPlanningYear,
  parsePlanningYear,
  parseQuarter,
  quarterNumbered,
  quarterOf,
  type Span,
} from '../../src/model/quarter.js'

const [january, april, september, december] = [1, 4, 9, 12]

function daysOf({ firstDay, lastDay }: Span): string {
  return `${formatDay(firstDay)} to ${formatDay(lastDay)}`
}

function dayFrom(text: string) {
  const day = parseDay(text)
  if (day === undefined) throw new Error(`no day: ${text}`)
  return day
}

describe('the quarter of a day', () => {
  test.each([
    ['2010-03-31', april, 4, 2009, '2010-01-01 to 2010-03-31'],
    ['2010-04-01', april, 1, 2010, '2010-04-01 to 2010-06-30'],
    ['2010-06-30', april, 1, 2010, '2010-04-01 to 2010-06-30'],
    ['2010-07-01', april, 2, 2010, '2010-07-01 to 2010-09-30'],
    ['2010-09-30', april, 2, 2010, '2010-07-01 to 2010-09-30'],
    ['2010-10-01', april, 3, 2010, '2010-10-01 to 2010-12-31'],
    ['2010-12-31', april, 3, 2010, '2010-10-01 to 2010-12-31'],
    ['2011-01-01', april, 4, 2010, '2011-01-01 to 2011-03-31'],
    ['2009-12-31', january, 4, 2009, '2009-10-01 to 2009-12-31'],
    ['2010-01-01', january, 1, 2010, '2010-01-01 to 2010-03-31'],
    ['2010-04-01', january, 2, 2010, '2010-04-01 to 2010-06-30'],
    ['2010-08-31', september, 4, 2009, '2010-06-01 to 2010-08-31'],
    ['2010-09-01', september, 1, 2010, '2010-09-01 to 2010-11-30'],
    ['2010-11-30', september, 1, 2010, '2010-09-01 to 2010-11-30'],
    ['2010-12-01', september, 2, 2010, '2010-12-01 to 2011-02-28'],
    ['2011-01-15', september, 2, 2010, '2010-12-01 to 2011-02-28'],
    ['2012-02-29', september, 2, 2011, '2011-12-01 to 2012-02-29'],
    ['2011-03-01', september, 3, 2010, '2011-03-01 to 2011-05-31'],
    ['2010-12-01', december, 1, 2010, '2010-12-01 to 2011-02-28'],
    ['2010-11-30', december, 4, 2009, '2010-09-01 to 2010-11-30'],
  ])('%s, where the year starts in month %i, is in quarter %i of the year from %i', (...row) => {
    const [day, yearStarts, number, year, days] = row
    const quarter = quarterOf(dayFrom(day), yearStarts)
    expect([quarter.number, quarter.year, daysOf(quarter)]).toEqual([number, year, days])
    expect(quarterNumbered(number, year, yearStarts)).toEqual(quarter)
  })
})

describe('what comes round', () => {
  test.each<[string, Cycle, number, string, string]>([
    ['2010-07-15', 'month', april, '2010-07-01 to 2010-07-31', '2010-08-01 to 2010-08-31'],
    ['2011-12-31', 'month', april, '2011-12-01 to 2011-12-31', '2012-01-01 to 2012-01-31'],
    ['2012-01-01', 'month', april, '2012-01-01 to 2012-01-31', '2012-02-01 to 2012-02-29'],
    ['2010-07-15', 'quarter', april, '2010-07-01 to 2010-09-30', '2010-10-01 to 2010-12-31'],
    ['2010-12-31', 'quarter', april, '2010-10-01 to 2010-12-31', '2011-01-01 to 2011-03-31'],
    ['2010-12-31', 'quarter', september, '2010-12-01 to 2011-02-28', '2011-03-01 to 2011-05-31'],
    ['2010-03-31', 'year', april, '2009-04-01 to 2010-03-31', '2010-04-01 to 2011-03-31'],
    ['2010-04-01', 'year', april, '2010-04-01 to 2011-03-31', '2011-04-01 to 2012-03-31'],
    ['2010-07-15', 'year', january, '2010-01-01 to 2010-12-31', '2011-01-01 to 2011-12-31'],
    ['2010-08-31', 'year', september, '2009-09-01 to 2010-08-31', '2010-09-01 to 2011-08-31'],
    ['2010-09-01', 'year', september, '2010-09-01 to 2011-08-31', '2011-09-01 to 2012-08-31'],
  ])('holds %s in a %s, where the year starts in month %i', (day, cycle, yearStarts, days, next) => {
    const span = cycleOf(dayFrom(day), cycle, yearStarts)
    expect([daysOf(span), daysOf(cyclesLater(span.firstDay, cycle, 1, yearStarts))]).toEqual([days, next])
  })
})

describe('a planning year', () => {
  test.each([
    [2010, april, '2010/11'],
    [2009, april, '2009/10'],
    [1999, april, '1999/00'],
    [2008, september, '2008/09'],
    [2010, january, '2010'],
  ])('from %i, where it starts in month %i, is %s', (year, yearStarts, text) => {
    expect([formatPlanningYear(year, yearStarts), parsePlanningYear(text, yearStarts)]).toEqual([text, year])
  })

  test.each([
    ['2010/12', april],
    ['2010/10', april],
    ['2010/2011', april],
    ['2010-11', april],
    ['10/11', april],
    ['2010', april], // which of the two years?
    ['2010/11', january],
    ['', april],
  ])('%j is none, where it starts in month %i', (text, yearStarts) => {
    expect(parsePlanningYear(text, yearStarts)).toBeUndefined()
  })
})

describe('a quarter in words', () => {
  test.each([
    ['Q1 2010/11', april, '2010-04-01'],
    ['q4 2010/11', april, '2011-01-01'],
    ['Q2 2010', january, '2010-04-01'],
  ])('%j, where the year starts in month %i, begins on %s', (words, yearStarts, day) => {
    const quarter = parseQuarter(words, yearStarts)
    expect(quarter && formatDay(quarter.firstDay)).toBe(day)
  })

  test.each([
    'Q5 2010/11',
    'Q0 2010/11',
    'FQ1 2010/11',
    'Q1 2010/11 (revised)',
    'Q1',
    '2010/11',
    'Q1 2010',
    '',
  ])('%j is none', (words) => {
    expect(parseQuarter(words, april)).toBeUndefined()
  })
})
