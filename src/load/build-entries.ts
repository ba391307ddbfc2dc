import type { Entry, TargetEntry } from '../model/entry.js'
import { listed } from '../model/listed.js'
import { recordedDay } from '../model/recorded-day.js'
import { reportedOutlook, reportedState, type StatusWord } from '../model/reported-state.js'
import { sayingOf } from '../model/saying.js'
import type { DraftEntry, DraftPlan } from './draft.js'
import { day, none, optional, window } from './plan-values.js'

/** Everything that the journal says of an action, step or target, in the order in which it counts. */
export function buildEntries(draft: DraftPlan, id: string): readonly (Entry & TargetEntry)[] {
  const words = draft.settings.written.status_words ?? {}
  return entriesAbout(draft, id).map((entry) => buildEntry(entry, words))
}

/** One literal for both kinds: a plan has very many entries, and to put an object together from others takes long. */
function buildEntry(
  { written, meeting, journal, path }: DraftEntry,
  words: Readonly<Record<string, StatusWord>>,
): Entry & TargetEntry {
  return {
    on: day(written.on),
    undated: written.undated !== undefined,
    recorded: day(recordedDay({ recorded: written.recorded, meeting, on: written.on })),
    corrects: optional(written.corrects, day),
    reportedBy: written.reported_by ?? null,
    state: reportedState(written, words),
    asReported: written.as_reported ?? null,
    outlook: reportedOutlook(written, words),
    progress: written.progress ?? null,
    window: optional(written.window, window),
    proposed: optional(written.proposed, window),
    owners: optional(written.owner, listed),
    partners: written.partners ?? null,
    what: written.what ?? null,
    achieved: written.achieved ?? null,
    statement: written.statement ?? null,
    note: written.note ?? null,
    reason: written.reason ?? null,
    agreedBy: optional(written.agreed_by, listed) ?? none,
    evidence: written.evidence ?? none,
    meeting: optional(meeting, day),
    journal,
    index: Number(path[1]),
  }
}

function entriesAbout(draft: DraftPlan, id: string): readonly DraftEntry[] {
  return withoutCopies(draft.entriesById.get(id) ?? none)
}

/**
 * Entries about one thing, in their order, without those of other files that say just what one before them does: a copy
 * of a journal changes nothing. What one file says twice it says for a reason, or has a finding.
 */
function withoutCopies(entries: readonly DraftEntry[]): readonly DraftEntry[] {
  if (!entries.some(sharesDayWithOtherFile)) return entries
  const fileOf = new Map<string, string>()
  return entries.filter((entry) => {
    const saying = sayingOf(entry)
    const file = fileOf.get(saying) ?? entry.file
    fileOf.set(saying, file)
    return file === entry.file
  })
}

/** They stand in the order of their days, and on one day of their files. */
function sharesDayWithOtherFile(
  { written, file }: DraftEntry,
  index: number,
  all: readonly DraftEntry[],
): boolean {
  const before = all[index - 1]
  return before !== undefined && before.written.on === written.on && before.file !== file
}
