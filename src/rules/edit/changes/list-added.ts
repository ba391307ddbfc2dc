import type { DraftAction, DraftTarget } from '../../../load/draft.js'
import type { Edit } from './edit-rule.js'
import { listRenumberedActions, listRenumberedTargets } from './renumbered.js'

interface Added {
  readonly targets: readonly DraftTarget[]
  /** Of targets that were there, and steps: the actions of a new target come with it. */
  readonly actions: readonly DraftAction[]
}

/** What is new. What has only been renumbered is not: action-kept finds it. */
export function listAdded(edit: Edit): Added {
  const [targets, actions] = [edit.targets.fresh, edit.actions.fresh]
  if (targets.length === 0 && actions.length === 0) return { targets, actions }
  const freshTargets = new Set(targets)
  const oldTargets = new Set(listRenumberedTargets(edit).values())
  const oldActions = new Set(listRenumberedActions(edit).values())
  return {
    targets: targets.filter((target) => !oldTargets.has(target)),
    actions: actions.filter(
      (action) => !oldActions.has(action) && !(action.target && freshTargets.has(action.target)),
    ),
  }
}
