import { basename } from 'node:path'
import type { World } from '../world.js'
import { ask, readBlobs } from './ask-repository.js'
import { findRepository } from './find-repository.js'

/**
 * A file of the plan as it is in the last commit, by its path as findings name it; undefined where it is in none, or where
 * there is no repository that could hold one.
 */
export function committedText(world: World, place: string, path: string): string | undefined {
  const repository = findRepository(world, world.realPath(place))
  if (repository === undefined) return undefined
  const below = path.slice(basename(place).length + 1)
  const inRepository = repository.below === '' ? below : `${repository.below}/${below}`
  const { ok, output } = ask(world, repository, ['ls-tree', '-z', '--full-tree', 'HEAD', '--', inRepository])
  const hash = /^\d+ blob (\S+)\t/.exec(new TextDecoder().decode(output))?.[1]
  if (!ok || hash === undefined) return undefined // before the first commit there is no HEAD
  const [bytes] = readBlobs(world, repository, [hash])
  return new TextDecoder().decode(bytes)
}
