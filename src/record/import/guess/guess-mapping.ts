import type {
  ImportMapping,
  MappedTable,
  Role,
  StatusMeaning,
  TargetRole,
} from '../../../load/mapping/mapping.js'
import type { Table, TableFile } from '../../../load/tables/table-file.js'
import { columnNames, tableName, widthOf } from '../columns.js'
import { plainWords, tidyText } from '../tidy.js'
import { ownCells } from '../walk-tables.js'
import { type ColumnValues, valuesOf } from './column-values.js'
import { findHeaderRows } from './find-header.js'
import { guessColumns } from './guess-columns.js'
import { guessHeadings } from './guess-headings.js'
import { guessOwners } from './guess-owners.js'
import { guessStatus } from './guess-status.js'
import { meansBy } from './known-headings.js'

/** What a file most likely means, all of it for a person to change. `fallback` is the title where none is found. */
export function guessMapping(file: TableFile, fallback: string, sheet?: string): ImportMapping {
  const found = file.blocks.filter((block) => block.kind === 'table')
  const headers = new Map(found.map((table) => [table, findHeaderRows(table)]))
  const main = chooseMain(found, headers, sheet)
  const tables = found.map((table) => mapTable(table, headers.get(table) ?? [], main, headers, sheet))
  const inUse = found.filter((_, index) => tables[index]?.holds === 'actions')
  const values = main ? gatherValues(inUse, headers, main) : []
  const columns = guessColumns(values)
  const { headings, title } = guessHeadings(file, tables, columns)
  const textsOf = (role: Role) =>
    values.filter(({ name }) => columns.get(name) === role).flatMap(({ texts }) => texts)
  const rawOf = (roles: readonly Role[]) => listRaw(inUse, headers, columns, roles)
  const dates = [...textsOf('when'), ...textsOf('start'), ...textsOf('end')]
  return {
    title: title ?? fallback,
    yearStarts: guessYearStart(dates),
    printedDays: values.some(({ name }) => ['when', 'end'].includes(columns.get(name) ?? '') && meansBy(name))
      ? 'by'
      : 'in',
    tables,
    columns,
    targetColumns: guessTargetColumns(
      found.filter((_, index) => tables[index]?.holds === 'targets'),
      headers,
    ),
    headings,
    repeated: values
      .filter(({ name, isSparse }) => isSparse && isLevel(columns.get(name)))
      .map(({ name }) => name),
    ditto: ['"', '”', '“', "''", '″', '〃', 'ditto', 'do.', 'as above', 'same as above'],
    numberInFront: guessNumberInFront(textsOf('what'), textsOf('ref')),
    ...withOwners(rawOf(['owner', 'partners'])),
    printedWords: new Map(),
    statusWords: guessStatus(textsOf('status')) as ReadonlyMap<string, StatusMeaning>,
    complete: undefined,
  }
}

function isLevel(role: Role | undefined): boolean {
  return role === 'group' || role === 'target' || role === 'theme'
}

function withOwners(cells: readonly string[]) {
  const dittos = /^(["”“″〃]|''|ditto|do\.|as above|same as above)$/i
  const { separators, owners, joint } = guessOwners(cells.filter((cell) => !dittos.test(tidyText(cell))))
  return { separators, owners, jointOwners: joint }
}

/** The table with the most rows below headings that are known. */
function chooseMain(
  tables: readonly Table[],
  headers: ReadonlyMap<Table, readonly number[]>,
  sheet: string | undefined,
) {
  const weight = (table: Table) =>
    (headers.get(table)?.length ?? 0) === 0 || table.isHidden
      ? 0
      : rowsBelow(table, headers.get(table) ?? []).length * widthOf(table)
  const wanted = tables.filter((table) => sheet === undefined || table.sheet === sheet)
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

function rowsBelow({ rows }: Table, headerRows: readonly number[]) {
  const first = Math.max(0, ...headerRows)
  return rows.filter((row) => row.number > first && ownCells(row).length > 0)
}

function mapTable(
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

/** Of all tables with actions, the columns by their heading. */
function gatherValues(
  tables: readonly Table[],
  headers: ReadonlyMap<Table, readonly number[]>,
  main: Table,
): readonly ColumnValues[] {
  const names = [
    ...new Set([main, ...tables].flatMap((table) => columnNames(table, headers.get(table) ?? []))),
  ]
  return names.map((name, index) => {
    const rows = tables.flatMap((table) => {
      const column = columnNames(table, headers.get(table) ?? []).indexOf(name)
      const below = rowsBelow(table, headers.get(table) ?? []).filter((row) => ownCells(row).length > 1)
      return column < 0
        ? []
        : below.map((row) => ({
            ...row,
            cells: Array.from({ length: index + 1 }, (_, at) =>
              at === index ? (row.cells[column] ?? { text: '' }) : { text: '' },
            ),
          }))
    })
    return valuesOf(name, index, rows)
  })
}

function listRaw(
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

/** A planning year such as 2016/17 starts in April here; half-years and days with the month in front are of the calendar. */
function guessYearStart(dates: readonly string[]): string {
  const has = (form: RegExp) => dates.some((text) => form.test(text))
  if (dates.length === 0) return 'January'
  if (has(/\b(20)?\d\d\/\d\d\b/) && !has(/\b\d\d\/\d\d\/\d\d/)) return 'April'
  return has(
    /\b[SH][12] 20\d\d|^(January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}/,
  )
    ? 'January'
    : 'April'
}

const numberForm = /^\d+[.)]?(\d+[.)]?)*[a-z]?[.)]?\s+\S/

function guessNumberInFront(texts: readonly string[], refs: readonly string[]): 'ref' | 'keep' {
  const count = texts.filter((text) => numberForm.test(text)).length
  return refs.length === 0 && texts.length > 0 && count >= texts.length * 0.6 ? 'ref' : 'keep'
}

function guessTargetColumns(
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
