import Table from 'cli-table3'
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import type { Paint, Tone } from './paint.js'

/** A cell's text, and the tone that repeats what it says. */
export interface Cell {
  readonly text: string
  readonly tone?: Tone | undefined
}

/** One column: `share` is the most it takes of the width that wrapping columns have between them. */
export interface Column {
  readonly heading: string
  /** Never wrapped; for ids. */
  readonly fixed?: boolean
  /** 0 to 1; the column that takes what the others leave has none. */
  readonly share?: number
}

/** Rows that share columns, so that several tables under one another line up. */
export interface TableShape {
  readonly columns: readonly Column[]
  readonly widths: readonly number[]
}

/** The narrowest terminal that gets a table, and the widest that one fills; below it records are stacked. */
export const narrowestTable = 72
export const widestTable = 200

const gap = 2

/** Works out the widths of columns from everything that will stand in them. */
export function shapeTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
): TableShape {
  const natural = columns.map((column, index) =>
    Math.max(stringWidth(column.heading), ...rows.map((row) => stringWidth(row[index]?.text ?? ''))),
  )
  const widthOf = (wanted: (column: Column) => boolean) =>
    columns.reduce((sum, column, index) => sum + (wanted(column) ? (natural[index] ?? 0) : 0), 0)
  const room =
    Math.min(width, widestTable) - gap * (columns.length - 1) - widthOf((column) => column.fixed === true)
  const shared = columns.map((column, index) =>
    column.share === undefined ? 0 : Math.min(natural[index] ?? 0, Math.floor(room * column.share)),
  )
  const rest = room - shared.reduce((sum, columnWidth) => sum + columnWidth, 0)
  const widths = columns.map((column, index) => {
    if (column.fixed) return natural[index] ?? 0
    return column.share === undefined ? Math.min(natural[index] ?? 0, rest) : (shared[index] ?? 0)
  })
  return { columns, widths }
}

/** Prints a table without a header; text wraps in its column and nothing is cut. */
export function formatTableRows(shape: TableShape, rows: readonly (readonly Cell[])[], paint: Paint): string {
  // cli-table3 cuts what does not fit, so every cell comes to it wrapped, and painted line by line.
  const table = new Table({
    colWidths: shape.widths.map((width) => width + gap),
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    chars: noBorders,
  })
  for (const row of rows) table.push(row.map((cell, index) => layCell(cell, shape.widths[index] ?? 0, paint)))
  return `${table.toString().split('\n').map(trimLineEnd).join('\n')}\n`
}

export function formatTableHeader(shape: TableShape, paint: Paint): string {
  return formatTableRows(
    shape,
    [shape.columns.map(({ heading }) => ({ text: heading, tone: 'quiet' }))],
    paint,
  )
}

/** For a terminal too narrow for a table: the id leads, everything else stands under it. */
export function formatStacked(rows: readonly (readonly Cell[])[], width: number, paint: Paint): string {
  const idWidth = Math.max(...rows.map(([id]) => stringWidth(id?.text ?? '')))
  const room = Math.max(width - idWidth - gap, 10)
  return rows
    .map(([id, ...cells]) =>
      cells
        .flatMap((cell) => layCell(cell, room, paint).split('\n'))
        .map((line, index) => trimLineEnd((index === 0 ? (id?.text ?? '') : '').padEnd(idWidth + gap) + line))
        .join('\n'),
    )
    .map((record) => `${record}\n`)
    .join('')
}

/** Wraps a text in paragraphs to a width. */
export function wrapText(text: string, width: number): string {
  return wrapAnsi(text, Math.min(width, widestTable), { hard: true })
}

function layCell({ text, tone }: Cell, width: number, paint: Paint): string {
  const lines = wrapAnsi(text.replace(/\s+/g, ' ').trim(), width, { hard: true }).split('\n')
  return (tone === undefined ? lines : lines.map((line) => paint(tone, line))).join('\n')
}

function trimLineEnd(line: string): string {
  return line.replace(/ +$/, '')
}

const noBorders = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
}
