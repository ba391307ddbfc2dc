import { parseDay } from '../../model/day.js'
import { atValue } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import type { Rule } from '../rule.js'
import { recordedDayOf, stateIn } from '../shared/draft-entries.js'
import { labelOfEntry } from '../shared/subjects.js'

/** Nothing was complete after the day on which that was recorded. */
export const completeByRecordedDay = {
  name: 'complete-by-recorded-day',
  severity: 'warning',
  why: 'On the day on which it was recorded nobody could know that it would be complete later. Most likely the month or the year is wrong.',
  example: () =>
    parseExample(
      'journal/2010-07.yaml',
      `  |entries:
       |  - action: T1.1
      -|    on: 2010-07-26
      +|    on: 2010-06-26
       |    recorded: 2010-07-06
       |    state: complete`,
    ),
  check: (plan) =>
    plan.entries.flatMap((entry) => {
      const { on } = entry.written
      const recorded = recordedDayOf(entry)
      if (on <= recorded || stateIn(plan, entry) !== 'complete') return []
      if (parseDay(on) === undefined || parseDay(recorded) === undefined) return []
      return [
        {
          message: `${labelOfEntry(entry)}: complete on ${on}, which is after it was recorded (${recorded})`,
          at: atValue(entry, 'on'),
          fixAlsoAt: [atValue(entry, 'recorded')],
          fix: 'check the day on which it was completed',
          about: entry.about,
        },
      ]
    }),
} as const satisfies Rule
