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
  const { actions, targets, owners, fields } = imported
  if (actions.length !== rows.length) return [`${actions.length} actions, and not ${rows.length}`]
  const places = [...new Set(rows.map(({ target }) => target))]
  return [...actions.entries()].flatMap(([index, action]) => {
    const row = rows[index]
    if (row === undefined) return []
    const target = targets.find(({ id }) => id === action.target)
    const names = (codes: readonly string[]) =>
      codes.filter((code) => code !== 'TBA').map((code) => plain(owners.get(code) ?? code))
    const may = (key: string) => row.may_ask?.includes(key) === true
    const found: string[] = []
    const same = (key: string, is: unknown, ...wanted: readonly unknown[]) => {
      const texts = wanted.map((value) => JSON.stringify(value))
      if (!texts.includes(JSON.stringify(is)) && !may(key))
        found.push(`row ${row.row}, ${key}: ${JSON.stringify(is)}, and not ${texts.join(' or ')}`)
    }
    same(
      'target',
      target?.title,
      plain(row.target),
      plain(places.includes(row.target) && target?.id === row.target ? (target?.title ?? '') : row.target),
    )
    same('theme', action.theme ?? null, row.theme)
    same('what', action.what, plain(row.what), plain(row.what.replace(`${row.ref ?? ''} `, '')))
    same('ref', action.ref ?? null, row.ref)
    same('owners', names(action.owner), row.owners, ...(row.owners_or ?? []))
    same('partners', names(action.partners), row.partners)
    same('window', meaningOf(action.window), meaningOf(row.window ?? 'open'))
    if (row.when !== null && !/^\d+ \w{3} \d{4}$/.test(row.when))
      same('when', action.asPrinted ?? null, plain(row.when))
    const own = Object.fromEntries([...action.fields].map(([key, text]) => [fields.get(key), text]))
    for (const [heading, text] of Object.entries(row.fields))
      if (!/^as above$/i.test(text)) same(`field ${heading}`, own[plain(heading)], plain(text))
    const entry = imported.entries.find((candidate) => candidate.action === action.id)
    if (row.status?.progress !== undefined) same('progress', entry?.progress, String(row.status.progress))
    if (row.status?.printed !== undefined) same('status', entry?.asReported, plain(row.status.printed))
    return found
  })
}

function meaningOf(written: string): string {
  const window = parseWindow(written)
  if (!window.ok) return written
  const { kind, firstDay, startBy, lastDay } = window.value
  return sameWindow(window.value, window.value) ? [kind, firstDay, startBy, lastDay].join(' ') : written
}
