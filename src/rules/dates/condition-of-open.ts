import { atKey, atValue } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import type { Rule } from '../rule.js'
import { actionLabel } from '../shared/subjects.js'

/** What a date waits for is said only where no date is agreed. */
export const conditionOfOpen = {
  name: 'condition-of-open',
  severity: 'error',
  why: 'A condition says what the date of an action waits for. Beside an agreed date nobody could say which of the two counts.',
  example: () =>
    parseExample(
      'implementation.yaml',
      `  |steps:
       |  - id: I1
       |    what: Plan discussed with every site
      -|    window: 2010-04/2010-06
      +|    window: open
       |    condition: the Council agrees`,
    ),
  check: (plan) =>
    plan.actions
      .filter(({ written }) => written.condition !== undefined && written.window !== 'open')
      .map((action) => ({
        message: `${actionLabel(action)}: it has a condition, but its window is ${action.written.window}`,
        at: atKey(action, 'condition'),
        fixAlsoAt: [atValue(action, 'window')],
        fix: 'remove "condition", or write window: open',
        about: action.written.id,
      })),
} as const satisfies Rule
