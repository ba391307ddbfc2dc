import type { JudgedMistake } from './exceptions/exceptions.js'
import { targetOfId } from './shared/ids.js'

/**
 * One mistake, one finding. What an edit brings with it gives way to the edit; and in one place the first of these
 * stands: errors of meaning, errors of the edit, warnings of meaning, warnings of the edit.
 */
export function withoutRepeats(
  judged: readonly JudgedMistake[],
  edited: readonly JudgedMistake[],
): readonly JudgedMistake[] {
  const edits = new Set(edited.map(({ finding, about }) => `${finding.rule} ${about}`))
  const isBrought = ({ broughtBy }: JudgedMistake) =>
    broughtBy !== undefined &&
    [broughtBy.about, targetOfId(broughtBy.about)].some((id) => edits.has(`${broughtBy.rule} ${id}`))
  const own = judged.filter((mistake) => !isBrought(mistake))
  const places = new Set<string>()
  return [
    own.filter(isError),
    edited.filter(isError),
    own.filter(isWarning),
    edited.filter(isWarning),
  ].flatMap((group) => {
    const first = group.filter((mistake) => !places.has(placeOf(mistake)))
    for (const mistake of first) places.add(placeOf(mistake))
    return first
  })
}

function isError({ finding }: JudgedMistake): boolean {
  return finding.severity === 'error'
}

function isWarning({ finding }: JudgedMistake): boolean {
  return finding.severity === 'warning'
}

function placeOf({ finding }: JudgedMistake): string {
  return JSON.stringify(finding.at)
}
