import type { CellPlace } from '../../load/tables/table-file.js'
import { onOneLine } from '../../model/printable.js'
import { countOf } from '../../model/words.js'
import type { NotRead } from '../../record/import/walk/walk.js'

const most = 3 // lines that say the same of one column; more are one line

/**
 * What was not read, a line each: where, what and why. Many cells of one column with the same reason share a line that
 * names all their rows, in all tables of a document, and the cells of a table that is left out one that counts them.
 */
export function describeNotRead(notRead: readonly NotRead[]): readonly string[] {
  const groups = new Map<string, NotRead[]>()
  for (const item of notRead) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first?.isWholeTable === true) return [wholeTable(first, group)]
    return group.length > most ? [together(group)] : group.map(alone)
  })
}

function keyOf({ place, heading, why, isWholeTable }: NotRead): string {
  const sheet = place?.sheet ?? ''
  if (isWholeTable) return `${sheet}\n${place?.table ?? ''}\n${why}`
  return `${sheet}\n${place?.column ?? ''}\n${heading}\n${why}`
}

function wholeTable({ place, why }: NotRead, cells: readonly NotRead[]): string {
  return `${tableInWords(place)}${countOf(cells.length, 'cell')}: ${why}`
}

function alone({ place, heading, text, why }: NotRead): string {
  const where = place === undefined ? '' : `${placeInWords(place)}${inBrackets(heading)}: `
  return `${where}${quoted(text)}: ${why}`
}

function together(group: readonly NotRead[]): string {
  const [first] = group
  const { place, heading, text, why } = first as NotRead
  const example = group.every((item) => item.text === text) ? quoted(text) : `such as ${quoted(text)}`
  if (place === undefined) return `${countOf(group.length, 'text')}, ${example}: ${why}`
  const column = heading === '' ? '' : `, column ${place.column}${inBrackets(heading)}`
  return `${rowsInWords(group.flatMap((item) => item.place ?? []))}${column}, ${example}: ${why}`
}

/** Such as `table 1, rows 2–4; table 3, row 2`. */
function rowsInWords(places: readonly CellPlace[]): string {
  const byTable = new Map<string, number[]>()
  for (const place of places) {
    const table = tableInWords(place)
    byTable.set(table, [...(byTable.get(table) ?? []), place.row])
  }
  const parts = [...byTable].map(
    ([table, rows]) => `${table}${rows.length > 1 ? 'rows' : 'row'} ${rangesOf(rows)}`,
  )
  return parts.join('; ')
}

/** `3–6, 8` of 3, 4, 5, 6 and 8. */
function rangesOf(rows: readonly number[]): string {
  const ranges: { first: number; last: number }[] = []
  for (const row of rows) {
    const open = ranges.at(-1)
    if (open && row <= open.last + 1) open.last = row
    else ranges.push({ first: row, last: row })
  }
  return ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
}

/** Such as `table 2, row 3, column 1`. */
function placeInWords(place: CellPlace): string {
  return `${tableInWords(place)}row ${place.row}, column ${place.column}`
}

function tableInWords(place: CellPlace | undefined): string {
  if (place?.sheet !== undefined) return `sheet ${onOneLine(place.sheet)}, `
  return place?.table === undefined ? '' : `table ${place.table}, `
}

function inBrackets(heading: string): string {
  return heading === '' ? '' : ` (${onOneLine(heading)})`
}

const longest = 70 // letters of a cell that are shown

function quoted(text: string): string {
  const line = onOneLine(text)
  return `"${line.length > longest ? `${line.slice(0, longest)}…` : line}"`
}
