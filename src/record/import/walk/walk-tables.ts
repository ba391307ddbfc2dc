import type { ImportMapping, MappedTable } from '../../../load/mapping/mapping.js'
import type { Table, TableFile } from '../../../load/tables/table-file.js'
import { columnNames, tableName } from './columns.js'
import { aside, listHidden, listUnmatched } from './list-surprises.js'
import { tidyText } from './tidy.js'
import { type ActionRow, type FilledCell, type TargetRow, type Walk, withBoldHeadings } from './walk.js'
import {
  type Above,
  type Collector,
  filledCells,
  lineOf,
  stepInto,
  type TableWalk,
  walkRow,
} from './walk-rows.js'

/** The rows of all tables with what stands above them, as the mapping says. */
export function walkTables(file: TableFile, mapping: ImportMapping): Walk {
  const walk = {
    actions: [] as ActionRow[],
    targets: [] as TargetRow[],
    suggestions: [] as { target: string; text: string }[],
    notRead: listUnmatched(file, mapping).map((found) => aside(...found)),
    cells: [] as FilledCell[],
    structure: [] as FilledCell[],
  }
  const above: Above = { group: undefined, target: undefined, theme: undefined, takesSuggestions: false }
  for (const block of withBoldHeadings(file.blocks)) {
    if (block.kind === 'table') walkTable(block, mapping, above, walk)
    else if (block.kind === 'heading') walkTitle(tidyText(block.text), mapping, above, walk)
    else if (above.takesSuggestions && above.target !== undefined)
      walk.suggestions.push({ target: above.target, text: tidyText(block.text) })
    else walk.notRead.push(aside(tidyText(block.text), 'text around the tables'))
  }
  for (const left of file.leftOut) walk.notRead.push(aside(tidyText(left), 'not read'))
  return walk
}

function walkTitle(text: string, { headings }: ImportMapping, above: Above, walk: Collector): void {
  const role = headings.get(text)
  if (role === undefined) walk.notRead.push(aside(text, 'a heading that the mapping does not have'))
  stepInto(role, text, above)
}

function walkTable(table: Table, mapping: ImportMapping, above: Above, walk: Collector): void {
  const mapped = mapping.tables.find((found) => found.table === tableName(table))
  above.takesSuggestions = false
  if (mapped === undefined || mapped.holds === 'nothing') leaveTable(table, walk)
  else walkRows(table, mapped, mapping, above, walk)
}

function walkRows(
  table: Table,
  mapped: MappedTable,
  mapping: ImportMapping,
  above: Above,
  walk: Collector,
): void {
  const names = columnNames(table, mapped.headerRows)
  const header = table.rows.filter(({ number }) => mapped.headerRows.includes(number)).map(lineOf)
  if (mapped.target !== undefined) stepInto('target', mapped.target, above)
  walk.notRead.push(...listHidden(table, names, mapping))
  const way: TableWalk = { table, mapped, names, header, before: [], mapping, above, walk }
  for (const row of table.rows) {
    const own = filledCells(table, names, row)
    walk.cells.push(...own)
    if (own.length > 0) walkRow(way, row, own)
  }
}

function leaveTable(table: Table, walk: Collector): void {
  const why = table.isHidden ? 'on a hidden sheet, which is left out' : 'in a table that is left out'
  const cells = table.rows.flatMap((row) => filledCells(table, columnNames(table, []), row))
  walk.cells.push(...cells)
  for (const { place, heading, text } of cells)
    walk.notRead.push({ place, heading, text, why, isWholeTable: true })
}
