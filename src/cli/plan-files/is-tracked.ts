import { basename } from 'node:path'
import type { PlanFolder } from '../../load/plan-folder.js'
import { memoize } from '../../model/memoize.js'
import type { World } from '../world.js'
import { listIndex } from './ask-repository.js'
import { findRepository, pathInPlan } from './find-repository.js'

/**
 * Whether git keeps a file of the plan, by its path as findings name it; undefined where that cannot be known. Most runs
 * never ask, and git is asked once by those that do.
 */
export function isTrackedBy(world: World, folder: string): PlanFolder['isTracked'] {
  const listTracked = memoize((here: World) => trackedIn(here, folder))
  const name = basename(folder)
  return (path) => listTracked(world)?.has(path.slice(name.length + 1))
}

/** The paths below the plan's folder. A finding must not fail for want of this: what git cannot say is not known. */
function trackedIn(world: World, folder: string): ReadonlySet<string> | undefined {
  try {
    const repository = findRepository(world, world.realPath(folder))
    if (!repository) return undefined
    return new Set(listIndex(world, repository, undefined).map(({ path }) => pathInPlan(repository, path)))
  } catch {
    return undefined
  }
}
