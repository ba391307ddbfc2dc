import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Cell,
  type Document,
  heading,
  paragraph,
  plainText,
  table,
  textOf,
} from '../../../src/report/document/document.js'
import { foldRows } from '../../../src/report/document/fold-rows.js'
import { dayOf } from '../../helpers/papers.js'

// Folding must not be seen in what is printed: only in how long it takes.

const columns = ['What', 'Who'].map((words) => ({ heading: words, share: 0.5 }))

function paperOf(...tables: readonly (readonly (readonly Cell[])[])[]): Document {
  return {
    title: 'Paper',
    day: dayOf('2010-07-01'),
    blocks: [heading(1, 'Paper'), ...tables.flatMap((rows) => [...table(columns, rows), paragraph('Then.')])],
  }
}

const signs: Readonly<Record<string, string>> = { '&': 'amp', '"': 'quot', "'": 'apos', '<': 'lt', '>': 'gt' }
const escapeXml = (text: string) => text.replace(/[&"'<>]/g, (sign) => `&${signs[sign]};`)

/** Much simpler than Word, and printed in the same way. */
function print({ blocks }: Document): string {
  const row = (cells: readonly Cell[]) =>
    `<w:tr>${cells.map((cell, at) => `<c n="${at}">${escapeXml(plainText(textOf(cell)))}</c>`).join('')}</w:tr>`
  return blocks
    .map((block) =>
      block.kind === 'table'
        ? [block.columns.map((one) => one.heading), ...block.rows].map(row).join('')
        : '<p/>',
    )
    .join('')
}

function throughFolds(paper: Document): string {
  const { paper: folded, unfold } = foldRows(paper)
  return unfold(print(folded))
}

function rowsOf({ blocks }: Document): number {
  return blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0)
}

test('rows of plain text are printed once for each run of them', () => {
  const plain = ['Agree a rent', 'CAD']
  const linked = [['See ', { link: 'https://example.org' }], 'CAD']
  const paper = paperOf([plain, plain, plain, linked, plain, plain], [plain, plain])
  expect(rowsOf(foldRows(paper).paper)).toBe(4)
  expect(throughFolds(paper)).toBe(print(paper))
})

describe('nothing is changed by it', () => {
  test.each([
    ['signs of XML', ['a < b & "c" > \'d\'', 'x']],
    ['signs of replacement', ['$& $1 $$', "$'"]],
    ['the words of a mark', ['folded-row-0-', 'folded-row-1-folded-row-0-']],
    ['an empty cell', ['', 'x']],
    ['rows in the text', ['<w:tr>', '</w:tr>']],
  ])('%s', (_case, row) => {
    const paper = paperOf([row, row], [['Plain', 'row'], row])
    expect(throughFolds(paper)).toBe(print(paper))
  })

  test('any tables', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 5 }),
      fc.constantFrom('folded-row-0-', '<', ''),
    )
    const cell = fc.oneof<fc.Arbitrary<Cell>[]>(
      text,
      fc.array(text, { maxLength: 2 }),
      fc.constant([{ strong: 'b' }]),
    )
    const tables = fc.array(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), { maxLength: 3 })
    const isUnchanged = (each: readonly (readonly (readonly Cell[])[])[]) =>
      throughFolds(paperOf(...each)) === print(paperOf(...each))
    fc.assert(fc.property(tables, isUnchanged), { seed: 1 })
  })
})
