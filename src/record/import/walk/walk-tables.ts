import type { ImportMapping } from '../../../load/mapping/mapping.js'
import type { Table, TableFile } from '../../../load/tables/table-file.js'
import { columnNames, tableName } from './columns.js'
import { tidyText } from './tidy.js'
import {
  type ActionRow,
  type FilledCell,
  type NotRead,
  ownCells,
  type TargetRow,
  type Walk,
  withBoldHeadings,
} from './walk.js'
import {
  type Above,
  type Collector,
  filledCell,
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
    notRead: [] as NotRead[],
    cells: [] as FilledCell[],
    structure: [] as FilledCell[],
  }
  const above: Above = { group: undefined, target: undefined, theme: undefined, takesSuggestions: false }
  for (const block of withBoldHeadings(file.blocks)) {
    if (block.kind === 'table') walkTable(block, mapping, above, walk)
    else if (block.kind === 'heading')
      stepInto(mapping.headings.get(tidyText(block.text)), tidyText(block.text), above)
    else if (above.takesSuggestions && above.target !== undefined)
      walk.suggestions.push({ target: above.target, text: tidyText(block.text) })
    else
      walk.notRead.push({
        place: undefined,
        heading: '',
        text: tidyText(block.text),
        why: 'text around the tables',
      })
  }
  for (const left of file.leftOut)
    walk.notRead.push({ place: undefined, heading: '', text: tidyText(left), why: 'not read' })
  return walk
}

function walkTable(table: Table, mapping: ImportMapping, above: Above, walk: Collector): void {
  const mapped = mapping.tables.find((found) => found.table === tableName(table))
  const headerRows = mapped?.headerRows ?? []
  const names = columnNames(table, headerRows)
  const header = table.rows.filter(({ number }) => headerRows.includes(number)).map(lineOf)
  above.takesSuggestions = false
  const way: TableWalk = { table, mapped, names, header, before: [], mapping, above, walk }
  for (const row of table.rows) {
    const own = ownCells(row).map((cell) => filledCell(way, row, cell.column, cell.cell))
    walk.cells.push(...own)
    if (own.length > 0) walkRow(way, row, own)
  }
}
