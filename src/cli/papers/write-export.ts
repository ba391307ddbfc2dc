import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { printable } from '../../model/printable.js'
import { expectPortableName } from '../arguments/read-new-name.js'
import { changeDisk } from '../editing/change-disk.js'
import { clearAway, freshName, leftoverOf } from '../editing/leftovers.js'
import { Failure } from '../failure.js'
import { attempt } from '../plan-files/read-folder.js'
import type { World } from '../world.js'

/** A folder for an export: it is new, or empty, or holds an export, which is replaced. */
export interface ExportFolder {
  readonly path: string
  /** As it was typed. */
  readonly named: string
  readonly exists: boolean
}

/** Looked at before any work is done. `mark` begins the README of an export; `places` are the folders of the plans. */
export function chooseFolder(
  world: World,
  named: string,
  mark: string,
  places: readonly string[],
): ExportFolder {
  expectPortableName(named)
  const path = resolve(world.folder, named)
  if (places.some((place) => isWithin(path, place) || isWithin(place, path)))
    throw new Failure(`${named} is in the folder of the plan, or holds it. Choose another folder.`)
  const kind = world.kindAt(path)
  if (kind === undefined) return { path, named, exists: expectParent(world, path, named) }
  if (kind !== 'folder')
    throw new Failure(
      `${named} is ${kind === 'link' ? 'a link' : 'no folder'}. Give the name of a new folder.`,
    )
  const isOurs = holdsExport(world, path, named, mark)
  if (!isOurs && attempt(named, () => world.listFolder(path)).length > 0)
    throw new Failure(
      `${named} holds something that plan export did not make, so it was not changed. Give the name of a new folder.`,
    )
  return { path, named, exists: true }
}

/** Always false: there is nothing yet at the path. */
function expectParent(world: World, path: string, named: string): false {
  if (world.kindOf(dirname(path)) === 'folder') return false
  throw new Failure(
    `${named} cannot be written: there is no folder ${dirname(named)}. Check the name, or create the folder first.`,
  )
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way.split(sep)[0] !== '..' && !isAbsolute(way))
}

const ourFiles = /^(README\.md|tables\.sql|[a-z_]+\.(csv|ndjson|parquet))$/

function holdsExport(world: World, path: string, named: string, mark: string): boolean {
  const items = attempt(named, () => world.listFolder(path))
  if (!items.some(({ name, kind }) => name === 'README.md' && kind === 'file')) return false
  const isOurs = (name: string) => ourFiles.test(leftoverOf(world, name) ?? name)
  if (!items.every(({ name, kind }) => kind === 'file' && isOurs(name))) return false
  const readme = attempt(named, () => world.readFile(join(path, 'README.md')))
  return new TextDecoder().decode(readme.subarray(0, mark.length)) === mark
}

/** Beside the folder, and then put in its place: whoever looks sees all of the old export or all of the new one. */
export async function writeExport(
  world: World,
  { path, named, exists }: ExportFolder,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  const fresh = freshName(world, path)
  try {
    await changeDisk(world, named, () =>
      clearAway(world, dirname(path), 'folder', (name) => leftoverOf(world, name) === basename(path)),
    )
    for (const [name, content] of files)
      await changeDisk(world, named, () => makeFile(world, join(fresh, name), content))
    if (exists) await replaceFolder(world, path, named, fresh)
    else await changeDisk(world, named, () => world.rename(fresh, path))
  } catch (error) {
    world.removeFolder(fresh)
    throw error
  }
  world.stderr.write(`Written: ${printable(named)}, with ${files.size} files\n`)
}

function makeFile(world: World, path: string, content: string | Uint8Array): void {
  world.makeFolder(dirname(path))
  world.replaceFile({ path, fresh: freshName(world, path), content, before: undefined })
}

/** No system puts a folder in the place of another in one step: the old one is moved aside, and back where that fails. */
async function replaceFolder(world: World, path: string, named: string, fresh: string): Promise<void> {
  const aside = freshName(world, path)
  await changeDisk(world, named, () => world.rename(path, aside))
  try {
    await changeDisk(world, named, () => world.rename(fresh, path))
  } catch (error) {
    world.rename(aside, path)
    throw error
  }
  await removeOld(world, named, aside)
}

/** The new export is in its place by now, so that this is no failure. What stays, the next export clears away. */
async function removeOld(world: World, named: string, aside: string): Promise<void> {
  try {
    await changeDisk(world, named, () => world.removeFolder(aside))
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    world.stderr.write(
      `The old tables could not be removed, because another program has them open: they are in ${printable(basename(aside))} until the next export.\n`,
    )
  }
}
