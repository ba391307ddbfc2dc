import { atKey, atValue } from '../../model/finding.js'
import { actionLabel } from '../shared/subjects.js'
import type { EditRule } from './changes/edit-rule.js'

/** The owner that was agreed stays in the plan: someone else who takes over is an entry, agreed and with a reason. */
export const ownerKept: EditRule = {
  name: 'owner-kept',
  severity: 'error',
  check: (edit) =>
    edit.actions.kept
      .filter(
        ([before, now]) => before.written.owner !== now.written.owner && !edit.neverAgreed(before, 'owner'),
      )
      .map(([before, now]) => {
        const [agreed, written] = [before.written.owner, now.written.owner]
        const record =
          written === undefined ? '' : `, and record the new owner in the journal: owner: ${written}`
        return {
          message: `${actionLabel(now)}: the agreed owner ${agreed ?? '(none)'} is now ${written ?? '(none)'}`,
          at: written === undefined ? atKey(now, 'what') : atValue(now, 'owner'),
          fix: agreed === undefined ? `take out "owner"${record}` : `write ${agreed}${record}`,
        }
      }),
}
