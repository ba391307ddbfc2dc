import type { DraftAction, DraftPart, DraftPlan, DraftTarget } from '../../load/draft.js'
import { atKey, atValue, type Place } from '../../model/finding.js'
import type { Mistake } from '../rule.js'
import { actionLabel, targetLabel } from '../shared/subjects.js'
import type { EditRule } from './changes/edit-rule.js'
import { listRenumberedActions, listRenumberedTargets } from './changes/renumbered.js'
import { undone } from './changes/undone.js'

/** No target, action or step that was agreed is deleted or renumbered: what is dropped is recorded as stopped. */
export const actionKept = {
  name: 'action-kept',
  severity: 'error',
  why: 'What is deleted or renumbered is gone from the papers without anybody having decided so, and older papers name an id that now means nothing. Put it back, and record it in the journal as stopped, with the reason.',
  example: () =>
    undone(
      'implementation.yaml',
      `  |steps:
       |  - id: I1
       |    what: Plan discussed
       |    window: 2010-04-20
      +|  - id: I2
      +|    what: Plan agreed by the Forum
      +|    window: 2010-05`,
    ),
  needs: ['target', 'implementation'],
  check: (edit) => {
    const { plan } = edit
    const newTargets = listRenumberedTargets(edit)
    const newActions = listRenumberedActions(edit)
    const targets = edit.targets.lost
    const lostWithThem = new Set(targets)
    const actions = edit.actions.lost.filter(({ target }) => !(target && lostWithThem.has(target)))
    return [
      ...targets.map((target) => describeLostTarget(target, newTargets.get(target))),
      ...actions.map((action) => describeLostAction(plan, action, newActions.get(action))),
    ]
  },
} as const satisfies EditRule

function describeLostTarget(target: DraftTarget, now: DraftTarget | undefined): Mistake {
  if (now) return describeRenumbered(targetLabel(target), target, now)
  return {
    message: `${targetLabel(target)}: it was agreed, and is no longer in the plan`,
    at: { file: target.file, start: 0, end: 0 },
    fix: 'put it back; its actions can be recorded as stopped in the journal',
    about: target.written.id,
  }
}

function describeLostAction(plan: DraftPlan, action: DraftAction, now: DraftAction | undefined): Mistake {
  if (now) return describeRenumbered(actionLabel(action), action, now)
  return {
    message: `${actionLabel(action)}: it was agreed, and is no longer in the plan`,
    at: placeOfList(plan, action),
    fix: 'put it back, and record it as stopped in the journal, with the reason',
    about: action.written.id,
  }
}

type ThingWithId = DraftPart<{ readonly id: string }>

function describeRenumbered(label: string, before: ThingWithId, now: ThingWithId): Mistake {
  const { id } = before.written
  return {
    message: `${label}: it now has the id ${now.written.id}, and its entries and the papers that went out name ${id}`,
    at: atValue(now, 'id'),
    fix: `write ${id}`,
    about: id,
  }
}

/** The list that it was taken out of, or its file where that is gone too. */
function placeOfList(plan: DraftPlan, action: DraftAction): Place {
  const target = plan.targets.find(({ written }) => written.id === action.target?.written.id)
  if (target) return atKey(target, 'actions')
  const step = plan.actions.find((candidate) => !candidate.target)
  return step ? atKey({ file: step.file, path: [] }, 'steps') : { file: action.file, start: 0, end: 0 }
}
