import { parseDay } from '../../model/day.js'
import { atValue } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import type { Rule } from '../rule.js'

/** The meeting of a journal's file is among those that plan.yaml lists, where it lists any. */
export const knownMeeting = {
  name: 'known-meeting',
  severity: 'warning',
  why: 'Papers cover what came since the last meeting of the list. An entry that was reported at a meeting that is not in it was most likely given the wrong day.',
  example: () =>
    parseExample(
      'journal/2010-04-12.yaml',
      `-|meeting: 2010-04-11
      +|meeting: 2010-04-12
       |entries:
       |  - action: T1.1
       |    on: 2010-04-06
       |    note: The first sites were chosen`,
    ),
  needs: ['plan'],
  check: ({ settings, journals }) => {
    const meetings = settings.written.meetings ?? []
    if (meetings.length === 0) return []
    return journals.flatMap((journal) => {
      const { meeting } = journal.written
      if (meeting === undefined || meetings.includes(meeting) || parseDay(meeting) === undefined) return []
      return [
        {
          message: `the meeting of ${meeting} is not among the meetings in plan.yaml`,
          at: atValue(journal, 'meeting'),
          about: 'meetings',
          fix: 'check the day; if it is right, add it to "meetings" in plan.yaml',
        },
      ]
    })
  },
} as const satisfies Rule
