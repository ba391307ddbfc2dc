import { type Day, formatDay } from '../../model/day.js'
import type { Entry, TargetEntry } from '../../model/entry.js'
import { leadOf } from '../../model/plan.js'

// Entries as machines read them: the names are those of the files, and nothing is left out.

export function targetEntryRow(entry: TargetEntry) {
  return {
    ...datedRow(entry),
    achieved: entry.achieved,
    statement: entry.statement,
    window: entry.window?.written ?? null,
    ...sourceRow(entry),
  }
}

export function entryRow(entry: Entry) {
  return {
    ...datedRow(entry),
    state: entry.state,
    as_reported: entry.asReported,
    window: entry.window?.written ?? null,
    proposed: entry.proposed?.written ?? null,
    owner: entry.owners && leadOf({ owners: entry.owners }),
    owners: entry.owners,
    partners: entry.partners,
    what: entry.what,
    outlook: entry.outlook,
    progress: entry.progress,
    ...sourceRow(entry),
  }
}

function datedRow({ on, recorded, corrects, undated }: Entry | TargetEntry) {
  return { on: formatDay(on), recorded: formatDay(recorded), corrects: dayOrNull(corrects), undated }
}

function sourceRow({ note, reason, agreedBy, reportedBy, evidence }: Entry | TargetEntry) {
  return { note, reason, agreed_by: agreedBy, reported_by: reportedBy, evidence }
}

export function dayOrNull(day: Day | null): string | null {
  return day === null ? null : formatDay(day)
}
