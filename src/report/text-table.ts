import stringWidth from 'fast-string-width'
import { wrapAnsi } from 'fast-wrap-ansi'
import { onOneLine } from '../model/printable.js'
import type { Paint, Tone } from './paint.js'

/** A cell's text, which is put on one line before it is laid out, and the tone that repeats what it says. */
export interface Cell {
  readonly text: string
  readonly tone?: Tone | undefined
}

/** Rows of cells, all in the order of the columns. */
export type Rows = readonly (readonly Cell[])[]

/** One column of a terminal: `share` is the most it takes of the width that wrapping columns have between them. */
export interface ScreenColumn {
  readonly heading: string
  /** Never wrapped; for ids. */
  readonly fixed?: boolean
  /** 0 to 1; the column that takes what the others leave has none. */
  readonly share?: number
}

/** The narrowest terminal that gets a table, and the widest that one fills; below it records are stacked. */
export const narrowestTable = 72
const widestTable = 200

const gap = 2

/**
 * Prints groups of rows as tables that line up under one another, the header above the first. Text wraps in its
 * column and nothing is cut.
 */
export function formatTables(
  columns: readonly ScreenColumn[],
  groups: readonly Rows[],
  width: number,
  paint: Paint,
): readonly string[] {
  const header: Rows = [columns.map(({ heading }) => ({ text: heading, tone: 'quiet' }))]
  const laid = groups.map(cellsOnOneLine)
  const widths = shareWidth(columns, [...header, ...laid.flat()], width)
  return laid.map((rows, index) =>
    [...(index === 0 ? header : []), ...rows].map((row) => formatRow(row, widths, paint)).join(''),
  )
}

function cellsOnOneLine(rows: Rows): Rows {
  return rows.map((row) =>
    row.map((cell) => {
      const text = onOneLine(cell.text)
      return text === cell.text ? cell : { ...cell, text }
    }),
  )
}

/** The width of each column: what its texts need, where the share that it is given allows it. */
function shareWidth(columns: readonly ScreenColumn[], rows: Rows, width: number): readonly number[] {
  const natural = columns.map((_, index) => widest(rows, index))
  const naturalOf = (index: number) => natural[index] ?? 0
  const fixed = columns.reduce((sum, column, index) => sum + (column.fixed ? naturalOf(index) : 0), 0)
  const room = Math.min(width, widestTable) - gap * (columns.length - 1) - fixed
  const shared = columns.map(({ share }, index) =>
    share === undefined ? 0 : Math.min(naturalOf(index), Math.floor(room * share)),
  )
  const rest = room - shared.reduce((sum, columnWidth) => sum + columnWidth, 0)
  return columns.map((column, index) => {
    if (column.fixed) return naturalOf(index)
    return column.share === undefined ? Math.min(naturalOf(index), rest) : (shared[index] ?? 0)
  })
}

/** Of a column's texts. */
function widest(rows: Rows, index: number): number {
  return rows.reduce((width, row) => Math.max(width, widthOf(row[index]?.text ?? '')), 0)
}

/** A row as the lines that it takes: as many as its longest cell. */
function formatRow(row: readonly Cell[], widths: readonly number[], paint: Paint): string {
  const cells = row.map((cell, index) => layCell(cell, widths[index] ?? 0, paint))
  const height = Math.max(...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) => {
    const padded = cells.map((lines, index) => padTo((widths[index] ?? 0) + gap, lines[line] ?? ''))
    return `${trimLineEnd(padded.join(''))}\n`
  }).join('')
}

function padTo(width: number, text: string): string {
  return text + ' '.repeat(Math.max(width - widthOf(text), 0))
}

/** Letters and signs that every terminal shows in one column. */
const plain = /^[\x20-\x7E\xA1-\xAC\xAE-\u02FF\u2010-\u2027]*$/

/** In columns of the terminal: other letters may take two, and colours none. To ask about those takes ten times as long. */
export function widthOf(text: string): number {
  return plain.test(text) ? text.length : stringWidth(text)
}

/** For a terminal too narrow for a table: the id leads, everything else stands under it. */
export function formatStacked(given: Rows, width: number, paint: Paint): string {
  const rows = cellsOnOneLine(given)
  const idWidth = widest(rows, 0)
  const room = Math.max(width - idWidth - gap, 10)
  return rows
    .map(([id, ...cells]) =>
      cells
        .flatMap((cell) => layCell(cell, room, paint))
        .map((line, index) => trimLineEnd((index === 0 ? (id?.text ?? '') : '').padEnd(idWidth + gap) + line))
        .join('\n'),
    )
    .map((record) => `${record}\n`)
    .join('')
}

/** Wraps a text to a width, as one paragraph: a line break that it holds becomes a blank. */
export function wrapText(text: string, width: number): string {
  return wrapPrinted(onOneLine(text), width)
}

/** The same of what was made for the screen already: its lines and colours stay. */
export function wrapPrinted(text: string, width: number): string {
  return wrapAnsi(text, Math.min(width, widestTable), { hard: true })
}

/** A cell's text as the lines that it takes in a column. */
function layCell({ text, tone }: Cell, width: number, paint: Paint): readonly string[] {
  const lines = widthOf(text) <= width ? [text] : wrapAnsi(text, width, { hard: true }).split('\n')
  return tone === undefined ? lines : lines.map((line) => paint(tone, line))
}

function trimLineEnd(line: string): string {
  return line.replace(/ +$/, '')
}
