import type { DraftEntry } from '../../../load/draft.js'
import { baseName } from '../../../model/base-name.js'
import { atKey, atValue, type Place } from '../../../model/finding.js'
import { groupBy } from '../../../model/group-by.js'
import { sayingOf, saysSame } from '../../../model/saying.js'
import type { Mistake } from '../../rule.js'
import { labelOfEntry } from '../../shared/subjects.js'
import { dayInName } from '../changes/day-in-name.js'
import type { Edit, EditRule } from '../changes/edit-rule.js'
import { compareEntries, pairEntries } from '../changes/entries-in-edit.js'
import { undone } from '../changes/undone.js'

/**
 * The journal only grows: an entry that was there is neither changed, removed, put behind another of its day, nor
 * reported at another meeting.
 */
export const journalKept = {
  name: 'journal-kept',
  severity: 'error',
  why: 'What a meeting was shown must still be there when somebody asks about it. A wrong entry is corrected by a new one, which has its day under "corrects" and says what is right.',
  example: () =>
    undone(
      'journal/2010-07-06.yaml',
      `  |entries:
       |  - action: T1.1
       |    on: 2010-06-22
      -|    state: in progress
      +|    state: complete`,
    ),
  needs: ['journal'],
  check: (edit) => {
    const { removed, changed } = compareEntries(edit)
    const changes = [
      ...changed.flatMap(([before, now]) => checkChanged(edit, before, now)),
      ...removed
        .filter((entry) => !wasAboutNothing(edit, entry))
        .map((entry) => describeRemovedEntry(edit, entry)),
      ...listOtherMeetings(edit),
    ]
    return changes.length > 0 ? changes : listSwapped(edit)
  },
} as const satisfies EditRule

function checkChanged(edit: Edit, before: DraftEntry, now: DraftEntry): readonly Mistake[] {
  const keys = [
    ...new Set([...Object.keys(before.written), ...Object.keys(now.written)]),
  ] as (keyof typeof before.written)[]
  const key = keys.find(
    (candidate) =>
      !saysSame(before.written[candidate], now.written[candidate]) && !isFix(edit, before, candidate),
  )
  if (key === undefined) return []
  const was = before.written[key]
  return [
    {
      message: `${labelOfEntry(now)}: "${key}" was ${was === undefined ? 'not there' : `"${was}"`} in an entry that is already in the journal`,
      at: now.written[key] === undefined ? atValue(now) : atValue(now, key),
      fix: `put it back, and add an entry at the end that says what is right, with corrects: ${before.written.on}`,
    },
  ]
}

/** What the agreed entry is about had an id that was itself wrong, such as one used twice; or the value was an error. */
function isFix({ actions, targets, neverAgreed }: Edit, before: DraftEntry, key: string): boolean {
  const isDoubtful =
    (key === 'action' && actions.doubtfulIds.has(before.about)) ||
    (key === 'target' && targets.doubtfulIds.has(before.about))
  return isDoubtful || neverAgreed(before, key)
}

/** An entry about something that the plan does not have said nothing that a paper could show. */
function wasAboutNothing({ neverAgreed }: Edit, entry: DraftEntry): boolean {
  return neverAgreed(entry) || neverAgreed(entry, 'action') || neverAgreed(entry, 'target')
}

function describeRemovedEntry({ plan }: Edit, entry: DraftEntry): Mistake {
  const journal = plan.journals.find(({ file }) => file === entry.file)
  const at: Place = journal ? atKey(journal, 'entries') : { file: entry.file, start: 0, end: 0 }
  return {
    message: `an entry about ${entry.about} of ${entry.written.on} is no longer in the journal`,
    at,
    fix: `put it back; if it was wrong, add an entry at the end that says what is right, with corrects: ${entry.written.on}`,
  }
}

/** Reported once for all entries of a file, since it says their meeting for all of them. */
function listOtherMeetings({ agreed, plan, neverAgreed }: Edit): readonly Mistake[] {
  const bySaying = groupBy(plan.entries, sayingOf)
  const moved = agreed.entries.flatMap((before) => {
    if (neverAgreed({ file: before.file, path: ['meeting'] })) return []
    const alike = bySaying.get(sayingOf(before)) ?? []
    const [now] = alike.some((entry) => isOfSameMeeting(before, entry)) ? [] : alike
    return now ? [{ before, now }] : []
  })
  const byFile = new Map(moved.map((one) => [one.now.file, one]))
  return [...byFile.values()].map(({ before, now }) => describeOtherMeeting(before, now))
}

/** Without a line "meeting:" the name of the file may be all that says which it was. */
function isOfSameMeeting(before: DraftEntry, now: DraftEntry): boolean {
  if (before.meeting !== now.meeting) return false
  return before.meeting !== undefined || dayInName(before.file) === dayInName(now.file)
}

function describeOtherMeeting(
  { file: fileBefore, meeting: before }: DraftEntry,
  { file, meeting: now }: DraftEntry,
): Mistake {
  const journal = { file, path: [] }
  if (before === now)
    return {
      message: `the journal: its file was named ${baseName(fileBefore)} when its entries were put in, and the name says of which day it is`,
      at: { file, start: 0, end: 0 },
      fix: `rename it back to ${baseName(fileBefore)}`,
    }
  return {
    message: `the journal: "meeting" was ${before ?? 'not there'} when its entries were recorded`,
    at: now === undefined ? atKey(journal, 'entries') : atValue(journal, 'meeting'),
    fix: fixForMeeting(before, now),
  }
}

function fixForMeeting(before: string | undefined, now: string | undefined): string {
  if (before === undefined)
    return 'remove "meeting"; what was reported at that meeting goes into a file of its own'
  return now === undefined ? `put back the line meeting: ${before}` : `write ${before}`
}

/** Of two entries of one day about one thing the later one counts, so they do not change places. */
function listSwapped({ agreed, plan }: Edit): readonly Mistake[] {
  return [...plan.entriesById].flatMap(([id, entries]) => {
    const old = agreed.entriesById.get(id) ?? []
    const [was, is] = [pairEntries(old, entries).paired, pairEntries(entries, old).paired]
    const moved = is.find((entry, index) => sayingOf(entry) !== sayingOf(was[index] ?? entry))
    if (!moved) return []
    return [
      {
        message: `${labelOfEntry(moved)}: it has changed places with another entry of its day, and the later one counts`,
        at: atValue(moved),
        fix: 'put the entries back in the order in which they were',
      },
    ]
  })
}
