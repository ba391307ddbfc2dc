import type { DraftAction, DraftTarget } from '../../load/draft.js'
import { atValue } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import type { Mistake } from '../rule.js'
import { actionLabel, targetLabel } from '../shared/subjects.js'
import type { EditRule } from './changes/edit-rule.js'
import { listAdded } from './changes/list-added.js'

/**
 * What is new says since when it is in the plan, or the answers of past days would change. A new target's day holds for
 * its actions.
 */
export const addedGiven = {
  name: 'added-given',
  severity: 'warning',
  why: 'Without "added" a new target or action is in the plan from its start, and what past meetings were shown, such as "1 of 24 actions overdue", changes when it is asked again. A line of the printed plan that had been left out belongs there from the start: accept it under exceptions in plan.yaml, with that reason.',
  example: () => ({
    ...parseExample(
      'targets/T1-ground.yaml',
      `  |id: T1
         |title: Ground
         |statement: The Forum will bring every plot into use
         |window: 2010-04/2012-03
         |actions:
         |  - { id: T1.1, what: Survey every plot, owner: CAD, window: 2010-04/2010-09 }
         |  - id: T1.2
         |    what: Fence the river plots
         |    owner: VC
         |    window: 2011-05
        +|    added: 2011-04-12`,
    ),
    agreed:
      'id: T1\ntitle: Ground\nstatement: The Forum will bring every plot into use\nwindow: 2010-04/2012-03\nactions:\n  - { id: T1.1, what: Survey every plot, owner: CAD, window: 2010-04/2010-09 }\n',
  }),
  needs: ['target', 'implementation'],
  check: (edit) => {
    const { targets, actions } = listAdded(edit)
    return [
      ...targets.filter(lacksDay).map((target) => describeWithoutDay(targetLabel(target), target)),
      ...actions.filter(lacksDay).map((action) => describeWithoutDay(actionLabel(action), action)),
    ]
  },
} as const satisfies EditRule

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
