import { type Day, formatDay } from '../../model/day.js'
import type { Entry } from '../../model/entry.js'
import { leadOf } from '../../model/plan.js'
import { lastUpdate, type Standing } from '../../model/standing.js'
import { escapeJson } from '../terminal/print-json.js'
import type { Status } from './status.js'

/** One action or step as machines read it; the names are those of the files, and nothing is left out. */
export function statusRow({ action, name, daysLeft, flags, slippedDays, life }: Standing) {
  return {
    id: action.id,
    ref: action.ref,
    group: action.group,
    target: action.target,
    theme: action.theme,
    what: life.what,
    owner: leadOf(life),
    owners: life.owners,
    partners: life.partners,
    window: life.window.written,
    start: formatDayOrNull(life.due.firstDay),
    end: formatDayOrNull(life.due.lastDay),
    original_window: action.window.written,
    condition: action.condition,
    moved: life.moves.length,
    slipped_days: slippedDays,
    state: life.state,
    outlook: life.outlook,
    progress: life.progress,
    standing: name,
    days: daysLeft,
    flags,
    indicators: action.indicators,
    follows: action.follows,
    fields: action.fields,
    proposed: life.proposal && proposalRow(life.proposal),
    last_update: lastUpdateRow(lastUpdate(life)),
  }
}

/** The document in parts, since of a large plan the whole text would be larger than all else that is held. */
export function* formatStatusJson(status: Status): Iterable<string> {
  const head = {
    format: 2,
    as_of: formatDay(status.asOf),
    known_on: formatDayOrNull(status.knownOn),
    due_soon_until: formatDay(status.dueSoonUntil),
    title: status.plan.title,
    revision: status.revision,
    counts: status.counts,
  }
  yield escapeJson(JSON.stringify(head, null, 2).slice(0, -'\n}'.length))
  yield* formatList('actions', status.actions)
  yield* formatList('steps', status.steps)
  yield '\n}\n'
}

/** So few that V8 makes their text where the last one's was, and not in memory of its own. */
const rowsAtOnce = 50

/** `,` and one key of the document, indented as JSON.stringify indents it. */
function* formatList(key: string, standings: readonly Standing[]): Iterable<string> {
  if (standings.length === 0) return yield `,\n  "${key}": []`
  yield `,\n  "${key}": [`
  for (let at = 0; at < standings.length; at += rowsAtOnce) {
    const rows = standings.slice(at, at + rowsAtOnce).map(statusRow)
    if (at > 0) yield ','
    const list = JSON.stringify({ rows }, null, 2)
    yield escapeJson(list.slice('{\n  "rows": ['.length, -'\n  ]\n}'.length))
  }
  yield '\n  ]'
}

function proposalRow({ proposed, on, reason }: Entry) {
  return { window: proposed?.written ?? null, on: formatDay(on), reason }
}

function lastUpdateRow(entry: Entry | undefined) {
  return entry ? { on: formatDay(entry.on), state: entry.state, note: entry.note } : null
}

function formatDayOrNull(day: Day | null): string | null {
  return day === null ? null : formatDay(day)
}
