import { atKey, atValue } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import type { Rule } from '../rule.js'
import { labelOfEntry } from '../shared/subjects.js'

/** An entry is about one thing: an action or step, or a target. */
export const entryNamesOne = {
  name: 'entry-names-one',
  severity: 'error',
  why: 'An entry that names nothing is news about nothing, and one that names two things leaves open which of them it is about.',
  example: () =>
    parseExample(
      'journal/2010-07-06.yaml',
      `  |entries:
       |  - action: T1.1
      -|    target: T1
       |    on: 2010-06-22
       |    state: complete`,
    ),
  check: (plan) =>
    plan.entries
      .filter(({ written }) => (written.action === undefined) === (written.target === undefined))
      .map((entry) =>
        entry.written.action === undefined
          ? {
              message: `${labelOfEntry(entry)}: it does not say what it is about`,
              at: atValue(entry),
              fixAlsoAt: [atValue(entry, 'action'), atValue(entry, 'target')],
              fix: 'add a line "action:" with the id of an action or step, or "target:" with the id of a target',
            }
          : {
              message: `${labelOfEntry(entry)}: it names both an action and a target`,
              at: atKey(entry, 'target'),
              fixAlsoAt: [atValue(entry, 'action')],
              fix: 'make two entries of it, or remove the one that is not meant',
            },
      ),
} as const satisfies Rule
