import type { DraftAction, DraftPlan } from '../../load/draft.js'
import { atKey, atValue } from '../../model/finding.js'
import { standsUnderItsTarget } from '../ids.js'
import type { Mistake } from '../rule.js'
import { actionLabel } from '../subjects.js'
import { type Edit, type EditRule, wordsOf } from './edit-rule.js'

/** No target, action or step that was agreed is deleted or renumbered: what is dropped is recorded as stopped. */
export const actionKept: EditRule = {
  name: 'action-kept',
  severity: 'error',
  check: (edit) => {
    const targets = new Map(edit.plan.targets.map((target) => [target.written.id, target]))
    const gone = edit.agreed.targets.filter(({ written }) => !targets.has(written.id))
    const ids = new Set(edit.plan.actions.map(({ written }) => written.id))
    const lost = edit.agreed.actions.filter(
      ({ written, target }) => !ids.has(written.id) && !(target && gone.includes(target)),
    )
    return [
      ...gone.map(({ written, file }) =>
        tellGone(`target ${written.id}`, written.id, { file, start: 0, end: 0 }),
      ),
      ...lost.map((action) => tellLost(edit, action)),
    ]
  },
}

function tellLost(edit: Edit, action: DraftAction): Mistake {
  const { id } = action.written
  const renumbered = findRenumbered(edit, action)
  if (renumbered)
    return {
      message: `${actionLabel(action)}: it now has the id ${renumbered.written.id}, and its entries and the papers that went out name ${id}`,
      at: atValue(renumbered, 'id'),
      fix: `write ${id}`,
      about: id,
    }
  return tellGone(actionLabel(action), id, placeOfList(edit.plan, action))
}

/** The action that has its words under an id that was not there before. */
function findRenumbered({ agreed, plan }: Edit, action: DraftAction): DraftAction | undefined {
  const known = new Set(agreed.actions.map(({ written }) => written.id))
  return plan.actions.find(
    (candidate) =>
      !known.has(candidate.written.id) &&
      standsUnderItsTarget(candidate) &&
      wordsOf(candidate.written.what) === wordsOf(action.written.what),
  )
}

function tellGone(label: string, id: string, at: Mistake['at']): Mistake {
  return {
    message: `${label}: it was agreed, and is no longer in the plan`,
    at,
    fix: label.startsWith('target')
      ? 'put it back; its actions can be recorded as stopped in the journal'
      : 'put it back, and record it as stopped in the journal, with the reason',
    about: id,
  }
}

/** The list that it was taken out of, or its file where that is gone too. */
function placeOfList(plan: DraftPlan, action: DraftAction): Mistake['at'] {
  const target = plan.targets.find(({ written }) => written.id === action.target?.written.id)
  if (target) return atKey(target, 'actions')
  const step = plan.actions.find((candidate) => !candidate.target)
  return step ? atKey({ file: step.file, path: [] }, 'steps') : { file: action.file, start: 0, end: 0 }
}
