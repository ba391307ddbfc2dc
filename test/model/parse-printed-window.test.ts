import { describe, expect, test } from 'vitest'
import { parsePrintedWindow } from '../../src/model/parse-printed-window.js'
import { plainPrintedSettings } from '../../src/model/printed-settings.js'
import { formatWindowShort } from '../../src/model/words.js'

const [january, april, september] = [1, 4, 9]

/** The window as it would be written in a file, or why there is none. */
function readingOf(words: string, yearStarts = april) {
  const window = parsePrintedWindow(words, plainPrintedSettings(yearStarts))
  if (window.ok) return window.value.window.written
  return { ...window.fault, readings: window.fault.readings.map(({ written }) => written) }
}

describe('printed dates are read as a window', () => {
  test.each([
    // the strict form itself
    ['2010-04/2010-06', '2010-04/2010-06'],
    ['2010-07-06', '2010-07-06'],
    ['../2010-04', '../2010-04'],
    // a month, a day
    ['July 2010', '2010-07'],
    ['6 July 2010', '2010-07-06'],
    ['06 July 2010', '2010-07-06'],
    ['29 Feb 2012', '2012-02-29'],
    // hyphen, en dash or "to"; spaces optional; the year of the right end
    ['April – Sept 2010', '2010-04/2010-09'],
    ['April - Sept 2010', '2010-04/2010-09'],
    ['April–Sept 2010', '2010-04/2010-09'],
    ['Apr-Sept 2010', '2010-04/2010-09'],
    ['Apr -Sept 2010', '2010-04/2010-09'],
    ['Apr- Sept 2010', '2010-04/2010-09'],
    ['April to Sept 2010', '2010-04/2010-09'],
    ['April TO Sept 2010', '2010-04/2010-09'],
    ['April 2010 - March 2012', '2010-04/2012-03'],
    ['April 2010 to March 2012', '2010-04/2012-03'],
    ['April 2010–March 2012', '2010-04/2012-03'],
    ['Oct 2010 – Mar 2011', '2010-10/2011-03'],
    ['Oct 2009 – Mar 2010', '2009-10/2010-03'],
    ['July – July 2010', '2010-07/2010-07'],
    ['October to October 2010', '2010-10/2010-10'], // "to" is a word, not two letters
    // days at the ends
    ['6 July – 20 July 2010', '2010-07-06/2010-07-20'],
    ['6 July-20 August 2010', '2010-07-06/2010-08-20'],
    ['31 Dec 2010 to 1 Jan 2011', '2010-12-31/2011-01-01'],
    ['July – 6 July 2010', '2010-07/2010-07-06'],
    ['6 July – July 2010', '2010-07-06/2010-07'],
    // any case, Sept
    ['APRIL – SEPTEMBER 2010', '2010-04/2010-09'],
    ['apr-sept 2010', '2010-04/2010-09'],
    ['Sep 2010', '2010-09'],
    ['SEPT 2010', '2010-09'],
    ['jUnE 2010', '2010-06'],
    // an open end
    ['Oct 2010 onwards', '2010-10/..'],
    ['OCT 2010 ONWARDS', '2010-10/..'],
    ['4 October 2010 onwards', '2010-10-04/..'],
    ['Quarterly from July 2010', '2010-07/..'],
    ['quarterly from 6 July 2010', '2010-07-06/..'],
    ['by 30 April 2010', '../2010-04-30'],
    ['By 30 April 2010', '../2010-04-30'],
    ['by April 2010', '../2010-04'],
    // two digits behind a year that are a day, not half of a planning year
    ['6 July 2010 – 11 August 2010', '2010-07-06/2010-08-11'],
    ['June 2010 - 11th of July 2010', '2010-06/2010-07-11'],
    ['10/11 June 2010', '2010-06-10/2010-06-11'],
    ['July-20 August 2010', '2010-07/2010-08-20'],
    // what is passed over: ordinals, weekdays, commas, full stops
    ['1st – 3rd July 2010', '2010-07-01/2010-07-03'],
    ['Monday the 6th of July, 2010', '2010-07-06'], // it was a Tuesday
    ['Sept. 2010', '2010-09'],
    ['Fri 30 July to Sun 1 August 2010', '2010-07-30/2010-08-01'],
    // other joins
    ['April — June 2010', '2010-04/2010-06'],
    ['April/June 2010', '2010-04/2010-06'],
    ['April & June 2010', '2010-04/2010-06'],
    ['between 1 and 15 June 2010', '2010-06-01/2010-06-15'],
    ['from April to June 2010', '2010-04/2010-06'],
    // years
    ['2010 – 2011', '2010-01/2011-12'],
    ['2010/11 to 2012/13', '2010-04/2013-03'],
    ['2010 onwards', '2010-01/..'],
    ['end of 2010/11', '2011-03-31'],
    ['H1 and H2 2010', '2010-01/2010-12'],
    // as it comes out of a word processor
    ['  April  –  Sept 2010 ', '2010-04/2010-09'],
    ['April\u00a0–\u00a0Sept\u00a02010', '2010-04/2010-09'],
    ['April –\nSept 2010', '2010-04/2010-09'],
  ])('%j', (words, written) => {
    expect(readingOf(words)).toBe(written)
  })
})

describe('quarters count from the month in which the planning year starts', () => {
  test.each([
    ['Q1 2010/11', april, '2010-04/2010-06'],
    ['Q2 2010/11', april, '2010-07/2010-09'],
    ['Q3 2010/11', april, '2010-10/2010-12'],
    ['Q4 2010/11', april, '2011-01/2011-03'],
    ['Q1 1999/00', april, '1999-04/1999-06'],
    ['Q1 2010/2011', april, '2010-04/2010-06'],
    ['Q1 2010-11', april, '2010-04/2010-06'],
    ['Q1 10/11', april, '2010-04/2010-06'],
    ['1st quarter of 2010/11', april, '2010-04/2010-06'],
    ['Q3 to Q4 2010/11', april, '2010-10/2011-03'],
    ['by Q4 2010/11', april, '../2011-03'],
    ['Q1 2010', january, '2010-01/2010-03'],
    ['Q2 2010', january, '2010-04/2010-06'],
    ['Q4 2010', january, '2010-10/2010-12'],
    ['Q1 2010/11', september, '2010-09/2010-11'],
    ['Q2 2010/11', september, '2010-12/2011-02'],
    ['Q4 2010/11', september, '2011-06/2011-08'],
  ])('%s, where that is month %i', (words, yearStarts, written) => {
    expect(readingOf(words, yearStarts)).toBe(written)
  })

  test.each([
    ['Q0 2010/11', april],
    ['Q5 2010/11', april],
    ['Q1 2010/12', april],
    ['Q1', april],
    ['1 2010/11', april],
  ])('%s is refused', (words, yearStarts) => {
    expect(readingOf(words, yearStarts)).toEqual({ kind: 'unread', readings: [] })
  })
})

describe('words that run backwards are refused with the readings that could be meant', () => {
  test.each([
    ['Oct-Mar 2010', ['2010-10/2011-03', '2009-10/2010-03']],
    ['October to March 2010', ['2010-10/2011-03', '2009-10/2010-03']],
    ['Dec – Jan 2011', ['2011-12/2012-01', '2010-12/2011-01']],
    ['31 Dec - 1 Jan 2011', ['2011-12-31/2012-01-01', '2010-12-31/2011-01-01']],
    // 2011 and 2013 have no 29 February
    ['31 Dec - 29 Feb 2012', ['2011-12-31/2012-02-29']],
  ])('%s', (words, readings) => {
    expect(readingOf(words)).toEqual({ kind: 'backwards', readings })
  })

  test.each(['Oct-Mar 2010', '31 Dec - 1 Jan 2011'])(
    'each reading can be printed in their place: %s',
    (words) => {
      const window = parsePrintedWindow(words, plainPrintedSettings(april))
      const readings = window.ok ? [] : window.fault.readings
      expect(readings.map((reading) => readingOf(formatWindowShort(reading)))).toEqual(
        readings.map(({ written }) => written),
      )
    },
  )
})

describe('dates that the calendar has not are refused, with the last day of their month', () => {
  test.each([
    ['31 June 2010', ['2010-06-30']],
    ['29 Feb 2011', ['2011-02-28']],
    ['30 Feb 2012', ['2012-02-29']],
    ['0 July 2010', []],
    ['32 July 2010', []],
    ['by 31 April 2010', ['../2010-04-30']],
    ['31 June 2010 onwards', ['2010-06-30/..']],
    ['Quarterly from 31 June 2010', ['2010-06-30/..']],
    ['1 June – 31 June 2010', ['2010-06-01/2010-06-30']],
    ['31/6/2010', ['2010-06-30']],
    ['2010-06-31', ['2010-06-30']],
    ['2010-13', []],
    ['2011-02-29/..', ['2011-02-28/..']],
  ])('%s', (words, readings) => {
    expect(readingOf(words)).toEqual({ kind: 'no-such-date', readings })
  })
})

describe('words that could mean two things are refused with both', () => {
  test.each([
    ['06/07/2010', ['2010-07-06', '2010-06-07']],
    ['6/7/10', ['2010-07-06', '2010-06-07']],
    ['by 6.7.2010', ['../2010-07-06', '../2010-06-07']],
    ['5/6/2010 - 7/6/2010', ['2010-06-05/2010-06-07', '2010-05-06/2010-07-06']], // both in one order
    ['by 2003-04', ['../2003-04', '../2004-03']],
    ['Jun-16', ['2016-06']],
    ['from Jun-16', ['2016-06/..']],
    ['2010/2011', ['2010-04/2011-03', '2010-01/2011-12']],
    ['end of Q2 2005', ['2005-06-30', '2005-09-30', '2004-09-30']],
  ])('%s', (words, readings) => {
    expect(readingOf(words)).toEqual({ kind: 'ambiguous', readings })
  })

  test.each([
    ['Q1 2010/11', january, ['2010-01/2010-03', '2011-01/2011-03']],
    ['2010/11', january, ['2010-01/2010-12', '2011-01/2011-12']],
    ['by 10/11', january, ['../2010-12', '../2011-12']],
    ['2010/2011', january, ['2010-01/2011-12']],
    ['Q2 2010', september, ['2010-04/2010-06', '2010-12/2011-02', '2009-12/2010-02']],
    ['99/00', april, ['1999-04/2000-03', '2099-04/2100-03']],
  ])('%s, where the planning year starts in month %i', (words, yearStarts, readings) => {
    expect(readingOf(words, yearStarts)).toEqual({ kind: 'ambiguous', readings })
  })

  test.each([
    ['13/12/2010', '2010-12-13'],
    ['12/13/2010', '2010-12-13'],
    ['12/12/2010', '2010-12-12'],
    ['5/6/2010 - 30/6/2010', '2010-06-05/2010-06-30'], // the second shows the order of the first
  ])('but not %s, of which one reading is left', (words, written) => {
    expect(readingOf(words)).toBe(written)
  })
})

describe('how often it comes round is read beside the window', () => {
  test.each([
    ['Quarterly from July 2010', 'quarter', '2010-07/..'],
    ['monthly, from July 2010', 'month', '2010-07/..'],
    ['Annually from 1 July 2010', 'year', '2010-07-01/..'],
    ['Every two years from 2010/11', '2 years', '2010-04/..'],
    ['every 6 weeks from July 2010 until March 2012', '6 weeks', '2010-07/2012-03'],
    ['every two quarters from Q1 2010/11', '6 months', '2010-04/..'],
    ['from July 2010', undefined, '2010-07/..'],
    ['Ongoing from July 2010', undefined, '2010-07/..'],
  ])('%s: every %s', (words, every, written) => {
    const read = parsePrintedWindow(words, plainPrintedSettings(april))
    expect(read.ok && [read.value.every, read.value.window.written]).toEqual([every, written])
  })

  test.each(['Quarterly', 'every many years from July 2010', 'every July from 2010 for ever'])(
    'but %s is not read',
    (words) => {
      expect(readingOf(words)).toEqual({ kind: 'unread', readings: [] })
    },
  )
})

describe('words before "by" are passed over, but no dates among them', () => {
  test.each([
    ['To complete by 31 Mar 17', '../2017-03-31'],
    ['May be done by March 2017', '../2017-03'],
    ['Review and report by end of March 2017', '../2017-03-31'],
    ['Start in 2016, complete by March 2017', undefined],
    ['June, at the latest by March 2017', undefined],
    ['by hand', undefined],
    ['day by day', undefined],
  ])('%s', (words, written) => {
    expect(readingOf(words)).toEqual(written ?? { kind: 'unread', readings: [] })
  })
})

describe('words that are no dates are refused', () => {
  test.each([
    ['Summer 2010', 'no seasons'],
    ['Spring – Summer 2010', 'no seasons'],
    ['07/2010', 'no month in figures'],
    ['2016/18', 'no planning year'],
    ['May – 2029', 'the month has no year'],
    ['1 and June 2010', 'a day of which month?'],
    ['April, June and October 2010', 'a list, no range'],
    ['July 2010 (to be confirmed)', 'a remark would be lost'],
    ['Monday', 'no date'],
    ['July', 'of which year?'],
    ['6 July', 'of which year?'],
    ['April 2010 – June', 'the year is the right end’s'],
    ['July onwards', 'of which year?'],
    ['by April', 'of which year?'],
    ['Quarterly from July', 'of which year?'],
    ['July 10', 'a year has four digits'],
    ['July 02010', 'a year has four digits'],
    ['July 2010 6', 'the day comes first'],
    ['Septem 2010', 'three letters or in full'],
    ['Avril 2010', 'in English'],
    ['April until June 2010', 'hyphen, en dash or to'],
    ['April – June – Sept 2010', 'two ends'],
    ['April –', 'two ends'],
    ['– June 2010', 'two ends'],
    ['by April – June 2010', 'one end'],
    ['April – June 2010 onwards', 'one end'],
    ['by Oct 2010 onwards', 'one end'],
    ['onwards', 'from when?'],
    ['by', 'by when?'],
    ['Quarterly', 'from when?'],
    ['../..', 'neither end'],
    ['2010-7', 'a month has two digits'],
    ['', 'nothing'],
  ])('%j: %s', (words) => {
    expect(readingOf(words)).toEqual({ kind: 'unread', readings: [] })
  })
})

test('however often a word is repeated, it is answered', () => {
  for (const word of ['end ', 'by ', 'july ', '1-', ', ', 'quarterly from '])
    expect(readingOf(word.repeat(20_000))).toEqual({ kind: 'unread', readings: [] })
})
