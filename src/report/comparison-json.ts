import { formatDay } from '../model/day.js'
import type { Entry } from '../model/plan.js'
import type { Comparison, Side } from './comparison.js'
import { statusRow } from './status-json.js'

/** What changed, for machines: both sides of each action as `plan status` tells them, and the entries between. */
export function formatComparisonJson({ before, after, changes }: Comparison): string {
  const document = {
    title: after.plan.title,
    before: sideRow(before),
    after: sideRow(after),
    changes: changes.map((change) => ({
      id: change.action.id,
      before: change.before && statusRow(change.before),
      after: change.after && statusRow(change.after),
      entries: change.entries.map(entryRow),
    })),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function sideRow({ asOf, revision }: Side) {
  return { as_of: formatDay(asOf), revision }
}

function entryRow(entry: Entry) {
  return {
    on: formatDay(entry.on),
    state: entry.state,
    window: entry.window?.written ?? null,
    proposed: entry.proposed?.written ?? null,
    owner: entry.owner,
    outlook: entry.outlook,
    note: entry.note,
    reason: entry.reason,
    agreed_by: entry.agreedBy,
    evidence: entry.evidence,
  }
}
