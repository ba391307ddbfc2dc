import type { RuleFinding } from './exceptions/exceptions.js'
import { targetOfId } from './shared/ids.js'

/**
 * One mistake, one finding. What an edit brings with it gives way to the edit; and in one place the first of these
 * stands: errors of meaning, errors of the edit, warnings of meaning, warnings of the edit.
 */
export function deduplicateMistakes(
  found: readonly RuleFinding[],
  edited: readonly RuleFinding[],
): readonly RuleFinding[] {
  const edits = new Set(edited.map(({ finding, about }) => `${finding.rule} ${about}`))
  const isBrought = ({ broughtBy }: RuleFinding) =>
    broughtBy !== undefined &&
    [broughtBy.about, targetOfId(broughtBy.about)].some((id) => edits.has(`${broughtBy.rule} ${id}`))
  const own = found.filter((mistake) => !isBrought(mistake))
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
