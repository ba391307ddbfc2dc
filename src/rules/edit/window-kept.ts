import type { DraftAction, DraftTarget } from '../../load/draft.js'
import { atKey, atValue } from '../../model/finding.js'
import { saysSame } from '../../model/saying.js'
import { parseWindow, sameWindow } from '../../model/window.js'
import type { Mistake } from '../rule.js'
import { actionLabel, targetLabel } from '../shared/subjects.js'
import type { Edit, EditRule } from './changes/edit-rule.js'
import { undone } from './changes/undone.js'

/** The window that was agreed stays as it was: a date that moves is an entry, agreed and with a reason. */
export const windowKept = {
  name: 'window-kept',
  severity: 'error',
  why: 'A date that is written over hides that it moved: what slipped by a year would look on time. Put the agreed window back, and record the move in the journal with its reason and who agreed it.',
  example: () =>
    undone(
      'implementation.yaml',
      `  |steps:
       |  - id: I1
       |    what: Plan discussed with every site
      -|    window: 2010-04/2010-12
      +|    window: 2010-04/2010-06`,
    ),
  check: (edit) => [
    ...edit.targets.kept.flatMap(([before, now]) => checkWindow(edit, targetLabel(now), before, now)),
    ...edit.actions.kept.flatMap(([before, now]) => [
      ...checkWindow(edit, actionLabel(now), before, now),
      ...checkEvery(edit, before, now),
      ...checkCondition(edit, before, now),
    ]),
  ],
} as const satisfies EditRule

function checkWindow<Thing extends DraftAction | DraftTarget>(
  edit: Edit,
  label: string,
  before: Thing,
  now: Thing,
): readonly Mistake[] {
  const [agreed, written] = [before.written.window, now.written.window]
  if (isSameWindow(agreed, written) || edit.neverAgreed(before, 'window')) return []
  const record = written === undefined ? '' : `, and record the new date in the journal: window: ${written}`
  return [
    {
      message: `${label}: the agreed window ${agreed ?? '(none)'} is now ${written ?? '(none)'}`,
      at: written === undefined ? atKey(now, 'id') : atValue(now, 'window'),
      fix: agreed === undefined ? `remove "window"${record}` : `write ${agreed}${record}`,
      about: now.written.id,
    },
  ]
}

function checkEvery(edit: Edit, before: DraftAction, now: DraftAction): readonly Mistake[] {
  const [agreed, written] = [before.written.every, now.written.every]
  if (agreed === written || edit.neverAgreed(before, 'every')) return []
  return [
    {
      message: `${actionLabel(now)}: it was agreed ${agreed === undefined ? 'to be done once' : `to come round every ${agreed}`}, and now ${written === undefined ? 'is done once' : `comes round every ${written}`}`,
      at: written === undefined ? atValue(now, 'window') : atKey(now, 'every'),
      fix:
        agreed === undefined
          ? 'remove "every", and add a new action for what comes round'
          : `write every: ${agreed}`,
    },
  ]
}

function checkCondition(edit: Edit, before: DraftAction, now: DraftAction): readonly Mistake[] {
  const [agreed, written] = [before.written.condition, now.written.condition]
  if (saysSame(agreed, written) || edit.neverAgreed(before, 'condition')) return []
  return [
    {
      message: `${actionLabel(now)}: its condition ${agreed === undefined ? 'was not there' : `was "${agreed}"`}, and is ${written === undefined ? 'missing' : `"${written}"`} now`,
      at: written === undefined ? atValue(now, 'window') : atValue(now, 'condition'),
      fix: agreed === undefined ? 'remove "condition"' : `write condition: ${agreed}`,
      about: now.written.id,
    },
  ]
}

/** `2010-04/2010-04` and `2010-04` mean the same days. */
function isSameWindow(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  const [first, second] = [parseWindow(a), parseWindow(b)]
  return first.ok && second.ok ? sameWindow(first.value, second.value) : a === b
}
