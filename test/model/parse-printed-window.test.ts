import { describe, expect, test } from 'vitest'
import { formatDay } from '../../src/model/day.js'
import { parseDayInWords, parsePrintedWindow } from '../../src/model/parse-printed-window.js'
import { formatWindowShort } from '../../src/model/words.js'

const [january, april, september] = [1, 4, 9]

/** The window as it would be written in a file, or why there is none. */
function readingOf(words: string, yearStarts = april) {
  const window = parsePrintedWindow(words, yearStarts)
  if (window.ok) return window.value.written
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
    ['Q1 2010/2011', april],
    ['Q1 2010-11', april],
    ['Q1 10/11', april],
    ['Q1', april],
    ['1 2010/11', april],
  ])('%s is refused', (words, yearStarts) => {
    expect(readingOf(words, yearStarts)).toEqual({ kind: 'form', readings: [] })
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
      const window = parsePrintedWindow(words, april)
      const readings = window.ok ? [] : window.fault.readings
      expect(readings.map((reading) => readingOf(formatWindowShort(reading)))).toEqual(
        readings.map(({ written }) => written),
      )
    },
  )
})

describe('dates that the calendar has not are refused', () => {
  test.each([
    '31 June 2010',
    '29 Feb 2011',
    '0 July 2010',
    '32 July 2010',
    'by 31 April 2010',
    '31 June 2010 onwards',
    'Quarterly from 31 June 2010',
    '1 June – 31 June 2010',
    '2010-06-31',
    '2010-13',
    '2011-02-29/..',
  ])('%s', (words) => {
    expect(readingOf(words)).toEqual({ kind: 'no-such-date', readings: [] })
  })
})

describe('words that are no dates are refused', () => {
  test.each([
    ['Summer 2010', 'no seasons'],
    ['Spring – Summer 2010', 'no seasons'],
    ['6th July 2010', 'no ordinals'],
    ['1st – 3rd July 2010', 'no ordinals'],
    ['06/07/2010', 'no slashed dates'],
    ['6/7/10', 'no slashed dates'],
    ['07/2010', 'no slashed dates'],
    ['April/June 2010', 'no slashed dates'],
    ['2010', 'no bare years'],
    ['2010 – 2011', 'no bare years'],
    ['2010/11', 'no bare years'],
    ['by 2010', 'no bare years'],
    ['July', 'of which year?'],
    ['6 July', 'of which year?'],
    ['April 2010 – June', 'the year is the right end’s'],
    ['July onwards', 'of which year?'],
    ['by April', 'of which year?'],
    ['Quarterly from July', 'of which year?'],
    ['July 10', 'a year has four digits'],
    ['July 02010', 'a year has four digits'],
    ['July 2010 6', 'the day comes first'],
    ['July 6 2010', 'the day comes first'],
    ['July 6, 2010', 'the day comes first'],
    ['Tuesday 6 July 2010', 'no weekdays'],
    ['Sept. 2010', 'no full stops'],
    ['Septem 2010', 'three letters or in full'],
    ['Avril 2010', 'in English'],
    ['April — June 2010', 'no em dash'],
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
    ['ongoing', 'no dates'],
    ['TBC', 'no dates'],
    ['../..', 'neither end'],
    ['2010-7', 'a month has two digits'],
    ['', 'nothing'],
  ])('%j: %s', (words) => {
    expect(readingOf(words)).toEqual({ kind: 'form', readings: [] })
  })
})

describe('a day on the command line', () => {
  test.each([
    ['2010-07-01', '2010-07-01'],
    ['1 July 2010', '2010-07-01'],
    ['1 jul 2010', '2010-07-01'],
    ['29 Feb 2012', '2012-02-29'],
  ])('%s is read', (words, day) => {
    const read = parseDayInWords(words)
    expect(read.ok && formatDay(read.value)).toBe(day)
  })

  test.each([
    ['July 2010', 'form'],
    ['2010-07', 'form'],
    ['2010-07-01/2010-07-02', 'form'],
    ['2010-07-01/2010-07-01', 'form'],
    ['6 July to 6 July 2010', 'form'],
    ['1 July 2010 onwards', 'form'],
    ['by 1 July 2010', 'form'],
    ['2010', 'form'],
    ['today', 'form'],
    ['31 June 2010', 'no-such-date'],
    ['2011-02-29', 'no-such-date'],
  ])('%s is refused', (words, kind) => {
    expect(parseDayInWords(words)).toEqual({ ok: false, fault: { kind, readings: [] } })
  })
})
