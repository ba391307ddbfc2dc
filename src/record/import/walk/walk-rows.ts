import type { HeadingRole, ImportMapping, MappedTable, Role } from '../../../load/mapping/mapping.js'
import type { Row, Table } from '../../../load/tables/table-file.js'
import { tidyText, withoutColon } from './tidy.js'
import { type FilledCell, ownCells, type TargetRow, type Walk } from './walk.js'

/** The headings that hold for what comes next. */
export interface Above {
  group: string | undefined
  target: string | undefined
  theme: string | undefined
  takesSuggestions: boolean
}

export type Collector = {
  readonly [Key in keyof Walk]: Walk[Key] extends readonly (infer Item)[] ? Item[] : never
}

export function stepInto(role: HeadingRole | undefined, text: string, above: Above): void {
  above.takesSuggestions = role === 'what you can do'
  if (role === 'group')
    Object.assign(above, { group: withoutColon(text), target: undefined, theme: undefined })
  if (role === 'target') Object.assign(above, { target: withoutColon(text), theme: undefined })
  if (role === 'theme') above.theme = withoutColon(text)
}

/** A table on the way through its rows. */
export interface TableWalk {
  readonly table: Table
  readonly mapped: MappedTable
  readonly names: readonly string[]
  /** The rows of headings, which may come again on each page. */
  readonly header: readonly string[]
  /** What an empty cell or a ditto mark stands for, by column. */
  readonly before: (FilledCell | undefined)[]
  readonly mapping: ImportMapping
  readonly above: Above
  readonly walk: Collector
}

export function walkRow(way: TableWalk, row: Row, own: readonly FilledCell[]): void {
  const { mapped, mapping, walk, header } = way
  const role = own.length <= 2 ? mapping.headings.get(own[0]?.text ?? '') : undefined
  if (header.includes(lineOf(row))) walk.structure.push(...own)
  else if (role !== undefined) walkHeading(way, role, own)
  else if (row.number < Math.max(0, ...mapped.headerRows)) leave(own, walk, 'above the table')
  else if (mapped.holds === 'targets') walk.targets.push(targetRow(own, mapping))
  else addAction(way, row, own)
}

function walkHeading(
  { above, walk, before }: TableWalk,
  role: HeadingRole,
  own: readonly FilledCell[],
): void {
  if (role === 'note') {
    leave(own, walk, 'a note or a total, and no action')
    return
  }
  stepInto(role, own[0]?.text ?? '', above)
  walk.structure.push(...own.slice(0, 1))
  leave(own.slice(1), walk, 'beside a heading')
  if (role === 'target' || role === 'group') before.length = 0
}

export function lineOf({ cells }: Row): string {
  return cells
    .map(({ text }) => tidyText(text))
    .join('\n')
    .trim()
}

function leave(cells: readonly FilledCell[], walk: Collector, why: string): void {
  for (const { place, heading, text } of cells) walk.notRead.push({ place, heading, text, why })
}

/** The cells of a row that have a text. */
export function filledCells(table: Table, names: readonly string[], row: Row): readonly FilledCell[] {
  return ownCells(row).map(({ column, cell: { text } }) => ({
    place: { sheet: table.sheet, table: table.table, row: row.number, column: column + 1 },
    heading: names[column] ?? '',
    text: tidyText(text),
    lines: text
      .split(/\r?\n|\r/)
      .map(tidyText)
      .join('\n'),
  }))
}

function targetRow(own: readonly FilledCell[], { targetColumns }: ImportMapping): TargetRow {
  return {
    kind: 'target',
    cells: new Map(own.map((cell) => [targetColumns.get(cell.heading) ?? 'leave out', cell])),
  }
}

function addAction(way: TableWalk, row: Row, own: readonly FilledCell[]): void {
  const { table, above, walk } = way
  const cells = new Map<Role, FilledCell>()
  const fields: FilledCell[] = []
  for (const cell of fillIn(way, row, own)) sortIn(way, cell, cells, fields)
  if (!cells.has('what')) {
    leave(own, walk, 'in a row without the wording of an action')
    return
  }
  walk.actions.push({
    kind: 'action',
    group: cells.get('group')?.text ?? above.group,
    target: cells.get('target')?.text ?? above.target,
    theme: withoutColon(cells.get('theme')?.text ?? above.theme ?? '') || undefined,
    place: { sheet: table.sheet, table: table.table, row: row.number, column: 1 },
    cells,
    fields,
  })
}

/** The cells of a row with what a ditto mark, an empty or a merged cell stands for, each under its own heading. */
function fillIn(way: TableWalk, row: Row, own: readonly FilledCell[]): readonly FilledCell[] {
  const { names, mapping, before, walk } = way
  const byColumn = new Map(own.map((cell) => [cell.place.column - 1, cell]))
  return names.flatMap((heading, column) => {
    const found = byColumn.get(column)
    const isDitto = found !== undefined && mapping.ditto.includes(found.text.toLowerCase())
    const isCarried = row.cells[column]?.continues === 'above' || mapping.repeated.includes(heading)
    const standsFor = isDitto || (found === undefined && isCarried) ? before[column] : undefined
    if (isDitto && standsFor !== undefined) walk.structure.push(found)
    before[column] = standsFor ?? found
    return before[column] ?? []
  })
}

function sortIn(
  { mapping, walk }: TableWalk,
  cell: FilledCell,
  cells: Map<Role, FilledCell>,
  fields: FilledCell[],
): void {
  const role = mapping.columns.get(cell.heading) ?? 'leave out'
  if (role === 'leave out') leave([cell], walk, 'in a column that is left out')
  else if (role === 'field') fields.push(cell)
  else if (cells.has(role)) leave([cell], walk, `in a second column of its kind ("${role}")`)
  else cells.set(role, cell)
}
