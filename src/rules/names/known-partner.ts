import { atValue } from '../../model/finding.js'
import type { Rule } from '../rule.js'
import { actionLabel } from '../shared/subjects.js'
import { listUnknownOwners, ownerNames } from './known-owner.js'
import { checkNames } from './unknown-names.js'

/** Every partner is listed among the owners. Gives way to known-owner for a code that is reported there. */
export const knownPartner: Rule = {
  name: 'known-partner',
  severity: 'error',
  check: (plan) => {
    const unknownOwners = new Set(listUnknownOwners(plan).map((use) => use.name))
    const partnered = plan.actions.filter(({ written }) => written.partners !== undefined)
    const uses = partnered.flatMap((action) =>
      (action.written.partners ?? []).flatMap((name, index) =>
        plan.owners.has(name)
          ? []
          : [
              {
                name,
                label: actionLabel(action),
                at: atValue(action, 'partners', index),
                about: action.written.id,
              },
            ],
      ),
    )
    return checkNames(
      uses.filter(({ name }) => !unknownOwners.has(name)),
      ownerNames(plan),
    )
  },
}
