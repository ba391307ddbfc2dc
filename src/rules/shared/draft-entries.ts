import type { DraftEntry, DraftPlan } from '../../load/draft.js'
import { entriesInForce } from '../../model/entries-in-force.js'
import type { State } from '../../model/entry.js'
import { memoize } from '../../model/memoize.js'
import { recordedDay } from '../../model/recorded-day.js'
import { reportedState } from '../../model/reported-state.js'

/** The day on which an entry went into the journal, as written. */
export function recordedDayOf({ written, meeting }: DraftEntry): string {
  return recordedDay({ recorded: written.recorded, meeting, on: written.on })
}

/** The entries about each thing that count, without those that a correction takes the place of. */
export const entriesInForceById = memoize(
  (plan: DraftPlan): ReadonlyMap<string, readonly DraftEntry[]> =>
    new Map([...plan.entriesById].map(([id, entries]) => [id, inForce(entries)])),
)

function inForce(entries: readonly DraftEntry[]): readonly DraftEntry[] {
  if (entries.every(({ written }) => written.corrects === undefined)) return entries
  const recorded = entries.map((entry) => ({
    entry,
    on: entry.written.on,
    recorded: recordedDayOf(entry),
    corrects: entry.written.corrects ?? null,
    journal: entry.journal,
    index: Number(entry.path[1]),
  }))
  return entriesInForce<string, (typeof recorded)[number]>(recorded).map(({ entry }) => entry)
}

/** The state that an entry reports, in its own words or in those that plan.yaml gives a meaning. */
export function stateIn({ settings }: DraftPlan, { written }: DraftEntry): State | null {
  return reportedState(written, settings.written.status_words ?? {})
}
