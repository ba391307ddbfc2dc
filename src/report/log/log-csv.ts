import { stringify } from 'csv-stringify/sync'
import { printableLines } from '../../model/printable.js'
import type { LoggedEntry } from '../../schedule/list-entries.js'
import type { Log } from './log.js'
import { logRow } from './log-rows.js'

/** One row an entry, with the names of the JSON; lists are joined with `; `. */
export function formatLogCsv({ entries }: Log): string {
  return stringify(entries.map(csvRow), {
    header: true,
    columns: [...columns],
    cast: { object: joinList, string: printableLines, boolean: String },
    escape_formulas: true,
  })
}

function csvRow(logged: LoggedEntry) {
  const { entry, corrected_by, ...row } = logRow(logged)
  const { what, owners } = { what: null, owners: null, ...entry }
  return {
    ...entry,
    ...row,
    new_owners: owners,
    new_what: what,
    corrected_on: corrected_by?.recorded ?? null,
    corrected_by: corrected_by?.on ?? null,
  }
}

/** In the order that spreadsheets rely on: what is new goes to the end. */
const columns = [
  'on',
  'recorded',
  'meeting',
  'id',
  'kind',
  'ref',
  'target',
  'what',
  'owners',
  'state',
  'as_reported',
  'outlook',
  'progress',
  'window',
  'proposed',
  'new_owners',
  'partners',
  'new_what',
  'statement',
  'achieved',
  'note',
  'reason',
  'agreed_by',
  'reported_by',
  'evidence',
  'undated',
  'corrects',
  'corrected_by',
  'corrected_on',
  'file',
  'place',
] as const

function joinList(value: object): string {
  return Array.isArray(value) ? printableLines(value.join('; ')) : ''
}
