import { atValue } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import type { Rule } from '../rule.js'
import { labelOfEntry } from '../shared/subjects.js'
import { isWithoutStart } from './every-has-start.js'

/** What is repeated keeps a start when its dates move. */
export const moveOfRecurring = {
  name: 'move-of-recurring',
  severity: 'error',
  why: 'The times of what is repeated are counted from the first day of its window, so new dates have one too. To stop it, say so: state: stopped.',
  example: () =>
    parseExample(
      'journal/2010-07-06.yaml',
      `  |entries:
       |  - action: T1.2
       |    on: 2010-07-06
      -|    window: ../2011-12
      +|    window: 2011-01/2011-12
       |    reason: The survey takes until Christmas
       |    agreed_by: DG`,
    ),
  check: (plan) => {
    const recurring = new Map(
      plan.actions
        .filter(({ written }) => written.every !== undefined)
        .map(({ written }) => [written.id, written.every]),
    )
    return plan.entries.flatMap((entry) => {
      const { action = '', window } = entry.written
      const every = recurring.get(action)
      if (every === undefined || window === undefined || !isWithoutStart(window)) return []
      return [
        {
          message: `${labelOfEntry(entry)}: ${action} is repeated every ${every}, but the new window has no start: ${window}`,
          at: atValue(entry, 'window'),
          fix: 'write the start too, such as 2010-07/..',
        },
      ]
    })
  },
} as const satisfies Rule
