import type { Drafted } from '../load/draft.js'
import { atValue } from '../model/finding.js'
import { listRenumberedTargets } from './id-of-target.js'
import { gatherIds, standsUnderItsTarget } from './ids.js'
import type { Mistake, Rule } from './rule.js'

/** No two targets, actions or steps share an id: an entry must be about one thing. Gives way to id-of-target. */
export const uniqueId: Rule = {
  name: 'unique-id',
  severity: 'error',
  check: (plan) => {
    const renumbered = listRenumberedTargets(plan)
    const targets = plan.targets.filter((target) => !renumbered.has(target))
    const twice = checkUnique('target', targets, (id) => id.slice(0, 1))
    const copies = new Set(twice.map(({ about }) => about))
    const actions = plan.actions.filter(({ target }) => target && !copies.has(target.written.id))
    return [
      ...twice, // of a target that is there twice, its actions are too
      ...checkUnique('action', actions.filter(standsUnderItsTarget), (id) =>
        id.slice(0, id.indexOf('.') + 1),
      ),
      ...checkUnique(
        'step',
        plan.actions.filter((action) => !action.target),
        (id) => id.slice(0, 1),
      ),
    ]
  },
}

function checkUnique(
  noun: string,
  things: readonly Drafted<{ readonly id: string }>[],
  before: (id: string) => string,
): readonly Mistake[] {
  const seen = new Set<string>()
  const repeated = things.filter(({ written }) => seen.size === seen.add(written.id).size)
  const ids = gatherIds(repeated.length > 0 ? seen : [])
  return repeated.map((thing) => {
    const { id } = thing.written
    return {
      message: `${noun} ${id}: the id is used twice`,
      at: atValue(thing, 'id'),
      fix: `write ${ids.next(before(id))}`,
      about: id,
    }
  })
}
