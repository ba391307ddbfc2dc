import type { DraftPart } from '../../load/draft.js'
import type { WrittenOwner } from '../../load/schemas/written.js'
import { parseDay } from '../../model/day.js'
import { atValue } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import type { Mistake, Rule } from '../rule.js'

/** The earlier names of an owner stand in order, the oldest first, and none lasts longer than the owner stayed. */
export const earlierNamesInOrder = {
  name: 'earlier-names-in-order',
  severity: 'error',
  why: 'Papers for past days use the name that was in use then, which can be found only where each name ends after the one before it, and before the owner left.',
  example: () =>
    parseExample(
      'owners.yaml',
      `  |owners:
       |  CAD:
       |    name: Community Action Derby
       |    was:
      -|      - { name: Derby CVS, until: 2009-03-31 }
       |      - { name: Derby Volunteer Bureau, until: 1998-12-31 }
      +|      - { name: Derby CVS, until: 2009-03-31 }
       |  DG: { name: Development Group }
       |  VC: { name: Volunteer Centre }`,
    ),
  check: (plan) => [...plan.owners].flatMap(([code, owner]) => checkOrder(code, owner)),
} as const satisfies Rule

/** A day that is not in the calendar is reported by real-date. */
function checkOrder(code: string, owner: DraftPart<WrittenOwner>): readonly Mistake[] {
  const { was = [], until } = owner.written
  return was.flatMap((earlier, index) => {
    const [last, before] = [parseDay(earlier.until), parseDay(was[index - 1]?.until ?? '')]
    const left = index === was.length - 1 ? parseDay(until ?? '') : undefined
    const at = atValue(owner, 'was', index, 'until')
    if (last === undefined) return []
    if (before !== undefined && last <= before)
      return [
        {
          message: `owner ${code}: the name "${earlier.name}" was in use until ${earlier.until}, and the one listed before it until ${was[index - 1]?.until}`,
          at,
          fixAlsoAt: [atValue(owner, 'was')],
          fix: 'list the oldest name first, each with the last day on which it was in use',
        },
      ]
    if (left !== undefined && last >= left)
      return [
        {
          message: `owner ${code}: the name "${earlier.name}" was in use until ${earlier.until}, but the owner left on ${until}`,
          at,
          fixAlsoAt: [atValue(owner, 'until')],
          fix: 'write an earlier day here, or a later one as the last day of the owner',
        },
      ]
    return []
  })
}
