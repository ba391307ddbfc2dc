import type { HeadingRole, ImportMapping, Role } from '../../load/mapping/mapping.js'
import type { Block, Cell, CellPlace, Row, Table, TableFile } from '../../load/tables/table-file.js'
import { columnNames, tableName } from './columns.js'
import { tidyText, withoutColon } from './tidy.js'

/** A cell with a text, where it stands and under which heading. */
export interface FilledCell {
  readonly place: CellPlace
  readonly heading: string
  readonly text: string
  /** With its line breaks. */
  readonly lines: string
}

/** A row that is an action, with what stands above it. */
export interface ActionRow {
  readonly kind: 'action'
  readonly group: string | undefined
  readonly target: string | undefined
  readonly theme: string | undefined
  readonly place: CellPlace
  readonly cells: ReadonlyMap<Role, FilledCell>
  readonly fields: readonly FilledCell[]
}

export interface TargetRow {
  readonly kind: 'target'
  readonly cells: ReadonlyMap<string, FilledCell>
}

/** What is no part of the plan, and why; a text of the document has no place. */
export interface NotRead {
  readonly place: CellPlace | undefined
  readonly heading: string
  readonly text: string
  readonly why: string
}

export interface Walk {
  readonly actions: readonly ActionRow[]
  readonly targets: readonly TargetRow[]
  /** What everyone can do, by the heading of the target. */
  readonly suggestions: readonly { readonly target: string; readonly text: string }[]
  readonly notRead: readonly NotRead[]
  /** Every cell with a text of its own, of every table. */
  readonly cells: readonly FilledCell[]
  /** Of those, what headings, rows of headings and cells that only stand for others say. */
  readonly structure: readonly FilledCell[]
}

/** Cells with a text that is their own. */
export function ownCells({ cells }: Row): readonly { readonly column: number; readonly cell: Cell }[] {
  return cells.flatMap((cell, column) => (tidyText(cell.text) === '' ? [] : [{ column, cell }]))
}

/** A short bold line in front of a table is its heading, in a document without styles. */
export function withBoldHeadings(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) =>
    block.kind === 'paragraph' &&
    block.isBold &&
    block.text.length < 150 &&
    blocks[index + 1]?.kind === 'table'
      ? { kind: 'heading', level: 8, text: block.text }
      : block,
  )
}

interface Above {
  group: string | undefined
  target: string | undefined
  theme: string | undefined
  takesSuggestions: boolean
}

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

type Collector = { readonly [Key in keyof Walk]: Walk[Key] extends readonly (infer Item)[] ? Item[] : never }

function stepInto(role: HeadingRole | undefined, text: string, above: Above): void {
  above.takesSuggestions = role === 'what you can do'
  if (role === 'group')
    Object.assign(above, { group: withoutColon(text), target: undefined, theme: undefined })
  if (role === 'target') Object.assign(above, { target: withoutColon(text), theme: undefined })
  if (role === 'theme') above.theme = withoutColon(text)
}

/** A table on the way through its rows. */
interface TableWalk {
  readonly table: Table
  readonly mapped: ImportMapping['tables'][number] | undefined
  readonly names: readonly string[]
  /** The rows of headings, which may come again on each page. */
  readonly header: readonly string[]
  /** What an empty cell or a ditto mark stands for, by column. */
  readonly before: (FilledCell | undefined)[]
  readonly mapping: ImportMapping
  readonly above: Above
  readonly walk: Collector
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

function walkRow(way: TableWalk, row: Row, own: readonly FilledCell[]): void {
  const { mapped, mapping, walk, header } = way
  const role = own.length <= 2 ? mapping.headings.get(own[0]?.text ?? '') : undefined
  if (header.includes(lineOf(row))) walk.structure.push(...own)
  else if (mapped === undefined || mapped.holds === 'nothing') leave(own, walk, 'in a table that is left out')
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

function lineOf({ cells }: Row): string {
  return cells
    .map(({ text }) => tidyText(text))
    .join('\n')
    .trim()
}

function leave(cells: readonly FilledCell[], walk: Collector, why: string): void {
  for (const { place, heading, text } of cells) walk.notRead.push({ place, heading, text, why })
}

function filledCell({ table, names }: TableWalk, row: Row, column: number, { text }: Cell): FilledCell {
  const place = { sheet: table.sheet, table: table.table, row: row.number, column: column + 1 }
  return {
    place,
    heading: names[column] ?? '',
    text: tidyText(text),
    lines: text
      .split(/\r?\n|\r/)
      .map(tidyText)
      .join('\n'),
  }
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
