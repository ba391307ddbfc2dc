import type { DraftPlan } from '../../load/draft.js'
import { atValue } from '../../model/finding.js'
import { memoize } from '../../model/memoize.js'
import { parseExample } from '../../model/parse-example.js'
import { listInWords } from '../../model/words.js'
import type { Rule } from '../rule.js'
import { actionLabel, labelOfEntry } from '../shared/subjects.js'
import { checkNames, type NameList, type NameUse } from './unknown-names.js'

/** Every action's owner is listed, and so is whoever takes an action over or agreed an entry, also after they have left. */
export const knownOwner = {
  name: 'known-owner',
  severity: 'error',
  why: 'A code that is not listed is nobody: there is no one to ask before the meeting. An owner that has left stays in owners.yaml, with its last day under "until": the plan and the journal go on naming it for what it answered for.',
  example: () =>
    parseExample(
      'targets/T1-ground.yaml',
      `  |id: T1
       |title: Ground
       |statement: The Forum will bring every plot into use
       |window: 2010-04/2012-03
       |actions:
       |  - id: T1.1
       |    what: Survey every plot in the city
      -|    owner: CDA
      +|    owner: CAD
       |    window: 2010-04/2010-09`,
    ),
  needs: ['owners'],
  check: (plan) => checkNames([...listUnknownOwners(plan), ...listPartnersAmong(plan)], ownerNames(plan)),
} as const satisfies Rule

export function ownerNames(plan: DraftPlan): NameList {
  return {
    known: new Map([...plan.owners].map(([code, { written }]) => [code, written.name])),
    noun: "one of the plan's owners",
    home: 'owners.yaml',
    afterwards: '; one that has left stays there, with "until:" and its last day',
  }
}

/** Where the same names are partners: one mistake, whatever the field. */
function listPartnersAmong(plan: DraftPlan): readonly NameUse[] {
  const unknown = new Set(listUnknownOwners(plan).map(({ name }) => name))
  if (unknown.size === 0) return []
  return plan.actions.flatMap((action) =>
    (action.written.partners ?? []).flatMap((name, index) =>
      unknown.has(name)
        ? [
            {
              name,
              label: actionLabel(action),
              at: atValue(action, 'partners', index),
              about: action.written.id,
            },
          ]
        : [],
    ),
  )
}

export const listUnknownOwners = memoize((plan: DraftPlan): readonly NameUse[] => {
  const isUnknown = (name: string | undefined) => name !== undefined && !plan.owners.has(name)
  const actions = plan.actions.filter(({ written }) => isUnknown(written.owner))
  const entries = plan.entries.filter(
    ({ written }) => isUnknown(written.owner) || isUnknown(written.agreed_by),
  )
  const owned = actions.map((action) => ({
    name: action.written.owner ?? '',
    label: actionLabel(action),
    at: atValue(action, 'owner'),
    about: action.written.id,
    fixForSeveral: (names: readonly string[]) =>
      `one of them is the owner: write ${listInWords(names, 'or')}; who else takes part goes under "partners"`,
  }))
  const uses = entries.flatMap((entry) =>
    (['owner', 'agreed_by'] as const)
      .filter((key) => isUnknown(entry.written[key]))
      .map((key) => ({
        name: entry.written[key] ?? '',
        label: labelOfEntry(entry),
        at: atValue(entry, key),
        fixForSeveral: (names: readonly string[]) =>
          `one code goes here: write ${listInWords(names, 'or')}; name the others in a note`,
      })),
  )
  return [...owned, ...uses]
})
