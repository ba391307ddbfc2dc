import type { DraftPlan } from '../../load/draft.js'
import { atValue } from '../../model/finding.js'
import { labelOfEntry } from '../subjects.js'
import type { EditRule } from './edit-rule.js'
import { compareEntries } from './entries-in-edit.js'

/** A new entry is not dated before the last meeting that has its file: the papers that went out would change. */
export const entryNotBackdated: EditRule = {
  name: 'entry-not-backdated',
  severity: 'warning',
  check: (edit) => {
    const meeting = lastMeeting(edit.agreed)
    if (meeting === undefined) return []
    return compareEntries(edit)
      .added.filter(({ written }) => written.on < meeting)
      .map((entry) => ({
        message: `${labelOfEntry(entry)}: ${entry.written.on} is before the meeting of ${meeting}, whose papers have gone out`,
        at: atValue(entry, 'on'),
        about: entry.about,
        fix: 'check the day; if it is the one on which it became true, leave it',
      }))
  },
}

/** By the `meeting` of the journal files, or the day in their names. */
function lastMeeting(plan: DraftPlan): string | undefined {
  const days = plan.journals.map(
    ({ written, file }) => written.meeting ?? /(\d{4}-\d{2}-\d{2})\.yaml$/.exec(file)?.[1],
  )
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
}
