import { dirname, join, relative, resolve } from 'node:path'
import { Failure } from '../failure.js'
import type { World } from '../world.js'
import { attempt } from './read-folder.js'

/**
 * Finds the plan's folder: the one named, or its parent; without a name the nearest `plan/` at or above the working
 * folder. By its own name, whatever links lead to it, so that it is looked for in the repository that holds it.
 */
export function findPlan(world: World, named: string | undefined): string {
  const found = named === undefined ? findNearest(world) : findNamed(world, named)
  const real = world.realPath(found)
  if (real !== found) expectNoLinkWithin(world, found, real)
  return real
}

/**
 * A person's own link may lead to a plan. One within a repository came with its files, and may lead to another plan than
 * the one that was agreed.
 */
function expectNoLinkWithin(world: World, found: string, real: string): void {
  const top = listParents(dirname(found)).find((folder) => world.kindOf(join(folder, '.git')) !== undefined)
  if (top === undefined) return
  const expected = join(world.realPath(top), relative(top, found))
  if (expected.toLowerCase() === real.toLowerCase()) return // some disks do not tell capitals from small letters
  throw new Failure(
    `${found} is a link, or lies behind one, and the files of the plan are in ${real}. Put the folder itself in its place, or name that one with --plan.`,
  )
}

function findNamed(world: World, named: string): string {
  const folder = resolve(world.folder, named)
  const kind = world.kindOf(folder)
  if (kind === undefined) throw new Failure(`There is no folder ${named}. Check --plan.`)
  if (kind === 'unreadable') attempt(named, () => world.listFolder(folder))
  if (kind === 'file') throw new Failure(`${named} is a file. Give --plan the folder that holds plan.yaml.`)
  const candidates = [folder, join(folder, 'plan')]
  const found =
    candidates.find((candidate) => holdsPlanFile(world, candidate)) ??
    candidates.find((candidate) => looksLikePlan(world, candidate))
  if (found === undefined)
    throw new Failure(
      `There is no plan in ${named}: it holds neither plan.yaml nor plan/plan.yaml. Check --plan.`,
    )
  return found
}

function findNearest(world: World): string {
  const candidates = listParents(world.folder).map((folder) => join(folder, 'plan'))
  const found =
    candidates.find((candidate) => holdsPlanFile(world, candidate)) ??
    candidates.find((candidate) => looksLikePlan(world, candidate))
  if (found === undefined)
    throw new Failure(
      'There is no plan here: no folder called "plan" holds a plan.yaml, in this folder or one above. Change to the folder of your plan, name it with --plan, or create one with plan init.',
    )
  return found
}

function listParents(folder: string): readonly string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...listParents(parent)]
}

function holdsPlanFile(world: World, folder: string): boolean {
  return world.kindOf(join(folder, 'plan.yaml')) !== undefined
}

/** A plan whose plan.yaml is missing is still a plan, and that it is missing is a finding. */
function looksLikePlan(world: World, folder: string): boolean {
  return (
    world.kindOf(join(folder, 'owners.yaml')) === 'file' || world.kindOf(join(folder, 'targets')) === 'folder'
  )
}
