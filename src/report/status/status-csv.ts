import { stringify } from 'csv-stringify/sync'
import { printableLines } from '../../model/printable.js'
import type { Standing } from '../../model/standing.js'
import type { Status } from './status.js'
import { statusRow } from './status-json.js'

/**
 * One row an action, then one a step, with the names of the JSON; lists are joined with `; `. Each of the plan's own
 * columns comes last, as `fields.priority`.
 */
export function formatStatusCsv(status: Status): string {
  const own = [...status.plan.fields.keys()]
  const rows = [...status.actions, ...status.steps].map((standing) => ({
    ...csvRow(standing),
    ...Object.fromEntries(own.map((name) => [`fields.${name}`, standing.action.fields[name] ?? null])),
  }))
  return stringify(rows, {
    header: true,
    columns: [...Object.keys(columns), ...own.map((name) => `fields.${name}`)],
    cast: { object: joinList, string: printableLines },
    escape_formulas: true,
  })
}

/** Its names and values, one column each. */
export function csvRow(standing: Standing) {
  const { proposed, last_update, fields: _own, ...row } = statusRow(standing)
  return {
    ...row,
    proposed_window: proposed?.window ?? null,
    proposed_on: proposed?.on ?? null,
    proposed_reason: proposed?.reason ?? null,
    last_update_on: last_update?.on ?? null,
    last_update_state: last_update?.state ?? null,
    last_update_note: last_update?.note ?? null,
  }
}

/**
 * In the order of the columns, which spreadsheets rely on: what is new goes to the end. Listed in full, so that a plan
 * without a row still has its header; the type asks for every column, so that none is left out silently.
 */
const columns: Readonly<Record<keyof ReturnType<typeof csvRow>, true>> = {
  id: true,
  target: true,
  theme: true,
  what: true,
  owner: true,
  partners: true,
  window: true,
  start: true,
  end: true,
  original_window: true,
  moved: true,
  slipped_days: true,
  state: true,
  outlook: true,
  standing: true,
  days: true,
  flags: true,
  indicators: true,
  follows: true,
  proposed_window: true,
  proposed_on: true,
  proposed_reason: true,
  last_update_on: true,
  last_update_state: true,
  last_update_note: true,
  ref: true,
  group: true,
  owners: true,
  condition: true,
  progress: true,
}

export const csvColumns = Object.keys(columns) as readonly (keyof typeof columns)[]

function joinList(value: object): string {
  return Array.isArray(value) ? printableLines(value.join('; ')) : ''
}
