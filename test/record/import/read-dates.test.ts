import { describe, expect, test } from 'vitest'
import { plainPrintedSettings } from '../../../src/model/printed-settings.js'
import { guessNumericDays } from '../../../src/record/import/numeric-days.js'
import { readStartAndEnd } from '../../../src/record/import/read-start-and-end.js'
import { type ReadDates, readWhen } from '../../../src/record/import/read-when.js'

const settings = { ...plainPrintedSettings(4), numericDays: 'ask' } as const
const dayFirst = { ...settings, numericDays: 'day first' } as const

const said = ({ window, condition, every, faults, isDoubtful, isDeclared }: ReadDates) => [
  window,
  ...(condition === undefined ? [] : [`condition: ${condition}`]),
  ...(every === undefined ? [] : [`every: ${every}`]),
  ...faults.map((fault) => `fault: ${fault ?? 'none'}`),
  ...(isDoubtful ? ['doubtful'] : []),
  ...(isDeclared ? ['declared'] : []),
]

describe('one cell of dates', () => {
  test.each([
    ['April – Sept 2010', ['2010-04/2010-09']],
    ['Quarterly from April 2010', ['2010-04/..', 'every: quarter']],
    ['Ongoing', ['ongoing']],
    ['TBC', ['open']],
    ['90 days after the guidance is issued', ['open', 'condition: 90 days after the guidance is issued']],
    [
      'After the vote; then yearly',
      ['open', 'condition: After the vote', 'fault: only its first part was read'],
    ],
    ['Medium term', ['open', 'fault: not read as a date']],
    ['31 June 2010', ['open', 'fault: could be 2010-06-30', 'doubtful']],
    ['05/06/2010', ['open', 'fault: could be 2010-06-05 or 2010-05-06', 'doubtful']],
    ['Oct-Mar 2010', ['open', 'fault: could be 2010-10/2011-03 or 2009-10/2010-03', 'doubtful']],
  ])('%s', (text, expected) => {
    expect(said(readWhen(text, settings))).toEqual(expected)
  })

  test.each([
    ['05/06/2010', ['2010-06-05']],
    ['5.6.10', ['2010-06-05']],
    ['by 05/06/2010', ['../2010-06-05']],
    ['05/06/2010 - 07/08/2010', ['2010-06-05/2010-08-07']],
    ['05/13/2010', ['2010-05-13']], // no month 13, so it is the other way round
  ])('%s where the mapping says that the day is first', (text, [window]) => {
    expect(readWhen(text, dayFirst).window).toBe(window)
  })
})

describe('a cell for the start and one for the end', () => {
  test.each([
    ['April 2010', 'June 2010', ['2010-04/2010-06']],
    ['June 2024', 'Ongoing', ['2024-06/..', 'declared']],
    ['June 2024', '', ['2024-06/..']],
    ['', 'June 2024', ['../2024-06', 'fault: none']],
    ['Ongoing', 'Ongoing', ['ongoing']],
    ['Ongoing', '', ['ongoing']],
    ['April 2010', 'soon', ['open', 'fault: none', 'fault: not read as an end']],
    [
      '05/06/2010',
      'June 2011',
      ['open', 'fault: could be 2010-06-05 or 2010-05-06', 'fault: none', 'doubtful'],
    ],
    ['June 2011', 'April 2010', ['open', 'fault: none', 'fault: the end is before the start', 'doubtful']],
  ])('%s and %s', (start, end, expected) => {
    expect(said(readStartAndEnd(start, end, settings))).toEqual(expected)
  })
})

describe('which number is the day', () => {
  test.each([
    [['05/06/2010', '31/03/2023'], 'day first'],
    [['05/06/2010', '4/30/2010'], 'month first'],
    [['05/06/2010', '12/12/2010'], 'ask'],
    [['31/03/2023', '4/30/2010'], 'ask'],
    [['13.1.21'], 'day first'],
    [[], 'ask'],
  ])('of %j: %s', (texts, order) => {
    expect(guessNumericDays(texts)).toBe(order)
  })
})
