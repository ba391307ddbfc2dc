import { stringify } from 'csv-stringify/sync'
import { type Day, formatDay } from '../../model/day.js'
import { escapeJson } from '../terminal/print-json.js'
import type { Cell, FilledColumn, Table } from './table.js'

/** With a heading; lists are joined with `; `. What a spreadsheet would take for a formula is made text, as in status. */
export function formatTableCsv({ columns, rows }: Table): string {
  return stringify(listRows(rows, columns, csvCell), {
    header: true,
    columns: columns.map(({ name }) => name),
    escape_formulas: true,
    cast: { boolean: String },
  })
}

/** One JSON object a line. */
export function formatTableNdjson({ columns, rows }: Table): string {
  const names = columns.map(({ name }) => name)
  return listRows(rows, columns, jsonCell)
    .map(
      (cells) =>
        `${escapeJson(JSON.stringify(Object.fromEntries(names.map((name, at) => [name, cells[at]]))))}\n`,
    )
    .join('')
}

function listRows<Value>(
  rows: number,
  columns: readonly FilledColumn[],
  format: (cell: Cell, column: FilledColumn) => Value,
): Value[][] {
  return Array.from({ length: rows }, (_, row) =>
    columns.map((column) => format(column.cells[row] ?? null, column)),
  )
}

function jsonCell(cell: Cell, { kind }: FilledColumn): Cell {
  return kind === 'day' && cell !== null ? formatDay(cell as Day) : cell
}

function csvCell(cell: Cell, column: FilledColumn): Exclude<Cell, readonly string[]> {
  const value = jsonCell(cell, column)
  return typeof value === 'object' && value !== null ? value.join('; ') : value
}
