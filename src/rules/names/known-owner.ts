import type { DraftAction, DraftEntry, DraftPlan } from '../../load/draft.js'
import { memoize } from '../../model/memoize.js'
import { parseExample } from '../../model/parse-example.js'
import { listInWords } from '../../model/words.js'
import type { Rule } from '../rule.js'
import { codesIn } from '../shared/codes-in.js'
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
  return unknown.size === 0 ? [] : listUnknownPartners(plan).filter(({ name }) => unknown.has(name))
}

export const listUnknownOwners = memoize((plan: DraftPlan): readonly NameUse[] => [
  ...plan.actions.flatMap((action) => listUnknown(plan, action, 'owner', actionLabel)),
  ...plan.entries.flatMap((entry) =>
    (['owner', 'agreed_by', 'reported_by'] as const).flatMap((key) =>
      listUnknown(plan, entry, key, labelOfEntry),
    ),
  ),
])

export const listUnknownPartners = memoize((plan: DraftPlan): readonly NameUse[] => [
  ...plan.actions.flatMap((action) => listUnknown(plan, action, 'partners', actionLabel)),
  ...plan.entries.flatMap((entry) => listUnknown(plan, entry, 'partners', labelOfEntry)),
])

/** Looks at the code first: a large plan names owners in many places, and words are needed for few of them. */
function listUnknown<Thing extends DraftAction | DraftEntry>(
  { owners }: DraftPlan,
  thing: Thing,
  key: Parameters<typeof codesIn>[1],
  labelOf: (thing: Thing) => string,
): readonly NameUse[] {
  const written = (thing.written as NamesOwners)[key]
  if (written === undefined || (typeof written === 'string' && owners.has(written))) return []
  return codesIn(thing, key)
    .filter(({ code }) => !owners.has(code))
    .map(({ code, at, isAlone }) => ({
      name: code,
      label: labelOf(thing),
      at,
      about: 'about' in thing ? thing.about : thing.written.id,
      ...(isAlone && key === 'reported_by' ? { fixForSeveral: nameOneReporter } : {}),
    }))
}

type NamesOwners = Readonly<Partial<Record<Parameters<typeof codesIn>[1], unknown>>>

function nameOneReporter(names: readonly string[]): string {
  return `one code goes here: write ${listInWords(names, 'or')}; name the others in a note`
}
