import { describe, expect, test } from 'vitest'
import type { Table } from '../../src/report/document.js'
import { fitColumns } from '../../src/report/document-columns.js'

const long = 'a sentence of some length that would take many lines in a narrow column '.repeat(3)

function tableOf(heading: string, rows: readonly (readonly string[])[], shares = [0.5, 0.5]): Table {
  const columns = shares.map((share, index) => ({ heading: `${heading} ${index}`, share }))
  return { kind: 'table', columns, rows }
}

describe('the columns of a table', () => {
  test('a column takes the room that the other has to spare', () => {
    const uneven = tableOf('Uneven', [['short', long]])
    const [first = 0, second = 0] = fitColumns([uneven])(uneven)
    expect(second).toBeGreaterThan(0.75)
    expect(first + second).toBeCloseTo(1)
  })

  test('a word is kept whole', () => {
    const uneven = tableOf('Word', [['incomprehensibilities', long]])
    expect(fitColumns([uneven])(uneven)[0]).toBeGreaterThan(0.2)
  })

  test('stay as asked where no other widths are better', () => {
    const even = tableOf('Even', [['one', 'two']], [0.3, 0.7])
    expect(fitColumns([even])(even)).toEqual([0.3, 0.7])
  })

  test('are the same in every table with the same headings, and only there', () => {
    const [short, uneven] = [tableOf('Same', [['a', 'b']]), tableOf('Same', [['short', long]])]
    const other = tableOf('Other', [['a', 'b']])
    const sharesOf = fitColumns([short, other, uneven])
    expect(sharesOf(short)).toEqual(sharesOf(uneven))
    expect(sharesOf(other)).toEqual([0.5, 0.5])
  })

  test('add up to the whole, whatever was asked', () => {
    const thirds = tableOf('Thirds', [['a', 'b', 'c']], [1 / 3, 1 / 3, 1 / 3])
    expect(fitColumns([thirds])(thirds).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
  })

  test('ten thousand rows are fitted by the first of them', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [`T1.${index}`, long])
    const large = tableOf('Large', rows)
    expect(fitColumns([large])(large)).toEqual(fitColumns([{ ...large, rows: rows.slice(0, 250) }])(large))
  })
})
