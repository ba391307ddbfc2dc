import type { RuleFinding } from './exceptions/exceptions.js'
import type { RuleName } from './index.js'
import { targetOfId } from './shared/ids.js'

/** One mistake, one finding: which rule is not reported of an id where another is, since it follows from it. */
const precedence: Readonly<Partial<Record<RuleName, readonly RuleName[]>>> = {
  'known-action': ['action-kept'],
  'known-follows': ['action-kept'],
  'no-cycle': ['unique-id'],
  'follows-in-order': ['no-cycle', 'unique-id'],
  'entry-in-order-of-life': ['added-kept', 'window-kept', 'unique-id'],
  reopened: ['unique-id'],
  'known-meeting': ['meeting-kept'],
  'complete-by-recorded-day': ['entry-in-order-of-life'],
}

/** The findings that give way to none of the others. What is found of a target holds for its actions. */
export function withoutThoseGivingWay(
  found: readonly RuleFinding[],
  others: readonly RuleFinding[],
): readonly RuleFinding[] {
  const reported = new Set(
    others.flatMap(({ finding, ...ids }) => idsOf(ids).map((id) => `${finding.rule} ${id}`)),
  )
  return found.filter(({ finding, ...ids }) => {
    const stronger: readonly string[] = precedence[finding.rule as RuleName] ?? []
    const places = idsOf(ids).flatMap((id) => [id, targetOfId(id)])
    return !stronger.some((rule) => places.some((id) => reported.has(`${rule} ${id}`)))
  })
}

function idsOf({ about, alsoAbout = [] }: Pick<RuleFinding, 'about' | 'alsoAbout'>): readonly string[] {
  return about === undefined ? alsoAbout : [about, ...alsoAbout]
}
