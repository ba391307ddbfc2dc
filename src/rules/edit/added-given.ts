import type { DraftAction, DraftTarget } from '../../load/draft.js'
import { atValue } from '../../model/finding.js'
import type { Mistake } from '../rule.js'
import { actionLabel, targetLabel } from '../subjects.js'
import { listAddedActions } from './added-actions.js'
import type { EditRule } from './edit-rule.js'

/**
 * What is new says since when it is in the plan, or the answers of past days would change. A new target's day holds for
 * its actions. Where something agreed has only been renumbered, action-kept is told in the same place, and stands.
 */
export const addedGiven: EditRule = {
  name: 'added-given',
  severity: 'warning',
  check: (edit) => [
    ...edit.targets.fresh.filter(isSilent).map((target) => tellSilent(targetLabel(target), target)),
    ...listAddedActions(edit)
      .filter(isSilent)
      .map((action) => tellSilent(actionLabel(action), action)),
  ],
}

function isSilent({ written }: DraftAction | DraftTarget): boolean {
  return written.added === undefined
}

function tellSilent(label: string, thing: DraftAction | DraftTarget): Mistake {
  return {
    message: `${label}: it is new, and would be in the answers of days on which nobody had agreed it`,
    at: atValue(thing, 'id'),
    fix: 'add a line "added:" with the day on which it was agreed',
    about: thing.written.id,
  }
}
