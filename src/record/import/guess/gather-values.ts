import type { Role } from '../../../load/mapping/mapping.js'
import type { Cell, Table } from '../../../load/tables/table-file.js'
import { columnNames } from '../walk/columns.js'
import { ownCells } from '../walk/walk.js'
import { type ColumnValues, valuesOf } from './column-values.js'

export function rowsBelow({ rows }: Table, headerRows: readonly number[]) {
  const first = Math.max(0, ...headerRows)
  return rows.filter((row) => row.number > first && ownCells(row).length > 0)
}

/** Of all tables with actions, the columns by their heading. */
export function gatherValues(
  tables: readonly Table[],
  headers: ReadonlyMap<Table, readonly number[]>,
  main: Table,
): readonly ColumnValues[] {
  const names = [
    ...new Set([main, ...tables].flatMap((table) => columnNames(table, headers.get(table) ?? []))),
  ]
  const parts = tables.map((table) => ({
    columns: columnNames(table, headers.get(table) ?? []),
    rows: rowsBelow(table, headers.get(table) ?? []).filter((row) => ownCells(row).length > 1),
  }))
  return names.map((name, index) => {
    const cells = parts.flatMap(({ columns, rows }) => {
      const column = columns.indexOf(name)
      return column < 0 ? [] : rows.map((row) => row.cells[column] ?? emptyCell)
    })
    return valuesOf(name, index, cells)
  })
}

const emptyCell: Cell = { text: '' }

export function listRaw(
  tables: readonly Table[],
  headers: ReadonlyMap<Table, readonly number[]>,
  columns: ReadonlyMap<string, Role>,
  roles: readonly Role[],
): readonly string[] {
  return tables.flatMap((table) => {
    const names = columnNames(table, headers.get(table) ?? [])
    return rowsBelow(table, headers.get(table) ?? [])
      .filter((row) => ownCells(row).length > 1)
      .flatMap((row) =>
        row.cells.flatMap(({ text }, column) =>
          roles.includes(columns.get(names[column] ?? '') ?? 'field') ? [text] : [],
        ),
      )
  })
}
