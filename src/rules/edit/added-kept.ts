import type { DraftAction, DraftTarget } from '../../load/draft.js'
import { atValue } from '../../model/finding.js'
import type { Mistake } from '../rule.js'
import { actionLabel, targetLabel } from '../shared/subjects.js'
import type { Edit, EditRule } from './changes/edit-rule.js'
import { undone } from './changes/undone.js'

/** What was agreed is in the plan from the day that was agreed: a later day would take it out of the answers. */
export const addedKept = {
  name: 'added-kept',
  severity: 'error',
  why: 'What has a later day in "added" is not in the plan before it: an overdue action would leave every table and count without anybody having decided so. Put the agreed day back; what is put off or dropped is recorded in the journal.',
  example: () =>
    undone(
      'targets/T1-ground.yaml',
      `  |id: T1
       |title: Ground
       |statement: The Forum will bring every plot into use
       |window: 2010-04/2012-03
       |actions:
       |  - id: T1.1
       |    what: Survey every plot in the city
       |    owner: CAD
       |    window: 2010-04/2010-09
      -|    added: 2031-01-01`,
    ),
  check: (edit) => [
    ...edit.targets.kept.flatMap(([before, now]) => checkAdded(edit, targetLabel(now), before, now)),
    ...edit.actions.kept.flatMap(([before, now]) => checkAdded(edit, actionLabel(now), before, now)),
  ],
} as const satisfies EditRule

function checkAdded<Thing extends DraftAction | DraftTarget>(
  edit: Edit,
  label: string,
  before: Thing,
  now: Thing,
): readonly Mistake[] {
  const [agreed, written] = [before.written.added, now.written.added]
  if (agreed === written || edit.neverAgreed(before, 'added')) return []
  return [
    {
      message: `${label}: it was agreed as in the plan ${since(agreed)}, and now is in it ${since(written)}`,
      at: written === undefined ? atValue(now, 'id') : atValue(now, 'added'),
      fix: fixForAdded(agreed, written),
      about: now.written.id,
    },
  ]
}

function since(added: string | undefined): string {
  return added === undefined ? 'from the start' : `from ${added} on`
}

function fixForAdded(agreed: string | undefined, written: string | undefined): string {
  if (agreed === undefined) return 'remove "added"; what is put off or dropped is recorded in the journal'
  return written === undefined ? `put back the line added: ${agreed}` : `write ${agreed}`
}
