import { atValue } from '../../../model/finding.js'
import { parseExample } from '../../../model/parse-example.js'
import { recordedDayOf } from '../../shared/draft-entries.js'
import { labelOfEntry } from '../../shared/subjects.js'
import type { EditRule } from '../changes/edit-rule.js'
import { compareEntries } from '../changes/entries-in-edit.js'
import { howToAccept } from '../changes/how-to-accept.js'

/** A new entry went into the journal after what was there already: papers of the days between went out without it. */
export const entryNotBackdated = {
  name: 'entry-not-backdated',
  severity: 'warning',
  why: 'An entry is in the papers from the day on which it was recorded: "recorded", else the meeting of its file, else "on". A new entry that counts as recorded before the newest day in the journal would be in papers that went out without it. Say in "recorded" on which day it goes in.',
  example: () => ({
    ...parseExample(
      'journal/2010-07.yaml',
      `  |entries:
         |  - action: T1.1
         |    on: 2010-07-06
         |    note: Forty plots surveyed
         |  - action: T1.1
         |    on: 2010-06-30
        +|    recorded: 2010-07-20
         |    note: The river plots were surveyed`,
    ),
    agreed: 'entries:\n  - action: T1.1\n    on: 2010-07-06\n    note: Forty plots surveyed\n',
  }),
  needs: ['journal'],
  check: (edit) => {
    const newest = edit.newestDay
    if (newest === undefined) return []
    return compareEntries(edit)
      .added.filter((entry) => recordedDayOf(entry) < newest)
      .map((entry) => ({
        message: `${labelOfEntry(entry)}: it is new, and counts as recorded on ${recordedDayOf(entry)}, before ${newest}, the newest day in the agreed plan; papers for the days between went out without it`,
        at: atValue(entry, entry.written.recorded === undefined ? 'on' : 'recorded'),
        about: entry.about,
        fix: `${entry.written.recorded === undefined ? 'add a line "recorded:" with' : 'write'} the day on which it goes into the journal, or ${howToAccept('entry-not-backdated', entry.about)}`,
      }))
  },
} as const satisfies EditRule
