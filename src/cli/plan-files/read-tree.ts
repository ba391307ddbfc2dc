import { basename } from 'node:path'
import { largestFolder, type PlanFolder, type PlanItem } from '../../load/plan-folder.js'
import type { World } from '../world.js'
import { listIndex, listSizes, listTree, readBlobs, type TreeItem } from './ask-repository.js'
import { type PlanRepository, pathInPlan } from './find-repository.js'
import { folderTooLarge, isTooLarge, readPlanFolder } from './read-plan-folder.js'

// The plan's folder as git keeps it: in a commit, or in the index.

/** The plan's folder in a commit, by its hash; undefined where the commit has nothing at its path. */
export function readCommit(
  world: World,
  repository: PlanRepository,
  folder: string,
  commit: string,
): PlanFolder | undefined {
  const items = listTree(world, repository, commit, repository.below)
  return items.length === 0 ? undefined : readItems(world, repository, folder, items)
}

/** The plan's folder as the next commit would hold it; `index` is the index's file where it is not the usual one. */
export function readIndex(
  world: World,
  repository: PlanRepository,
  folder: string,
  index: string | undefined,
): PlanFolder | undefined {
  const items = listIndex(world, repository, index)
  const files = items.filter(({ mode }) => isFile(mode))
  const sizes = listSizes(
    world,
    repository,
    files.map(({ hash }) => hash),
  )
  const sizeOf = new Map(files.map(({ path }, position) => [path, sizes[position]]))
  const sized = items.map((item) => ({ ...item, size: sizeOf.get(item.path) }))
  return items.length === 0 ? undefined : readItems(world, repository, folder, sized)
}

function readItems(
  world: World,
  repository: PlanRepository,
  folder: string,
  found: readonly TreeItem[],
): PlanFolder {
  const byPath = new Map(found.map((item) => [pathInPlan(repository, item.path), item]))
  const name = basename(folder)
  return readPlanFolder({
    name,
    items: [...byPath].map(([path, { mode }]): PlanItem => {
      return { path, kind: path.startsWith('.lock') ? 'kept lock' : kindOf(mode) }
    }),
    readAll: (paths) => readSmall(world, repository, name, paths, byPath),
    isTracked: () => true,
  })
}

/** In one call of git, without those that are too large. */
function readSmall(
  world: World,
  repository: PlanRepository,
  name: string,
  paths: readonly string[],
  byPath: ReadonlyMap<string, TreeItem>,
): readonly (Uint8Array | undefined)[] {
  const sizeOf = (path: string) => byPath.get(path)?.size ?? Number.POSITIVE_INFINITY
  const small = paths.filter((path) => !isTooLarge(sizeOf(path)))
  if (small.reduce((sum, path) => sum + sizeOf(path), 0) > largestFolder) throw folderTooLarge(name)
  const blobs = readBlobs(
    world,
    repository,
    small.map((path) => byPath.get(path)?.hash ?? ''),
  )
  const bytes = new Map(small.map((path, index) => [path, blobs[index]]))
  return paths.map((path) => bytes.get(path))
}

function isFile(mode: string): boolean {
  return mode.startsWith('100')
}

function kindOf(mode: string): PlanItem['kind'] {
  if (isFile(mode)) return 'file'
  return mode === '120000' ? 'link' : mode === '160000' ? 'submodule' : 'device'
}
