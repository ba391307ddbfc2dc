import type { MappedTable, TargetRole } from '../../../load/mapping/mapping.js'
import type { Table } from '../../../load/tables/table-file.js'
import { columnNames, tableName, widthOf } from '../walk/columns.js'
import { plainWords } from '../walk/tidy.js'
import { rowsBelow } from './gather-values.js'

/** Below headings; without them a table of several columns may, and one column is a text. */
function mayHoldActions(table: Table, headerRows: readonly number[]): boolean {
  return (headerRows.length > 0 || widthOf(table) > 1) && rowsBelow(table, headerRows).length > 0
}

/** The table with the most rows below headings that are known. */
export function chooseMain(
  tables: readonly Table[],
  headers: ReadonlyMap<Table, readonly number[]>,
  sheet: string | undefined,
) {
  const weight = (table: Table) =>
    (headers.get(table)?.length ?? 0) === 0 || table.isHidden
      ? 0
      : rowsBelow(table, headers.get(table) ?? []).length * widthOf(table)
  const wanted = tables.filter(
    (table) =>
      (sheet === undefined || table.sheet === sheet) && mayHoldActions(table, headers.get(table) ?? []),
  )
  const signature = (table: Table) =>
    columnNames(table, headers.get(table) ?? [])
      .map(plainWords)
      .join('|')
  const total = (table: Table) =>
    wanted
      .filter((other) => signature(other) === signature(table))
      .reduce((sum, other) => sum + weight(other), 0)
  return [...wanted].sort((a, b) => total(b) - total(a))[0]
}

export function mapTable(
  table: Table,
  headerRows: readonly number[],
  main: Table | undefined,
  headers: ReadonlyMap<Table, readonly number[]>,
  sheet: string | undefined,
): MappedTable {
  const name = tableName(table)
  const names = columnNames(table, headerRows).map(plainWords)
  const wanted = main ? columnNames(main, headers.get(main) ?? []).map(plainWords) : []
  const shared = names.filter((heading) => wanted.includes(heading)).length
  const isOther = table.isHidden === true || (sheet !== undefined && table.sheet !== sheet)
  if (table === main || (!isOther && shared >= Math.ceil(wanted.length * 0.6) && headerRows.length > 0))
    return { table: name, holds: 'actions', headerRows }
  const isTargets =
    !isOther &&
    names.some((heading) => /^(target|objective|goal|aim)s?$/.test(heading)) &&
    names.some((heading) => /^(title|name|by when|when)$/.test(heading))
  return {
    table: name,
    holds: isTargets ? 'targets' : 'nothing',
    headerRows: isTargets && headerRows.length === 0 ? [1] : headerRows,
  }
}

export function guessTargetColumns(
  tables: readonly Table[],
  headers: ReadonlyMap<Table, readonly number[]>,
): ReadonlyMap<string, TargetRole> {
  const names = [
    ...new Set(
      tables.flatMap((table) =>
        columnNames(table, headers.get(table)?.length ? (headers.get(table) ?? []) : [1]),
      ),
    ),
  ]
  return new Map(
    names.map((name) => {
      const words = plainWords(name)
      if (/^(title|name|no|ref)$/.test(words)) return [name, 'title']
      if (/^(target|objective|goal|aim)s?$/.test(words)) return [name, 'statement']
      return [name, /when|date|by/.test(words) ? 'when' : 'leave out']
    }),
  )
}
