import { atValue } from '../model/finding.js'
import { nextId, standsUnderItsTarget } from './ids.js'
import type { Rule } from './rule.js'

/** An action's id begins with the id of the target that it stands under. */
export const idOfTarget: Rule = {
  name: 'id-of-target',
  severity: 'error',
  check: (plan) => {
    const ids = plan.actions.map(({ written }) => written.id)
    return plan.actions
      .filter((action) => !standsUnderItsTarget(action))
      .map((action) => {
        const { id } = action.written
        const target = action.target?.written.id ?? ''
        const sameNumber = `${target}.${id.split('.')[1]}`
        const free = ids.includes(sameNumber) ? nextId(`${target}.`, ids) : sameNumber
        return {
          message: `action ${id}: it stands under ${target}, and its id does not begin with ${target}`,
          at: atValue(action, 'id'),
          fix: `write ${free}`,
          about: id,
        }
      })
  },
}
