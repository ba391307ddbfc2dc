import type { Element } from '@xmldom/xmldom'
import { isDeletion, type LeftOut, leave, textOf } from './docx-text.js'
import type { Cell, Row, Table } from './table-file.js'
import { childOf, childrenOf, settingOf } from './xml.js'

/** Where rows, cells and paragraphs may stand besides their own place: content controls and tracked insertions. */
const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag'])

/** The children of one name, through wrappers; what tracked changes take out is kept in `leftOut`. */
export function contentOf(parent: Element, leftOut: LeftOut): readonly Element[] {
  return childrenOf(parent).flatMap((child) => {
    if (isDeletion(child)) leave(leftOut.deleted, child, 'w:delText', 'w:t')
    return wrappers.has(child.nodeName) ? contentOf(child, leftOut) : [child]
  })
}

export function tableOf(element: Element, table: number, leftOut: LeftOut): Table {
  const rows: Row[] = []
  const written = contentOf(element, leftOut).filter(({ nodeName }) => nodeName === 'w:tr')
  for (const [index, row] of written.entries()) {
    if (childOf(childOf(row, 'w:trPr'), 'w:del')) {
      leave(leftOut.deleted, row, 'w:delText', 'w:t')
      continue
    }
    rows.push({ number: index + 1, cells: cellsOf(row, leftOut) })
  }
  return { kind: 'table', table, hiddenColumns: [], rows }
}

function cellsOf(row: Element, leftOut: LeftOut): readonly Cell[] {
  const before = Number(settingOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0)
  const cells = contentOf(row, leftOut).filter(({ nodeName }) => nodeName === 'w:tc')
  return [...blanks(before), ...cells.flatMap((cell) => spread(cell, leftOut))]
}

const mostColumns = 200 // Word has 63

function blanks(count: number): readonly Cell[] {
  return Array.from({ length: columns(count) }, () => ({ text: '' }))
}

function columns(count: number): number {
  return count >= 0 && count <= mostColumns ? count : 0
}

/** A cell, and one that continues it for each further column that it covers. */
function spread(cell: Element, leftOut: LeftOut): readonly Cell[] {
  const properties = childOf(cell, 'w:tcPr')
  const down = childOf(properties, 'w:vMerge')
  const text = textInside(cell, leftOut)
  const isBelow = down !== undefined && down.getAttribute('w:val') !== 'restart' && text === ''
  const more = columns(Number(settingOf(properties, 'w:gridSpan') ?? 1) - 1)
  return [
    isBelow ? { text: '', continues: 'above' } : { text },
    ...blanks(more).map((): Cell => ({ text: '', continues: 'left' })),
  ]
}

/** Paragraphs as lines; those of a table inside the cell too. */
function textInside(cell: Element, leftOut: LeftOut): string {
  return contentOf(cell, leftOut)
    .map((part) => {
      if (part.nodeName === 'w:p') return textOf(part, leftOut)
      return ['w:tbl', 'w:tr', 'w:tc'].includes(part.nodeName) ? textInside(part, leftOut) : ''
    })
    .filter((text) => text.trim() !== '')
    .join('\n')
}
