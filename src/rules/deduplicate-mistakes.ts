import type { RuleFinding } from './exceptions/exceptions.js'
import { withoutThoseGivingWay } from './precedence.js'

/**
 * One mistake, one finding. What follows from another finding gives way to it; and in one place the first of these
 * stands: errors of meaning, errors of the edit, warnings of meaning, warnings of the edit.
 */
export function deduplicateMistakes(
  found: readonly RuleFinding[],
  edited: readonly RuleFinding[],
): readonly RuleFinding[] {
  const own = withoutThoseGivingWay(found, [...found, ...edited])
  const places = new Set<string>()
  return [
    own.filter(isError),
    edited.filter(isError),
    own.filter(isWarning),
    edited.filter(isWarning),
  ].flatMap((group) => {
    const first = group.filter((mistake) => !places.has(placeKey(mistake)))
    for (const mistake of first) places.add(placeKey(mistake))
    return first
  })
}

function isError({ finding }: RuleFinding): boolean {
  return finding.severity === 'error'
}

function isWarning({ finding }: RuleFinding): boolean {
  return finding.severity === 'warning'
}

function placeKey({ finding }: RuleFinding): string {
  return JSON.stringify(finding.at)
}
