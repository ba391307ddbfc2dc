import type { DraftEntry } from '../../load/draft.js'
import { atValue } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import type { Rule } from '../rule.js'
import { labelOfEntry } from '../shared/subjects.js'
import { changeIn } from './move-agreed.js'

/** Stopped, on hold and a proposed date come with a reason. Gives way to move-agreed, which asks for one too. */
export const reasonGiven = {
  name: 'reason-given',
  severity: 'error',
  why: 'The first thing that a meeting asks of an action that is stopped, on hold or to be moved is why, and a year later nobody remembers.',
  example: () =>
    parseExample(
      'journal/2010-07-06.yaml',
      `  |entries:
       |  - action: T1.1
       |    on: 2010-07-06
       |    state: on hold
      +|    reason: The north side is flooded`,
    ),
  check: (plan) =>
    plan.entries.filter(isWithoutReason).flatMap((entry) => {
      const need = needOf(entry)
      if (!need || changeIn(entry)) return []
      return [
        {
          message: `${labelOfEntry(entry)}: ${need.words} needs a reason`,
          at: atValue(entry, need.key),
          fixAlsoAt: [atValue(entry, 'reason')],
          fix: 'add a line "reason:" that says why',
        },
      ]
    }),
} as const satisfies Rule

function isWithoutReason({ written }: DraftEntry): boolean {
  const { state, proposed, reason } = written
  return reason === undefined && (state === 'stopped' || state === 'on hold' || proposed !== undefined)
}

function needOf({ written }: DraftEntry): { key: 'state' | 'proposed'; words: string } | undefined {
  if (written.action === undefined) return undefined
  if (written.state === 'stopped' || written.state === 'on hold')
    return { key: 'state', words: `"${written.state}"` }
  return written.proposed === undefined ? undefined : { key: 'proposed', words: 'a proposed date' }
}
