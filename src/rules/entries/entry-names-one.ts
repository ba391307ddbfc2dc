import { atKey, atValue } from '../../model/finding.js'
import type { Rule } from '../rule.js'
import { labelOfEntry } from '../shared/subjects.js'

/** An entry is about one thing: an action or step, or a target. */
export const entryNamesOne: Rule = {
  name: 'entry-names-one',
  severity: 'error',
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
              fix: 'make two entries of it, or take out the one that is not meant',
            },
      ),
}
