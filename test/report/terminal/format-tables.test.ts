import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatTables, type ScreenColumn } from '../../../src/report/terminal/format-tables.js'
import type { Cell, Rows } from '../../../src/report/terminal/text-table.js'
import { plainPaint } from '../../helpers/paint.js'

const columns: readonly ScreenColumn[] = [
  { heading: 'Id', fixed: true },
  { heading: 'What' },
  { heading: 'Owner', share: 0.2 },
  { heading: 'Standing', share: 0.25 },
]

const inRed = (_tone: string, text: string) =>
  text === '' ? '' : `\u001B[31m\u001B[1m${text}\u001B[22m\u001B[39m`

const rowOf = (...texts: readonly string[]): readonly Cell[] => texts.map((text) => ({ text }))

test('a table has no borders, wraps in its columns, and ends no line with blanks', () => {
  const rows = [
    rowOf(
      'T1.1',
      'Agree a role description for the development worker and advertise it',
      'Development Group',
      '',
    ),
    rowOf('T1.10', '', '', 'overdue: 1 day late'),
    rowOf('T2.1', 'a'.repeat(60), 'CAD', 'complete'),
  ]
  expect(formatTables(columns, [rows], 72, plainPaint).join('')).toBe(`\
Id     What                                Owner         Standing
T1.1   Agree a role description for the    Development
       development worker and advertise    Group
       it
T1.10                                                    overdue: 1 day
                                                         late
T2.1   aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa  CAD           complete
       aaaaaaaaaaaaaaaaaaaaaaaaaa
`)
})

test('letters that take two columns or none of a terminal leave the columns in line', () => {
  const rows = [
    rowOf('T1.1', '社区 花园', 'x', 'two each'),
    rowOf('T1.2', 'ที่นี่', 'x', 'signs over and under'),
    rowOf('T1.3', 'cafe\u0301', 'x', 'an accent by itself'),
    rowOf('T1.4', '🪴 👩‍🌾', 'x', 'pictures, one of several signs'),
    rowOf('T1.5', 'ｗｉｄｅ', 'x', 'wide Latin'),
    rowOf('T1.6', 'नमस्ते', 'x', 'another script'),
  ]
  expect(formatTables(columns, [rows], 100, plainPaint).join('')).toBe(`\
Id    What       Owner  Standing
T1.1  社区 花园  x      two each
T1.2  ที่นี่         x      signs over and under
T1.3  cafe\u0301       x      an accent by itself
T1.4  🪴 👩‍🌾      x      pictures, one of
                        several signs
T1.5  ｗｉｄｅ   x      wide Latin
T1.6  नमस्ते       x      another script
`)
})

describe('tables of any rows', { timeout: 60_000 }, () => {
  const word = fc.constantFrom(
    'garden',
    'of',
    'volunteering',
    '花园',
    '🪴',
    'e\u0301',
    '–',
    '0',
    'x'.repeat(90),
  )
  const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '))
  const id = fc.integer({ min: 1, max: 120 }).map((number) => `T1.${number}`)
  const cell = fc.record({ text, tone: fc.constantFrom(undefined, 'bad' as const, 'good' as const) })
  const row = fc
    .tuple(id, cell, cell, cell)
    .map(([first, ...others]): readonly Cell[] => [{ text: first }, ...others])
  const rows = (maxLength: number): fc.Arbitrary<Rows> =>
    fc.array(row, { minLength: 1, maxLength, size: 'max' })
  const width = fc.integer({ min: 72, max: 210 })
  const seeded = { seed: 20_100_401, numRuns: 30 }

  /** Of each line, from where a colour begins to where it ends. */
  const inColour = /\u001B\[31m\u001B\[1m([^\u001B\n]*)\u001B\[22m\u001B\[39m/g

  test('look the same however many there are: long ones as short ones under one another', () => {
    fc.assert(
      fc.property(rows(130), width, (all, columnsWide) => {
        const whole = formatTables(columns, [all], columnsWide, plainPaint)
        const oneByOne = formatTables(
          columns,
          all.map((one) => [one]),
          columnsWide,
          plainPaint,
        )
        expect(whole.join('')).toBe(oneByOne.join(''))
      }),
      seeded,
    )
  })

  test('are the same with colour but for the colour, which ends in the line and cell that it begins in', () => {
    fc.assert(
      fc.property(rows(40), width, (all, columnsWide) => {
        const coloured = formatTables(columns, [all], columnsWide, inRed).join('')
        const plain = formatTables(columns, [all], columnsWide, plainPaint).join('')
        expect(coloured.replace(inColour, '$1')).toBe(plain)
      }),
      seeded,
    )
  })

  test('hold every letter of every cell, and no other', () => {
    const lettersOf = (text: string) => [...text.normalize().replace(/\s/g, '')].sort().join('')
    fc.assert(
      fc.property(rows(40), width, (all, columnsWide) => {
        const screen = formatTables(columns, [all], columnsWide, plainPaint).join('')
        const headings = columns.map(({ heading }) => heading)
        expect(lettersOf(screen)).toBe(
          lettersOf([...headings, ...all.flat().map(({ text }) => text)].join('')),
        )
      }),
      seeded,
    )
  })

  test('no groups are no tables, and groups without rows leave the header', () => {
    expect(formatTables(columns, [], 100, plainPaint)).toEqual([])
    expect(formatTables(columns, [[], []], 100, plainPaint)).toEqual(['Id  What  Owner  Standing\n', ''])
  })
})
