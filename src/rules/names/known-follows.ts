import { atValue } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import type { Rule } from '../rule.js'
import { canBeLookedUp, listActionIds, targetOfId, targetsWithDoubtfulIds } from '../shared/ids.js'
import { actionLabel } from '../shared/subjects.js'
import { checkNames } from './unknown-names.js'

/** What an action follows is in the plan. Gives way where an id of that target is itself wrong. */
export const knownFollows = {
  name: 'known-follows',
  severity: 'error',
  why: 'An action that waits for one the plan does not have would never be shown as waiting, and its owner would be chased too early.',
  example: () =>
    parseExample(
      'implementation.yaml',
      `  |steps:
       |  - id: I1
       |    what: Plan discussed
       |    window: 2010-04-20
       |  - id: I2
       |    what: Plan agreed by the Forum
       |    window: 2010-05
      -|    follows: [I11]
      +|    follows: [I1]`,
    ),
  check: (plan) => {
    const doubtful = targetsWithDoubtfulIds(plan)
    const followers = plan.actions.filter(({ written }) => written.follows !== undefined)
    const uses = followers.flatMap((action) =>
      (action.written.follows ?? []).map((name, index) => ({
        name,
        label: actionLabel(action),
        at: atValue(action, 'follows', index),
        about: action.written.id,
      })),
    )
    return checkNames(
      uses.filter(({ name }) => !doubtful.has(targetOfId(name)) && canBeLookedUp(plan, name)),
      { known: listActionIds(plan), noun: 'an action or step of the plan', home: 'the plan' },
    )
  },
} as const satisfies Rule
