import { join, relative, sep } from 'node:path'
import { Failure } from '../failure.js'
import type { World } from '../world.js'
import type { PlanRepository } from './find-repository.js'

/**
 * By a file .gitattributes git can keep other text than it puts on the disk, and a stranger can commit one: then the disk
 * is not what would be merged. Line ends apart, which mean nothing in a plan.
 */
export function expectSameText(world: World, { top }: PlanRepository, place: string): void {
  const steps = relative(top, place).split(sep)
  const above = steps.map((_, count) => join(top, ...steps.slice(0, count)))
  for (const folder of [...above, place, join(place, 'targets'), join(place, 'journal')]) {
    const path = join(folder, '.gitattributes')
    if (world.kindOf(path) !== undefined && changesText(world, path))
      throw new Failure(
        `${path} has git keep other text than the disk shows, so the files on the disk are not what would be merged. Check what git holds: with --staged, or with --revision HEAD.`,
      )
  }
}

const changing = /working-tree-encoding|filter|ident/

function changesText(world: World, path: string): boolean {
  try {
    const lines = new TextDecoder().decode(world.readFile(path, 1_000_000)).split(/\r?\n/)
    return lines.some((line) => changing.test(line) && !isOfOtherFiles(line))
  } catch {
    return true // what cannot be read may say anything
  }
}

/** `*.png filter=lfs` and comments. A plan's files end in `.yaml`. */
function isOfOtherFiles(line: string): boolean {
  return /^\s*#/.test(line) || /^\s*[\w*/-]*\.(?!ya?ml\s)\w+\s/i.test(line)
}
