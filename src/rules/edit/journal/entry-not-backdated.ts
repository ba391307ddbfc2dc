import { atValue } from '../../../model/finding.js'
import { recordedDay } from '../../../model/recorded-day.js'
import { labelOfEntry } from '../../shared/subjects.js'
import type { EditRule } from '../changes/edit-rule.js'
import { compareEntries } from '../changes/entries-in-edit.js'
import { howToAccept } from '../changes/how-to-accept.js'

/** A new entry went into the journal after what was there already: papers of the days between went out without it. */
export const entryNotBackdated: EditRule = {
  name: 'entry-not-backdated',
  severity: 'warning',
  check: (edit) => {
    const newest = edit.newestDay
    if (newest === undefined) return []
    return compareEntries(edit)
      .added.filter(({ written, meeting }) => recordedDay({ ...written, meeting }) < newest)
      .map((entry) => ({
        message: `${labelOfEntry(entry)}: it is new, and counts as recorded on ${recordedDay({ ...entry.written, meeting: entry.meeting })}, before ${newest}, the newest day in the agreed plan; papers for the days between went out without it`,
        at: atValue(entry, entry.written.recorded === undefined ? 'on' : 'recorded'),
        about: entry.about,
        fix: `${entry.written.recorded === undefined ? 'add a line "recorded:" with' : 'write'} the day on which it goes into the journal, or ${howToAccept('entry-not-backdated', entry.about)}`,
      }))
  },
}
