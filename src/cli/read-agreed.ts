import type { DraftPlan } from '../load/draft.js'
import { readDraft } from '../load/read-draft.js'
import { findPlan } from './find-plan.js'
import type { PlanChoice } from './plan-options.js'
import { findMergeBase, hasCommits, readCommit } from './read-revision.js'
import type { World } from './world.js'

/** What an edit is judged against. */
export interface Agreed {
  /** Undefined where there was no plan yet, or one whose files were not sound. */
  readonly draft: DraftPlan | undefined
  /** How the last line names it: ` against main (3f2a9c1)`, or why nothing could be compared. */
  readonly words: string
}

/** The plan as it stood where the edit and the revision named have parted. */
export function readAgreed(world: World, choice: PlanChoice, against: string): Agreed {
  const folder = findPlan(world, choice.plan)
  if (!hasCommits(world, folder))
    return { draft: undefined, words: ', with nothing before them: there is no commit yet' }
  const base = findMergeBase(world, folder, against, choice.revision ?? 'HEAD')
  const words = ` against ${against} (${base.slice(0, 7)})`
  const then = readCommit(world, folder, base)
  if (then.files.length === 0) return { draft: undefined, words: `${words}, where there was no plan yet` }
  const { draft } = readDraft(then)
  return { draft, words: draft ? words : `${words}, whose own mistakes keep the edit from being judged` }
}
