import { formatTables } from '../terminal/format-tables.js'
import type { Paint } from '../terminal/paint.js'
import { type Cell, formatStacked, narrowestTable, wrapText } from '../terminal/text-table.js'
import {
  type Block,
  type Column,
  type Document,
  plainText,
  type Table,
  type Text,
  textOf,
} from './document.js'

/** A paper for a terminal, wrapped to its width. */
export function formatDocumentText(
  { blocks }: Pick<Document, 'blocks'>,
  { width, paint }: { readonly width: number; readonly paint: Paint },
): string {
  return blocks.map((block) => `${formatBlock(block, width, paint)}\n`).join('\n')
}

function formatBlock(block: Block, width: number, paint: Paint): string {
  switch (block.kind) {
    case 'heading':
      return paint('strong', wrapText(block.text, width))
    case 'paragraph':
      return wrapText(plainText(block.text), width)
    case 'list':
      return block.items.map((item) => formatItem(item, width)).join('\n')
    case 'table':
      return formatTable(block.columns, plainRows(block), width, paint).trimEnd()
    case 'form':
      return block.labels.map((label) => `${label}:`).join('\n')
  }
}

function plainRows({ rows }: Table): readonly (readonly string[])[] {
  return rows.map((row) => row.map((cell) => plainText(textOf(cell))))
}

function formatTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  paint: Paint,
): string {
  if (width < narrowestTable) return formatStacked(rows.map(nameCells(columns)), width, paint)
  const cells = rows.map((row) => row.map((text) => ({ text })))
  const [first, ...others] = columns
  const laid = [
    { heading: first?.heading ?? '', fixed: true },
    ...others.map((column, index) =>
      index === 0 ? { heading: column.heading } : { heading: column.heading, share: column.share },
    ),
  ]
  return formatTables(laid, [cells], width, paint).join('')
}

/** Without a header above them, all but the name of the row and what it is say which column they are of. */
function nameCells(columns: readonly Column[]): (row: readonly string[]) => readonly Cell[] {
  return (row) =>
    row.map((text, index) => ({ text: index < 2 ? text : `${columns[index]?.heading}: ${text}` }))
}

function formatItem(item: Text, width: number): string {
  return wrapText(plainText(item), width - 2)
    .split('\n')
    .map((line, index) => `${index === 0 ? '- ' : '  '}${line}`)
    .join('\n')
}
