import type { Row, Table } from '../../../load/tables/table-file.js'
import { tidyText } from './tidy.js'

/** How a table is named in the mapping: its sheet, or its number. */
export function tableName({ sheet, table }: Table): string {
  return sheet ?? String(table ?? 1)
}

/** How many columns the widest row has. */
export function widthOf({ rows }: Table): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
}

const longestName = 200 // letters: more is no heading, and no key of a file

/**
 * The names of the columns by the rows of headings. A heading over several columns is put before those below it, one that
 * is empty is `Column 3`, and one that is there before gets a number behind it.
 */
export function columnNames(table: Table, headerRows: readonly number[]): readonly string[] {
  const rows = headerRows.flatMap((number) => table.rows.find((row) => row.number === number) ?? [])
  const seen = new Map<string, number>()
  return Array.from({ length: widthOf(table) }, (_, column) => {
    const parts = rows.map((row, index) => headingAt(row, column, index < rows.length - 1))
    const words = [...new Set(parts.filter((part) => part !== ''))].join(' ').slice(0, longestName)
    const name = words === '' ? `Column ${column + 1}` : words
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}

/** A heading that covers more columns stands over each of them; only where there is another row of headings below. */
function headingAt({ cells }: Row, column: number, isUpper: boolean): string {
  let at = column
  while (isUpper && cells[at]?.continues === 'left' && at > 0) at -= 1
  return tidyText(cells[at]?.text ?? '')
}
