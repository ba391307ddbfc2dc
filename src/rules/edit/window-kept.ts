import type { DraftAction, DraftTarget } from '../../load/draft.js'
import { atKey, atValue } from '../../model/finding.js'
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
    ...edit.targets.kept.flatMap(([before, now]) => checkWindow(edit, targetLabel(now), before, now, '')),
    ...edit.actions.kept.flatMap(([before, now]) => [
      ...checkWindow(
        edit,
        actionLabel(now),
        before,
        now,
        `, and record the new date in the journal: window: ${now.written.window}`,
      ),
      ...checkEvery(edit, before, now),
    ]),
  ],
} as const satisfies EditRule

/** `record` says how to record the new date; a target's dates do not move. */
function checkWindow<Thing extends DraftAction | DraftTarget>(
  edit: Edit,
  label: string,
  before: Thing,
  now: Thing,
  record: string,
): readonly Mistake[] {
  const [agreed, written] = [before.written.window, now.written.window]
  if (isSameWindow(agreed, written) || edit.neverAgreed(before, 'window')) return []
  return [
    {
      message: `${label}: the agreed window ${agreed} is now ${written}`,
      at: atValue(now, 'window'),
      fix: `write ${agreed}${record}`,
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

/** `2010-04/2010-04` and `2010-04` mean the same days. */
function isSameWindow(a: string, b: string): boolean {
  const [first, second] = [parseWindow(a), parseWindow(b)]
  return first.ok && second.ok ? sameWindow(first.value, second.value) : a === b
}
