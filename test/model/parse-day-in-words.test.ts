import { describe, expect, test } from 'vitest'
import { type Day, formatDay, parseDay } from '../../src/model/day.js'
import { type DayUse, parseDayInWords } from '../../src/model/parse-day-in-words.js'

const past: DayUse = { kind: 'past' }

/** The day as a file has it, or why there is none. */
function readingOf(words: string, today = '2010-07-06', use = past) {
  const day = parseDayInWords(words, { today: () => dayOfText(today), use })
  return day.ok ? formatDay(day.value) : { ...day.fault, readings: day.fault.readings.map(formatDay) }
}

function dayOfText(text: string): Day {
  return parseDay(text) ?? expect.fail(`no day: ${text}`)
}

describe('a day as people write it', () => {
  test.each([
    ['2010-07-01', '2010-07-01'],
    ['1 July 2010', '2010-07-01'],
    ['1 jul 2010', '2010-07-01'],
    ['1st of July, 2010', '2010-07-01'],
    ['July 1, 2010', '2010-07-01'],
    ['Monday 1 July 2010', '2010-07-01'], // it was a Thursday
    ['30-Jun-16', '2016-06-30'],
    ['30/6/2016', '2016-06-30'],
    ['30.6.16', '2016-06-30'],
    ['6/30/2016', '2016-06-30'],
    ['29 Feb 2012', '2012-02-29'],
    [' today ', '2010-07-06'],
    ['Yesterday', '2010-07-05'],
  ])('%s is read', (words, day) => {
    expect(readingOf(words)).toBe(day)
  })

  test.each([
    ['05/06/2010', ['2010-06-05', '2010-05-06']],
    ['1.2.10', ['2010-02-01', '2010-01-02']],
  ])('%s could be two', (words, readings) => {
    expect(readingOf(words)).toEqual({ kind: 'ambiguous', readings })
  })

  test.each([
    ['July 2010', 'unread'],
    ['2010-07', 'unread'],
    ['2010-07-01/2010-07-02', 'unread'],
    ['2010-07-01/2010-07-01', 'unread'],
    ['6 July to 6 July 2010', 'unread'],
    ['1 July 2010 onwards', 'unread'],
    ['by 1 July 2010', 'unread'],
    ['end of July 2010', 'unread'],
    ['2010', 'unread'],
    ['Jun-16', 'unread'],
    ['6', 'unread'],
    ['tomorrow', 'unread'],
    ['Monday', 'unread'],
    ['', 'unread'],
    ['31 June 2010', 'no-such-date'],
    ['2011-02-29', 'no-such-date'],
    ['31 June', 'no-such-date'],
  ])('%s is refused', (words, kind) => {
    expect(readingOf(words)).toEqual({ kind, readings: [] })
  })

  test.each(['today', 'yesterday', '30 April'])(
    '%s is none where nobody can say which day it is',
    (words) => {
      expect(parseDayInWords(words)).toEqual({ ok: false, fault: { kind: 'unread', readings: [] } })
    },
  )
})

describe('a day without its year', () => {
  // today        30 April before it, or today; the next one, or today
  test.each([
    ['2010-04-29', '2009-04-30', '2010-04-30'],
    ['2010-04-30', '2010-04-30', '2010-04-30'],
    ['2010-05-01', '2010-04-30', '2011-04-30'],
  ])('on %s is %s, or, with --by, %s', (today, last, next) => {
    expect(readingOf('30 April', today)).toBe(last)
    expect(readingOf('April 30th', today, { kind: 'by' })).toBe(next)
  })

  test('29 February is that of a leap year, also around 2100', () => {
    expect(readingOf('29 February', '2010-07-06')).toBe('2008-02-29')
    expect(readingOf('29 February', '2103-07-06')).toBe('2096-02-29')
    expect(readingOf('29 February', '2097-07-06', { kind: 'by' })).toBe('2104-02-29')
  })

  const meetings = ['2009-07-06', '2010-07-06', '2011-07-06', '2011-04-12'].map(dayOfText)
  test.each([
    ['6 July', '2010-07-05', '2010-07-06'],
    ['6 July', '2011-01-04', '2010-07-06'], // nearer by a day
    ['6 July', '2011-01-05', '2011-07-06'],
    ['12 April', '2010-01-01', '2011-04-12'],
    ['13 April', '2010-04-12', '2009-04-13'], // no meeting is on that date
  ])('%s, with --meeting, on %s is the nearest meeting', (words, today, day) => {
    expect(readingOf(words, today, { kind: 'meeting', meetings })).toBe(day)
  })
})
