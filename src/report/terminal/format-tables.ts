import Table from 'cli-table3'
import type { Paint } from './paint.js'
import { type Cell, cellsOnOneLine, gap, layCell, type Rows, widest, widestTable } from './text-table.js'

/** One column of a terminal: `share` is the most it takes of the width that wrapping columns have between them. */
export interface ScreenColumn {
  readonly heading: string
  /** Never wrapped; for ids. */
  readonly fixed?: boolean
  /** 0 to 1; the column that takes what the others leave has none. */
  readonly share?: number
}

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
  return laid.map((rows, index) => drawRows([...(index === 0 ? header : []), ...rows], widths, paint))
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

/** Fewer, and making the tables takes the time; more, and going through their long cells does. */
const rowsAtOnce = 30

/** Some rows at a time: what cli-table3 does for a table grows faster than the table. */
function drawRows(rows: Rows, widths: readonly number[], paint: Paint): string {
  const starts = Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, index) => index * rowsAtOnce)
  return starts.map((start) => drawTable(rows.slice(start, start + rowsAtOnce), widths, paint)).join('')
}

const borders =
  'top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid middle'
const noBorders = Object.fromEntries(borders.split(' ').map((border) => [border, '']))

/** All rows are one to cli-table3, each cell of it the lines of a whole column: rows cost it more than lines. */
function drawTable(rows: Rows, widths: readonly number[], paint: Paint): string {
  const table = new Table({
    chars: noBorders,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colWidths: widths.map((width) => width + gap),
  })
  const laid = rows.map((row) => layRow(row, widths, paint))
  table.push(widths.map((_, index) => laid.flatMap((cells) => cells[index] ?? []).join('\n')))
  const lines = table.toString().split('\n')
  return lines.map((line) => `${line.trimEnd()}\n`).join('')
}

/** A row's cells as the lines that they take: all as many as the longest. */
function layRow(
  row: readonly Cell[],
  widths: readonly number[],
  paint: Paint,
): readonly (readonly string[])[] {
  const cells = row.map((cell, index) => layCell(cell, widths[index] ?? 0, paint))
  const height = Math.max(...cells.map((lines) => lines.length))
  return cells.map((lines) => Array.from({ length: height }, (_, line) => lines[line] ?? ''))
}
