import { describe, expect, test } from 'vitest'
import { dayOf } from '../../src/model/day.js'
import { quarterNumbered } from '../../src/model/quarter.js'
import { parseWindow } from '../../src/model/window.js'
import {
  countOf,
  entryLabel,
  formatDayInWords,
  formatDayShort,
  formatQuarter,
  formatWindowInWords,
  formatWindowShort,
  listInWords,
} from '../../src/model/words.js'

test.each([
  [dayOf(2010, 7, 1), '1 July 2010', '1 Jul 2010'],
  [dayOf(2010, 9, 30), '30 September 2010', '30 Sep 2010'],
  [dayOf(2010, 5, 31), '31 May 2010', '31 May 2010'],
  [dayOf(2012, 2, 29), '29 February 2012', '29 Feb 2012'],
])('day %i reads "%s", and "%s" in a table', (day, words, short) => {
  expect([formatDayInWords(day), formatDayShort(day)]).toEqual([words, short])
})

test.each([
  ['2010-07-06', '6 July 2010', '6 Jul 2010'],
  ['2010-07-06/2010-07-06', '6 July 2010', '6 Jul 2010'],
  ['2010-07', 'July 2010', 'Jul 2010'],
  ['2010-07/2010-07', 'July 2010', 'Jul 2010'],
  ['2010-04/2010-06', 'April to June 2010', 'Apr – Jun 2010'],
  ['2010-10/2011-03', 'October 2010 to March 2011', 'Oct 2010 – Mar 2011'],
  ['2010-07-06/2010-07-20', '6 July to 20 July 2010', '6 Jul – 20 Jul 2010'],
  ['2010-12-31/2011-01-01', '31 December 2010 to 1 January 2011', '31 Dec 2010 – 1 Jan 2011'],
  ['2010-07/2010-07-06', 'July to 6 July 2010', 'Jul – 6 Jul 2010'],
  ['2010-07-06/2010-07', '6 July to July 2010', '6 Jul – Jul 2010'],
  ['2010-07-31/2010-07', '31 July to July 2010', '31 Jul – Jul 2010'],
  ['2010-06-30/2010-09', '30 June to September 2010', '30 Jun – Sep 2010'],
  ['2010-10/..', 'from October 2010', 'Oct 2010 onwards'],
  ['2010-10-04/..', 'from 4 October 2010', '4 Oct 2010 onwards'],
  ['../2010-04', 'by April 2010', 'by Apr 2010'],
  ['../2010-04-30', 'by 30 April 2010', 'by 30 Apr 2010'],
])('window %s reads "%s", and "%s" in a table', (written, words, short) => {
  const window = parseWindow(written)
  const printed = window.ok && [formatWindowInWords(window.value), formatWindowShort(window.value)]
  expect(printed).toEqual([words, short])
})

test.each([
  [1, 2010, 4, 'quarter 1 of 2010/11'],
  [4, 1999, 4, 'quarter 4 of 1999/00'],
  [2, 2010, 9, 'quarter 2 of 2010/11'],
  [3, 2010, 1, 'quarter 3 of 2010'],
])('quarter %i of the year from %i, where it starts in month %i', (number, year, yearStarts, words) => {
  expect(formatQuarter(quarterNumbered(number, year, yearStarts), yearStarts)).toBe(words)
})

describe('a count', () => {
  test.each([
    [0, 'day', undefined, '0 days'],
    [1, 'day', undefined, '1 day'],
    [2, 'day', undefined, '2 days'],
    [1, 'entry', 'entries', '1 entry'],
    [3, 'entry', 'entries', '3 entries'],
  ])('%i of "%s"', (count, noun, plural, words) => {
    expect(countOf(count, noun, plural)).toBe(words)
  })
})

describe('a list', () => {
  test.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A and B'],
    [['A', 'B', 'C'], 'A, B and C'],
  ])('of %j reads "%s"', (items, words) => {
    expect(listInWords(items)).toBe(words)
  })

  test('offers a choice where the word is told', () => {
    expect(listInWords(['A', 'B', 'C'], 'or')).toBe('A, B or C')
  })
})

test('an entry is found by its place, counted from 1, and by what it is about', () => {
  expect([entryLabel(0, 'T1.3'), entryLabel(2, undefined)]).toEqual(['entry 1 (T1.3)', 'entry 3'])
})
