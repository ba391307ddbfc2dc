import { atKey, atValue } from '../../model/finding.js'
import { listed } from '../../model/listed.js'
import { actionLabel } from '../shared/subjects.js'
import type { EditRule } from './changes/edit-rule.js'
import { undone } from './changes/undone.js'

/** The owner that was agreed stays in the plan: someone else who takes over is an entry, agreed and with a reason. */
export const ownerKept = {
  name: 'owner-kept',
  severity: 'error',
  why: 'An owner who is written over seems never to have answered for the action. Put the agreed owner back, and record the new one in the journal with the day, the reason and who agreed it.',
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
      -|    owner: DG
      +|    owner: CAD
       |    window: 2010-04/2010-09`,
    ),
  check: (edit) =>
    edit.actions.kept
      .filter(
        ([before, now]) =>
          inFile(before.written.owner) !== inFile(now.written.owner) && !edit.neverAgreed(before, 'owner'),
      )
      .map(([before, now]) => {
        const [agreed, written] = [inFile(before.written.owner), inFile(now.written.owner)]
        const record =
          written === undefined ? '' : `, and record the new owner in the journal: owner: ${written}`
        return {
          message: `${actionLabel(now)}: the agreed owner ${agreed ?? '(none)'} is now ${written ?? '(none)'}`,
          at: written === undefined ? atKey(now, 'what') : atValue(now, 'owner'),
          fix: agreed === undefined ? `remove "owner"${record}` : `write ${agreed}${record}`,
        }
      }),
} as const satisfies EditRule

/** As it would be written; one owner in a list says the same as one by itself. */
function inFile(owner: string | readonly string[] | undefined): string | undefined {
  if (owner === undefined) return undefined
  const codes = listed(owner)
  return codes.length === 1 ? codes[0] : `[${codes.join(', ')}]`
}
