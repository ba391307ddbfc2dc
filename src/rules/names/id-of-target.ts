import type { DraftAction, DraftPlan, DraftTarget } from '../../load/draft.js'
import { atValue } from '../../model/finding.js'
import { groupBy } from '../../model/group-by.js'
import { memoize } from '../../model/memoize.js'
import { parseExample } from '../../model/parse-example.js'
import type { Mistake, Rule } from '../rule.js'
import { gatherIds, listTakenIds, standsUnderItsTarget, targetOfId, type UsedIds } from '../shared/ids.js'

/** An action's id begins with the id of the target that it stands under. */
export const idOfTarget = {
  name: 'id-of-target',
  severity: 'error',
  why: "An action's id says which target it is part of; one that was copied from another target's file would be looked for there.",
  example: () =>
    parseExample(
      'targets/T1-ground.yaml',
      `  |id: T1
       |title: Ground
       |statement: The Forum will bring every plot into use
       |window: 2010-04/2012-03
       |actions:
      -|  - id: T2.1
      +|  - id: T1.1
       |    what: Survey every plot in the city
       |    owner: CAD
       |    window: 2010-04/2010-09`,
    ),
  check: (plan) => {
    const renumbered = listMisnumberedTargets(plan)
    const wrong = plan.actions.filter(
      (action) => !standsUnderItsTarget(action) && !(action.target && renumbered.has(action.target)),
    )
    const ids = gatherIds(wrong.length > 0 ? listTakenIds(plan) : [])
    const kept = new Set(
      plan.targets.filter((target) => !renumbered.has(target)).map(({ written }) => written.id),
    )
    return [
      ...[...renumbered].map(([target, meant]) => describeTarget(target, meant, kept.has(meant))),
      ...wrong.map((action) => {
        const free = freeId(action, ids)
        ids.add(free) // the next one is not asked to take it too
        return describeAction(action, free)
      }),
    ]
  },
} as const satisfies Rule

/**
 * Targets whose actions all bear the id of one other target: it is the target's own id that was changed. With one
 * action only, either may be the wrong one.
 */
export const listMisnumberedTargets = memoize((plan: DraftPlan): ReadonlyMap<DraftTarget, string> => {
  const byTarget = groupBy(plan.actions, ({ target }) => target)
  return new Map(
    plan.targets.flatMap((target) => {
      const actions = byTarget.get(target) ?? []
      const [meant, ...others] = new Set(actions.map(({ written }) => targetOfId(written.id)))
      const isOther = meant !== undefined && others.length === 0 && meant !== target.written.id
      return isOther && actions.length > 1 ? [[target, meant] as const] : []
    }),
  )
})

/** Where the target that they name is another one, this is a copy of it that was given a number of its own. */
function describeTarget(target: DraftTarget, meant: string, isTaken: boolean): Mistake {
  const { id } = target.written
  return {
    message: `target ${id}: the ids of its actions all begin with ${meant}`,
    at: atValue(target, 'id'),
    fix: isTaken ? `begin them with ${id}: there is another target ${meant}` : `write ${meant}`,
    about: id,
  }
}

function describeAction(action: DraftAction, free: string): Mistake {
  const { id } = action.written
  const target = action.target?.written.id ?? ''
  return {
    message: `action ${id} is listed under target ${target}, so its id should start with ${target}`,
    at: atValue(action, 'id'),
    fix: `write ${free}`,
    about: id,
  }
}

/** Its own number under the right target where that is free, else the next that was never used. */
function freeId(action: DraftAction, ids: UsedIds): string {
  const before = `${action.target?.written.id}.`
  const sameNumber = `${before}${action.written.id.split('.')[1]}`
  return ids.has(sameNumber) ? ids.next(before) : sameNumber
}
