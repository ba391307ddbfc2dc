import { basename, dirname, join, relative, sep } from 'node:path'
import { sameBytes } from '../../model/same-bytes.js'
import type { World } from '../world.js'
import { changeDisk, notWritten } from './change-disk.js'
import { clearAway, freshName, leftoverOf } from './leftovers.js'

/** What is to lie at a path, and how the file is named to people. */
export interface FreshFile {
  readonly path: string
  readonly named: string
  /** The folder that is known to be the right one: nothing below it may be a link. */
  readonly within: string
  /** Undefined where it is to be deleted. */
  readonly bytes: Uint8Array | undefined
  /** The file as it was read; undefined where there was none. */
  readonly before: Uint8Array | undefined
}

/**
 * Puts files in place one after another, each in one step. False, and nothing was written, where another program has
 * changed the first of them since it was read.
 */
export async function writeFiles(world: World, files: readonly FreshFile[]): Promise<boolean> {
  for (const file of files) expectNoLinks(world, file)
  const written: string[] = []
  for (const file of files) {
    if (!(await changeDisk(world, file.named, () => writeFile(world, file), written))) {
      if (written.length === 0) return false
      throw notWritten(file.named, 'another program has just changed it', written)
    }
    written.push(file.named)
  }
  return true
}

function writeFile(world: World, { path, bytes, before }: FreshFile): boolean {
  if (bytes === undefined) return deleteFile(world, path, before)
  const folder = dirname(path)
  world.makeFolder(folder)
  clearAway(world, folder, 'file', (name) => leftoverOf(world, name) === basename(path))
  return world.replaceFile({ path, fresh: freshName(world, path), content: bytes, before })
}

function deleteFile(world: World, path: string, before: Uint8Array | undefined): boolean {
  if (!sameBytes(before, world.readFile(path))) return false
  world.removeFile(path)
  return true
}

/**
 * A link below a plan's folder may have come with a stranger's edit, and lead anywhere. Whoever can put one there between
 * this look and the write can write there without our help.
 */
export function expectNoLinks(
  world: World,
  { within, path, named }: Pick<FreshFile, 'within' | 'path' | 'named'>,
): void {
  const steps = relative(within, path).split(sep)
  const names = named.split('/')
  for (let count = 1; count <= steps.length; count += 1) {
    if (world.kindAt(join(within, ...steps.slice(0, count))) !== 'link') continue
    const shown = names.slice(0, names.length - (steps.length - count)).join('/')
    throw notWritten(
      shown,
      'it is a link, and nothing is written through links: put the file or folder itself in its place',
    )
  }
}
