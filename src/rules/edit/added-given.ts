import type { DraftAction, DraftTarget } from '../../load/draft.js'
import { atValue } from '../../model/finding.js'
import type { Mistake } from '../rule.js'
import { actionLabel, targetLabel } from '../shared/subjects.js'
import type { EditRule } from './changes/edit-rule.js'
import { listAdded } from './changes/list-added.js'

/**
 * What is new says since when it is in the plan, or the answers of past days would change. A new target's day holds for
 * its actions.
 */
export const addedGiven: EditRule = {
  name: 'added-given',
  severity: 'warning',
  check: (edit) => {
    const { targets, actions } = listAdded(edit)
    return [
      ...targets.filter(lacksDay).map((target) => describeWithoutDay(targetLabel(target), target)),
      ...actions.filter(lacksDay).map((action) => describeWithoutDay(actionLabel(action), action)),
    ]
  },
}

function lacksDay({ written }: DraftAction | DraftTarget): boolean {
  return written.added === undefined
}

function describeWithoutDay(label: string, thing: DraftAction | DraftTarget): Mistake {
  return {
    message: `${label}: it is new, and would be in the answers of days on which nobody had agreed it`,
    at: atValue(thing, 'id'),
    fix: 'add a line "added:" with the day on which it was agreed',
    about: thing.written.id,
  }
}
