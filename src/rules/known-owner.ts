import type { DraftPlan } from '../load/draft.js'
import { atValue } from '../model/finding.js'
import type { Rule } from './rule.js'
import { actionLabel, labelOfEntry } from './subjects.js'
import { checkNames, type NameList, type NameUse } from './unknown-names.js'

/** Every action's owner is listed, and so is whoever takes an action over or agreed an entry: a leaver's actions surface when the name goes. */
export const knownOwner: Rule = {
  name: 'known-owner',
  severity: 'error',
  check: (plan) => checkNames(listUnknownOwners(plan), ownerNames(plan)),
}

export function ownerNames(plan: DraftPlan): NameList {
  return {
    known: new Map([...plan.owners].map(([code, { written }]) => [code, written.name])),
    noun: "one of the plan's owners",
    home: 'owners.yaml',
  }
}

export function listUnknownOwners(plan: DraftPlan): readonly NameUse[] {
  const owned = plan.actions.flatMap((action): NameUse[] => {
    const { id, owner } = action.written
    return owner === undefined || plan.owners.has(owner)
      ? []
      : [{ name: owner, label: actionLabel(action), at: atValue(action, 'owner'), about: id }]
  })
  const told = plan.entries.flatMap((entry) =>
    (['owner', 'agreed_by'] as const).flatMap((key): NameUse[] => {
      const name = entry.written[key]
      return name === undefined || plan.owners.has(name)
        ? []
        : [{ name, label: labelOfEntry(entry), at: atValue(entry, key) }]
    }),
  )
  return [...owned, ...told]
}
