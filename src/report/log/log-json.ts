import { escapeJson } from '../terminal/print-json.js'
import { dayOrNull } from '../words/entry-row.js'
import type { Log } from './log.js'
import { logRow } from './log-rows.js'

const rowsAtOnce = 50

/** The document in parts, as that of `plan status`; `format` changes where a key is renamed or removed. */
export function* formatLogJson({ plan, knownOn, revision, entries }: Log): Iterable<string> {
  const head = { format: 1, title: plan.title, known_on: dayOrNull(knownOn), revision }
  yield escapeJson(JSON.stringify(head, null, 2).slice(0, -'\n}'.length))
  if (entries.length === 0) return yield ',\n  "entries": []\n}\n'
  yield ',\n  "entries": ['
  for (let at = 0; at < entries.length; at += rowsAtOnce) {
    const rows = entries.slice(at, at + rowsAtOnce).map(logRow)
    if (at > 0) yield ','
    yield escapeJson(JSON.stringify({ rows }, null, 2).slice('{\n  "rows": ['.length, -'\n  ]\n}'.length))
  }
  yield '\n  ]\n}\n'
}
