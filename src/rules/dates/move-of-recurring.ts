import { atValue } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import type { Rule } from '../rule.js'
import { labelOfEntry } from '../shared/subjects.js'
import { hasOtherEnd } from './every-is-open-ended.js'

/** What comes round again keeps an open end when its date moves, and when a move is proposed. */
export const moveOfRecurring = {
  name: 'move-of-recurring',
  severity: 'error',
  why: 'The new window of what comes round again goes on without an end, as the old one did; an end would stop it silently. To stop it, say so: state: stopped.',
  example: () =>
    parseExample(
      'journal/2010-07-06.yaml',
      `  |entries:
       |  - action: T1.2
       |    on: 2010-07-06
      -|    window: 2011-01/2011-12
      +|    window: 2011-01/..
       |    reason: The survey takes until Christmas
       |    agreed_by: DG`,
    ),
  check: (plan) => {
    const recurring = new Map(
      plan.actions
        .filter(({ written }) => written.every !== undefined)
        .map(({ written }) => [written.id, written.every]),
    )
    const entries = plan.entries.filter(({ written }) => recurring.has(written.action ?? ''))
    return entries.flatMap((entry) => {
      const every = recurring.get(entry.written.action ?? '')
      if (every === undefined) return []
      return (['window', 'proposed'] as const).flatMap((key) => {
        const written = entry.written[key]
        if (written === undefined || !hasOtherEnd(written)) return []
        const [start = ''] = written.split('/')
        return [
          {
            message: `${labelOfEntry(entry)}: ${entry.written.action} comes round every ${every}, but the new window has an end: ${written}`,
            at: atValue(entry, key),
            fix: start === '..' ? 'write the start and /.., such as 2010-07/..' : `write ${start}/..`,
          },
        ]
      })
    })
  },
} as const satisfies Rule
