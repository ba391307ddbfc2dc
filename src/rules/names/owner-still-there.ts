import type { DraftAction, DraftEntry, DraftPlan } from '../../load/draft.js'
import type { Place } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import type { Mistake, Rule } from '../rule.js'
import { codesIn } from '../shared/codes-in.js'
import { actionLabel, labelOfEntry, laterOf } from '../shared/subjects.js'

/** Nobody is given work, and nobody agrees to anything, after their last day: what was theirs before stays theirs. */
export const ownerStillThere = {
  name: 'owner-still-there',
  severity: 'warning',
  why: 'Work that is given to somebody who has left is done by nobody, and nobody can agree to anything after their last day. What an owner answered for until then can stay in its name.',
  example: () =>
    parseExample(
      'journal/2010-07-06.yaml',
      `  |entries:
       |  - action: T1.1
       |    on: 2010-07-06
      -|    owner: HILL
      +|    owner: VC
       |    reason: CAD has no staff for it
       |    agreed_by: DG`,
    ),
  check: (plan) => {
    const leavers = listLeavers(plan)
    if (leavers.size === 0) return []
    return [
      ...plan.actions.flatMap((action) => checkAction(leavers, action)),
      ...plan.entries.flatMap((entry) => checkEntry(leavers, entry)),
    ]
  },
} as const satisfies Rule

/** By code, with the last day of each. */
type Leavers = ReadonlyMap<string, string>

function listLeavers(plan: DraftPlan): Leavers {
  return new Map(
    [...plan.owners].flatMap(([code, { written }]) =>
      written.until ? [[code, written.until] as const] : [],
    ),
  )
}

function checkAction(leavers: Leavers, action: DraftAction): readonly Mistake[] {
  const { id, added: own } = action.written
  const added = laterOf(own, action.target?.written.added)
  if (added === undefined) return []
  return codesIn(action, 'owner').flatMap(({ code, at }) => {
    const until = leavers.get(code)
    if (until === undefined || added <= until) return []
    const words = `it is in the plan from ${added} on, and its owner ${code} left on ${until}`
    return [describeFormerOwner(`${actionLabel(action)}: ${words}`, at, 'name an owner who was there', id)]
  })
}

function checkEntry(leavers: Leavers, entry: DraftEntry): readonly Mistake[] {
  return (['owner', 'agreed_by'] as const).flatMap((key) =>
    codesIn(entry, key).flatMap(({ code, at }) => {
      const until = leavers.get(code)
      if (until === undefined || entry.written.on <= until) return []
      const words = key === 'owner' ? `${code} is given work` : `${code} is named as who agreed it`
      return [
        describeFormerOwner(
          `${labelOfEntry(entry)}: ${words} on ${entry.written.on}, and left on ${until}`,
          at,
          key === 'owner' ? 'name an owner who was there' : 'name who agreed it on that day',
          entry.about,
        ),
      ]
    }),
  )
}

function describeFormerOwner(message: string, at: Place, fix: string, about: string): Mistake {
  return { message, at, fix: `${fix}, or correct "until" in owners.yaml`, about }
}
