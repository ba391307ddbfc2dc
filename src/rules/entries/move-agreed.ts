import type { DraftEntry } from '../../load/draft.js'
import { atKey, atValue } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import type { Rule } from '../rule.js'
import { labelOfEntry } from '../shared/subjects.js'

/** A moved date, a new owner and new words were agreed by somebody, for a reason: nothing that was agreed changes on the quiet. */
export const moveAgreed = {
  name: 'move-agreed',
  severity: 'error',
  why: 'What was agreed changes by decision only. Without a reason and the name of who agreed it, a moved date or another owner looks like a mistake.',
  example: () =>
    parseExample(
      'journal/2010-07-06.yaml',
      `  |entries:
       |  - action: T1.1
       |    on: 2010-07-06
       |    window: 2010-04/2010-12
       |    reason: Awaiting the Council's timetable
      +|    agreed_by: DG`,
    ),
  check: (plan) =>
    plan.entries.filter(changeIn).flatMap((entry) => {
      const changed = changeIn(entry)
      const missing = (['reason', 'agreed_by'] as const).filter((key) => entry.written[key] === undefined)
      if (!changed || missing.length === 0) return []
      return [
        {
          message: `${labelOfEntry(entry)}: ${changed.words} needs ${missing.map((key) => wanted[key]).join(' and ')}`,
          at: atKey(entry, changed.key),
          fixAlsoAt: missing.map((key) => atValue(entry, key)),
          fix: `add ${missing.map((key) => `a line "${key}:"`).join(' and ')}`,
        },
      ]
    }),
} as const satisfies Rule

const wanted = { reason: 'a reason', agreed_by: 'who agreed it' } as const

const changes = {
  window: 'a moved date',
  owner: 'another owner',
  what: 'a change of the words',
  statement: 'a change of the words',
} as const

/** What an entry changes of what was agreed. */
export function changeIn({ written }: DraftEntry): { key: keyof typeof changes; words: string } | undefined {
  const keys = Object.keys(changes) as (keyof typeof changes)[]
  const key = keys.find((candidate) => written[candidate] !== undefined)
  return key && { key, words: changes[key] }
}
