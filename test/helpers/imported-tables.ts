import { readFileSync } from 'node:fs'
import type { ImportMapping } from '../../src/load/mapping/mapping.js'
import { readTableFile } from '../../src/load/tables/read-table-file.js'
import type { TableFile } from '../../src/load/tables/table-file.js'
import { parseWindow, sameWindow } from '../../src/model/window.js'
import { draftImport, type Imported } from '../../src/record/import/draft-import.js'
import { guessMapping } from '../../src/record/import/guess/guess-mapping.js'

/** A row of expected.json: what people say that it means. */
export interface ExpectedRow {
  readonly row: number
  readonly ref: string | null
  readonly target: string
  readonly theme: string | null
  readonly what: string
  readonly owners: readonly string[]
  readonly partners: readonly string[]
  readonly when: string | null
  readonly window: string | null
  readonly fields: Readonly<Record<string, string>>
  readonly status: {
    readonly printed?: string
    readonly progress?: number
    readonly state?: string
    readonly outlook?: string
  } | null
  readonly owners_or?: readonly (readonly string[])[]
  readonly may_ask?: readonly string[]
  readonly condition?: string
}

/** The rest of expected.json: what the plan would declare, and its targets. */
export interface ExpectedPlan {
  readonly settings: { readonly year_starts: string; readonly printed_days: string }
  readonly targets: readonly {
    readonly title: string
    readonly group?: string | undefined
    readonly heading?: string
  }[]
}

export function expectedPlan(name: string): ExpectedPlan {
  return JSON.parse(readFileSync(`test/cases/tables/${name}/expected.json`, 'utf8'))
}

export function expectedRows(name: string): readonly ExpectedRow[] {
  return JSON.parse(readFileSync(`test/cases/tables/${name}/expected.json`, 'utf8')).rows
}

export async function readTables(path: string): Promise<TableFile> {
  const file = await readTableFile(readFileSync(path))
  if (!file.ok) throw new Error(file.fault)
  return file.value
}

export async function importTable(
  path: string,
  change: (mapping: ImportMapping) => ImportMapping = (mapping) => mapping,
): Promise<{ readonly mapping: ImportMapping; readonly imported: Imported }> {
  const file = await readTables(path)
  const mapping = change(guessMapping(file, 'A plan'))
  return { mapping, imported: draftImport(file, mapping, '2010-07-01') }
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

/** What differs between the import and what people say that the rows mean; nothing where all is as expected. */
export function differences(rows: readonly ExpectedRow[], imported: Imported): readonly string[] {
  if (imported.actions.length !== rows.length)
    return [`${imported.actions.length} actions, and not ${rows.length}`]
  return rows.flatMap((row, index) =>
    checksOf(row, imported, index)
      .filter(([key]) => row.may_ask?.includes(key) !== true)
      .map(
        ([key, is, ...wanted]) =>
          [key, JSON.stringify(is), wanted.map((value) => JSON.stringify(value))] as const,
      )
      .filter(([, is, wanted]) => !wanted.includes(is))
      .map(([key, is, wanted]) => `row ${row.row}, ${key}: ${is}, and not ${wanted.join(' or ')}`),
  )
}

type Check = readonly [key: string, is: unknown, ...wanted: unknown[]]

function checksOf(row: ExpectedRow, imported: Imported, index: number): readonly Check[] {
  const action = imported.actions[index]
  if (action === undefined) return []
  const target = imported.targets.find(({ id }) => id === action.target)
  const names = (codes: readonly string[]) =>
    codes.filter((code) => code !== 'TBA').map((code) => imported.owners.get(code) ?? code)
  const heading = row.target.replace(/^T\d: /, '')
  return [
    ['target', isId(row.target) ? target?.id : target?.title, plain(heading)],
    ['theme', action.theme ?? null, row.theme],
    ['what', action.what, plain(row.what), plain(row.what.replace(row.ref ?? '', ''))],
    ['ref', action.ref ?? null, row.ref],
    ['owners', names(action.owner), row.owners, ...(row.owners_or ?? [])],
    ['partners', names(action.partners), row.partners],
    ['window', meaningOf(action.window), meaningOf(row.window ?? 'open')],
    ['condition', action.condition ?? null, row.condition ?? null],
    ...whenOf(row, action.asPrinted),
    ...fieldsOf(row, action.fields, imported.fields),
    ...statusOf(
      row,
      imported.entries.find((entry) => entry.action === action.id),
    ),
  ]
}

const isId = (text: string) => /^T\d$/.test(text)

/** A real date of a spreadsheet may be printed in any way. */
function whenOf({ when }: ExpectedRow, asPrinted: string | undefined): readonly Check[] {
  return when === null || /^\d+ \w{3} \d{4}$/.test(when) ? [] : [['when', asPrinted ?? null, plain(when)]]
}

function fieldsOf(
  { fields }: ExpectedRow,
  own: ReadonlyMap<string, string>,
  titles: ReadonlyMap<string, string>,
): readonly Check[] {
  const byTitle = new Map([...own].map(([key, text]) => [titles.get(key), text]))
  return Object.entries(fields)
    .filter(([, text]) => text !== 'As above')
    .map(([heading, text]) => [`field ${heading}`, byTitle.get(plain(heading)), plain(text)])
}

function statusOf({ status }: ExpectedRow, entry: Imported['entries'][number] | undefined): readonly Check[] {
  return [
    ...(status?.progress === undefined
      ? []
      : [['progress', entry?.progress, String(status.progress)] as const]),
    ...(status?.printed === undefined ? [] : [['status', entry?.asReported, plain(status.printed)] as const]),
  ]
}

function meaningOf(written: string): string {
  const window = parseWindow(written)
  if (!window.ok) return written
  const { kind, firstDay, startBy, lastDay } = window.value
  return sameWindow(window.value, window.value) ? [kind, firstDay, startBy, lastDay].join(' ') : written
}
