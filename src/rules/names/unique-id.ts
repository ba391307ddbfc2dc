import type { DraftPart, DraftPlan, DraftTarget } from '../../load/draft.js'
import { baseName } from '../../model/base-name.js'
import { atValue } from '../../model/finding.js'
import { groupBy } from '../../model/group-by.js'
import { parseExample } from '../../model/parse-example.js'
import type { Mistake, Rule } from '../rule.js'
import { copiesLast, isSurelyCopy } from '../shared/copied-file.js'
import { gatherIds, listTakenIds, standsUnderItsTarget } from '../shared/ids.js'
import { targetLabel } from '../shared/subjects.js'
import { listMisnumberedTargets } from './id-of-target.js'

/** No two targets, actions or steps share an id: an entry must be about one thing. Gives way to id-of-target. */
export const uniqueId = {
  name: 'unique-id',
  severity: 'error',
  why: 'With two actions or steps of one id, an entry in the journal counts for the wrong one, and the meeting speaks of one while the papers show the other.',
  example: () =>
    parseExample(
      'implementation.yaml',
      `  |steps:
       |  - id: I1
       |    what: Plan discussed
       |    window: 2010-04-20
      -|  - id: I1
      +|  - id: I2
       |    what: Plan agreed by the Forum
       |    window: 2010-05`,
    ),
  check: (plan) => {
    const twice = checkTargets(plan)
    const copies = new Set(twice.map(({ about }) => about))
    const actions = plan.actions.filter(({ target }) => target && !copies.has(target.written.id))
    return [
      ...twice, // of a target that is there twice, its actions are too
      ...checkUnique(plan, 'action', actions.filter(standsUnderItsTarget), (id) =>
        id.slice(0, id.indexOf('.') + 1),
      ),
      ...checkUnique(
        plan,
        'step',
        plan.actions.filter((action) => !action.target),
        (id) => id.slice(0, 1),
      ),
    ]
  },
} as const satisfies Rule

/** A target fills a file, so two of one id are two files, and one of them most likely a copy. */
function checkTargets(plan: DraftPlan): readonly Mistake[] {
  const renumbered = listMisnumberedTargets(plan)
  const targets = plan.targets.filter((target) => !renumbered.has(target))
  const groups = [...groupBy(targets, ({ written }) => written.id).values()]
  const ids = gatherIds(groups.length < targets.length ? listTakenIds(plan) : [])
  return groups.flatMap((group) => {
    const [original, ...copies] = copiesLast(plan, group)
    return original ? copies.map((copy) => describeCopiedTarget(plan, original, copy, ids.next('T'))) : []
  })
}

function describeCopiedTarget(
  plan: DraftPlan,
  original: DraftTarget,
  copy: DraftTarget,
  free: string,
): Mistake {
  const { id } = copy.written
  const number = `the next number, ${free}, and its actions too`
  return {
    message: `${targetLabel(copy)}: ${baseName(copy.file)} and ${baseName(original.file)} both have this id`,
    at: atValue(copy, 'id'),
    fix: isSurelyCopy(plan, original, copy)
      ? `delete ${baseName(copy.file)} if it is a copy; or else give it ${number}`
      : `compare the two: delete the one that is an old copy; if both are meant, give ${baseName(copy.file)} ${number}`,
    about: id,
  }
}

function checkUnique(
  plan: DraftPlan,
  noun: string,
  things: readonly DraftPart<{ readonly id: string }>[],
  before: (id: string) => string,
): readonly Mistake[] {
  const seen = new Set<string>()
  const repeated = things.filter(({ written }) => seen.size === seen.add(written.id).size)
  const ids = gatherIds(repeated.length > 0 ? listTakenIds(plan) : [])
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
