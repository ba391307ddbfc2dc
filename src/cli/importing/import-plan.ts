import { dirname, join, resolve } from 'node:path'
import { printable } from '../../model/printable.js'
import { expectPortablePath } from '../arguments/read-new-name.js'
import { readChoice } from '../arguments/read-options.js'
import { changeDisk } from '../editing/change-disk.js'
import { createPlan } from '../editing/create-plan.js'
import { freshName } from '../editing/leftovers.js'
import { Failure } from '../failure.js'
import type { Say } from '../progress.js'
import { screenWidth } from '../screen-width.js'
import type { World } from '../world.js'
import { describeImport } from './describe-import.js'
import { importAsJson } from './import-json.js'
import { type ImportOptions, type PreparedImport, prepareImport } from './prepare-import.js'

const formats = { text: describeImport, json: importAsJson } as const

/** Guesses how a table is read and writes that down; or, where that is known or a folder is named, makes the plan. */
export async function importPlan(
  world: World,
  named: string,
  options: ImportOptions,
  say: Say,
): Promise<void> {
  const format = readChoice('--format', options.format ?? 'text', formats)
  if (options.to !== undefined) expectPortablePath(options.to)
  const prepared = await prepareImport(world, named, options, say)
  await writeImport(world, prepared)
  const { report } = prepared
  const text = format(report, screenWidth(world.stdout))
  world.stdout.write(text, report.makes ? `The plan is in ${printable(report.to)}` : undefined)
}

/** Writes the mapping where it was guessed, and the plan where it is to be made. */
export async function writeImport(world: World, { report, files, guess }: PreparedImport): Promise<void> {
  const { makes, isDry, to, mapPath } = report
  if (makes) expectRoom(world, to)
  if (guess !== undefined && !isDry) await writeMapping(world, mapPath, guess)
  if (makes) await createPlan(world, resolve(world.folder, to), to, files)
}

/** Neither over something nor into a plan that is there: its files would be taken for that plan's. */
function expectRoom(world: World, named: string): void {
  const [path, shown] = [resolve(world.folder, named), printable(named)]
  if (world.kindAt(path) !== undefined)
    throw new Failure(
      `${shown} already exists, and was not changed. Name a new folder with --to, such as --to ${shown}-2.`,
    )
  if (isInPlan(world, path))
    throw new Failure(`${shown} would lie inside another plan. Name a folder elsewhere with --to.`)
}

function isInPlan(world: World, path: string): boolean {
  const above = dirname(path)
  return above !== path && (world.kindOf(join(above, 'plan.yaml')) !== undefined || isInPlan(world, above))
}

async function writeMapping(world: World, mapPath: string, content: string): Promise<void> {
  const [path, shown] = [resolve(world.folder, mapPath), printable(mapPath)]
  if (isInPlan(world, path))
    throw new Failure(`${shown} would lie inside a plan. Move the table out of the plan's folder first.`)
  const isWritten = await changeDisk(world, mapPath, () =>
    world.claimFile(path, freshName(world, path), content),
  )
  if (!isWritten) throw new Failure(`${shown} was made by somebody else just now. Read it, and try again.`)
}
