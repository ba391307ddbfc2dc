import { stringify } from 'csv-stringify/sync'
import { printableLines } from '../../model/printable.js'
import type { Status } from './status.js'
import { statusRow } from './status-json.js'

/** One row an action, then one a step, with the names of the JSON; lists are joined with `; `. */
export function formatStatusCsv(status: Status): string {
  const rows = [...status.actions, ...status.steps].map((standing) => {
    const { proposed, last_update, ...row } = statusRow(standing)
    return {
      ...row,
      proposed_window: proposed?.window ?? null,
      proposed_on: proposed?.on ?? null,
      proposed_reason: proposed?.reason ?? null,
      last_update_on: last_update?.on ?? null,
      last_update_state: last_update?.state ?? null,
      last_update_note: last_update?.note ?? null,
    }
  })
  return stringify(rows, {
    header: true,
    columns,
    cast: { object: joinList, string: printableLines },
    escape_formulas: true,
  })
}

/** Listed in full, so that a plan without a row still has its header. */
const columns = [
  'id',
  'target',
  'theme',
  'what',
  'owner',
  'partners',
  'window',
  'start',
  'end',
  'original_window',
  'moved',
  'slipped_days',
  'state',
  'outlook',
  'standing',
  'days',
  'flags',
  'indicators',
  'follows',
  'proposed_window',
  'proposed_on',
  'proposed_reason',
  'last_update_on',
  'last_update_state',
  'last_update_note',
]

function joinList(value: object): string {
  return Array.isArray(value) ? printableLines(value.join('; ')) : ''
}
