import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import type { PlanFolder } from '../../load/plan-folder.js'
import { Failure } from '../failure.js'
import type { World } from '../world.js'
import { findCommit } from './find-commit.js'
import { expectRepository, type PlanRepository } from './find-repository.js'
import { readCommit, readIndex } from './read-tree.js'

/** A plan's folder as it stood in a commit. */
export interface RevisionFolder {
  /** The commit's full hash. */
  readonly revision: string
  readonly folder: PlanFolder
}

/** Reads the plan's folder from git itself, by commit, tag or branch; the work tree is neither read nor touched. */
export function readRevision(world: World, place: string, named: string): RevisionFolder {
  const repository = expectRepository(world, place)
  const revision = findCommit(world, repository, named)
  const folder = readCommit(world, repository, place, revision)
  if (!folder)
    throw new Failure(`There was no plan in ${nameOf(repository)} at ${named}. Name another revision.`)
  return { revision, folder: expectFolder(folder, repository, named) }
}

/** Reads the plan's folder as the next commit would hold it. */
export function readStaged(world: World, place: string): PlanFolder {
  const repository = expectRepository(world, place)
  const folder = readIndex(world, repository, place, indexOfHook(world, repository))
  if (!folder)
    throw new Failure(
      `Nothing in ${nameOf(repository)} is staged, so the next commit would hold no plan. Stage it first: git add ${repository.below || '.'}`,
    )
  return expectFolder(folder, repository, 'the index')
}

/** The whole folder may be a link or a submodule, which leads to files that are not kept here. */
export function expectFolder(folder: PlanFolder, repository: PlanRepository, named: string): PlanFolder {
  const whole = folder.oddities.find(({ path }) => path === `${folder.name}/`)
  if (!whole) return folder
  throw new Failure(
    `${nameOf(repository)} is a ${whole.oddity} in ${named}, so it does not hold the files of the plan. Put the files themselves in its place.`,
  )
}

function nameOf({ below }: PlanRepository): string {
  return below === '' ? 'this folder' : `${below}/`
}

/**
 * `git commit --all` and `git commit FILE` hand a hook an index of their own. It counts only inside the repository that
 * was found: anybody may have set the variable to something else.
 */
function indexOfHook(world: World, { top, gitFolder }: PlanRepository): string | undefined {
  const named = world.environment['GIT_INDEX_FILE']
  if (!named) return undefined
  const path = resolve(top, named)
  const inside = relative(world.realPath(gitFolder), join(world.realPath(dirname(path)), basename(path)))
  return inside.startsWith('..') || isAbsolute(inside) ? undefined : path
}
