import type { ImportMapping } from '../../../load/mapping/mapping.js'
import type { Table, TableFile } from '../../../load/tables/table-file.js'
import { columnNames, tableName } from './columns.js'
import { tidyText } from './tidy.js'
import { type NotRead, ownCells } from './walk.js'

/** Words that are in no cell. */
export function aside(text: string, why: string): NotRead {
  return { place: undefined, heading: '', text, why }
}

/** What a spreadsheet does not show, and may surprise whoever knows it only by sight. */
export function listHidden(
  table: Table,
  names: readonly string[],
  { columns }: ImportMapping,
): readonly NotRead[] {
  const { rows, sheet = '', hiddenColumns } = table
  const isFilled = (column: number) =>
    rows.some(({ cells }) => tidyText(cells[column - 1]?.text ?? '') !== '')
  const hidden = hiddenColumns.filter(isFilled).map((column) => names[column - 1] ?? '')
  return [
    ...hidden
      .filter((name) => (columns.get(name) ?? 'leave out') !== 'leave out')
      .map((name) => aside(name, `this column is hidden in sheet ${sheet}; it was read like the others`)),
    ...rows
      .filter((row) => row.isHidden === true && ownCells(row).length > 0)
      .map(({ number }) =>
        aside(`row ${number}`, `this row is hidden in sheet ${sheet}; it was read like the others`),
      ),
  ]
}

/** Tables and columns of the mapping that the file does not have: a slip of the pen, or another file's mapping. */
export function listUnmatched(
  file: TableFile,
  mapping: ImportMapping,
): readonly (readonly [string, string])[] {
  const found = file.blocks.filter((block) => block.kind === 'table')
  const tables = new Map(found.map((table) => [tableName(table), table]))
  const used = mapping.tables.flatMap(({ table, headerRows, holds }) => {
    const named = holds === 'actions' ? tables.get(table) : undefined
    return named ? columnNames(named, headerRows) : []
  })
  return [
    ...mapping.tables
      .filter(({ table }) => !tables.has(table))
      .map(({ table }) => [table, 'the mapping has a table of this name, and the file has not'] as const),
    ...[...mapping.columns.keys()]
      .filter((name) => !used.includes(name))
      .map((name) => [name, 'the mapping has a column of this name, and the tables have not'] as const),
  ]
}
