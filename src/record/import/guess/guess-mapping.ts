import type { ImportMapping, Role, StatusMeaning } from '../../../load/mapping/mapping.js'
import type { TableFile } from '../../../load/tables/table-file.js'
import { tidyText } from '../walk/tidy.js'
import { findHeaderRows } from './find-header.js'
import { gatherValues, listRaw } from './gather-values.js'
import { guessColumns } from './guess-columns.js'
import { guessHeadings } from './guess-headings.js'
import { guessOwners } from './guess-owners.js'
import { guessStatus } from './guess-status.js'
import { chooseMain, guessTargetColumns, mapTable } from './guess-tables.js'
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
