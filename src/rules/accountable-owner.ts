import { atValue } from '../model/finding.js'
import type { Rule } from './rule.js'
import { actionLabel } from './subjects.js'

/** A group does not answer for an action alone: what everybody owns nobody does. A partner that is a single body will do. */
export const accountableOwner: Rule = {
  name: 'accountable-owner',
  severity: 'warning',
  check: (plan) => {
    const isGroup = (code: string) => plan.owners.get(code)?.written.kind === 'group'
    return plan.actions.flatMap((action) => {
      const { id, owner, partners = [] } = action.written
      if (owner === undefined || !isGroup(owner) || !partners.every(isGroup)) return []
      return [
        {
          message: `${actionLabel(action)}: ${owner} is a group, so no single body answers for it`,
          at: atValue(action, 'owner'),
          fix: 'name one body as the owner, or add one under "partners"',
          about: id,
        },
      ]
    })
  },
}
