import { join } from 'node:path'
import { kindMeant, type PlanFolder } from '../../load/plan-folder.js'
import { readDraft } from '../../load/read-draft.js'
import type { PlanChoice } from '../arguments/plan-options.js'
import { Failure } from '../failure.js'
import type { World } from '../world.js'
import { type AgreedPlan, agreedPlanOf } from './agreed-plan.js'
import { listTree } from './ask-repository.js'
import { expectSameText } from './expect-same-text.js'
import { findCommit, findMergeBase, hasCommits, type NamedCommit } from './find-commit.js'
import { findPlan } from './find-plan.js'
import { expectRepository, type PlanRepository } from './find-repository.js'
import { expectFolder } from './read-revision.js'
import { readCommit } from './read-tree.js'

/** The plan as it was agreed, and how the last line names it: ` against main (3f2a9c1)`, or why there is none. */
export interface NamedAgreedPlan extends AgreedPlan {
  readonly words: string
}

/** The plan as it was where the edit and the revision named have parted. What cannot be read ends the command. */
export function readAgreedPlan(world: World, choice: PlanChoice, against: string): NamedAgreedPlan {
  const place = findPlan(world, choice.plan)
  const repository = expectRepository(world, place)
  if (!hasCommits(world, repository))
    return nothingAgreed(', with nothing to compare them to: there is no commit yet')
  if (choice.revision === undefined && !choice.staged) expectSameText(world, repository, place)
  const tip = findCommit(world, repository, against)
  const base = findBase(world, repository, { named: against, commit: tip }, choice.revision ?? 'HEAD')
  const words = ` against ${against} (${base.slice(0, 7)})`
  const folder = readCommit(world, repository, place, base)
  if (!folder || holdsNothing(folder)) {
    expectNowhereElse(world, repository, base, against)
    return nothingAgreed(`${words}, where there was no plan yet`)
  }
  const agreed = agreedPlanOf(expectFolder(folder, repository, against), against)
  const newer = tip === base ? undefined : readCommit(world, repository, place, tip)
  return { ...agreed, newer: newer && readDraft(newer).sound, words }
}

function findBase(world: World, repository: PlanRepository, against: NamedCommit, edited: string): string {
  const commit = findCommit(world, repository, edited)
  return findMergeBase(world, repository, against, { named: edited, commit })
}

function nothingAgreed(words: string): NamedAgreedPlan {
  return { draft: undefined, newer: undefined, listUnreadable: () => [], words }
}

/** What nobody reads as a part of a plan (notes, files of other programs) is no plan. */
function holdsNothing({ files, oddities }: PlanFolder): boolean {
  return files.length === 0 && !oddities.some((item) => kindMeant(item) !== undefined)
}

/**
 * A folder that has moved looks as if there had been no plan before. Another plan of the same repository is no reason to
 * refuse, as long as it still is where it was.
 */
function expectNowhereElse(world: World, repository: PlanRepository, base: string, against: string): void {
  const moved = listTree(world, repository, base, '')
    .map(({ path }) => path)
    .filter((path) => /(?:^|\/)plan\.yaml$/.test(path) && !/(?:^|\/)\./.test(path))
    .find((path) => !isStillThere(world, join(repository.top, path)))
  if (moved === undefined) return
  throw new Failure(
    `In ${against} there was a plan in ${moved.replace(/\/?plan\.yaml$/, '') || 'the top folder'}, which no longer exists, so what was agreed cannot be checked. Move the folder back to where it was.`,
  )
}

function isStillThere(world: World, path: string): boolean {
  return world.kindOf(path) === 'file' && world.realPath(path) === path
}
