import { atValue } from '../../model/finding.js'
import type { Rule } from '../rule.js'
import { listActionIds, targetOfId, targetsWithDoubtfulIds } from '../shared/ids.js'
import { actionLabel } from '../shared/subjects.js'
import { checkNames } from './unknown-names.js'

/** What an action follows is in the plan. Gives way where an id of that target is itself wrong. */
export const knownFollows: Rule = {
  name: 'known-follows',
  severity: 'error',
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
      uses.filter(({ name }) => !doubtful.has(targetOfId(name))),
      { known: listActionIds(plan), noun: 'an action or step of the plan', home: 'the plan' },
    )
  },
}
