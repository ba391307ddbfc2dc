import type { DraftPlan } from '../../load/draft.js'
import { baseName } from '../../model/base-name.js'
import type { FilePart } from '../../model/finding.js'

// Of two files that say the same, which is the copy: the one that git does not track, or else the one with the odd name.

/** Likely originals first, likely copies last; where nobody can know, as their files are named. */
export function copiesLast<Thing extends FilePart>(
  plan: DraftPlan,
  things: readonly Thing[],
): readonly Thing[] {
  return [...things].sort(
    (a, b) =>
      compareAsCopies(plan, a.file, b.file) ||
      (nameOf(a.file) < nameOf(b.file) ? -1 : Number(nameOf(a.file) > nameOf(b.file))),
  )
}

/** Whether it can be known that the second of two files is a copy of the first. */
export function isSurelyCopy(plan: DraftPlan, original: FilePart, copy: FilePart): boolean {
  return compareAsCopies(plan, original.file, copy.file) < 0
}

/** Below 0 where the second is the copy, above where the first is, 0 where nobody knows. */
function compareAsCopies({ isTracked = () => undefined }: DraftPlan, a: string, b: string): number {
  if (a === b) return 0
  const [trackedA, trackedB] = [isTracked(a), isTracked(b)]
  if (trackedA !== undefined && trackedB !== undefined && trackedA !== trackedB) return trackedA ? -1 : 1
  return Number(isNamedAsCopyOf(a, b)) - Number(isNamedAsCopyOf(b, a))
}

function isNamedAsCopyOf(copy: string, original: string): boolean {
  const [name, other] = [nameOf(copy), nameOf(original)]
  return (
    oddNames.some((odd) => odd.test(name)) ||
    (name.startsWith(other) && ofComputer.test(name.slice(other.length)))
  )
}

function nameOf(file: string): string {
  return baseName(file).replace(/\.yaml$/, '')
}

/**
 * As file managers and the programs that keep folders alike name what they put beside a file: `Copy of T1`, `T1 - Copy`,
 * `T1 (1)`, `T1 2`, `T1 (Jane's conflicted copy 2010-07-06)`, `T1 (Case Conflict)`, `T1_conf(1)`,
 * `T1.sync-conflict-20100706-120000-AB12CD3`, `T1 (SFConflict …)`.
 */
const oddNames: readonly RegExp[] = [
  /(?<![a-z])copy(?![a-z])/i,
  /\(\d+\)$/,
  / \d+$/,
  /(?<![a-z])(?:sf)?conflict(?:ed)?(?![a-z])/i,
]

/** OneDrive puts the computer's name behind: `T1-LAPTOP-7F3`. */
const ofComputer = /^-[A-Z][A-Z0-9-]{1,14}$/
