import { basename, dirname, join } from 'node:path'
import { listInWords } from '../model/words.js'
import { Failure } from './failure.js'
import type { PathKind, World } from './world.js'

/** What is to lie at a path, and how the file is named to people. */
export interface FreshFile {
  readonly path: string
  readonly named: string
  readonly bytes: Uint8Array
}

/** Puts files in place one after another, each in one step. */
export function writeFiles(world: World, files: readonly FreshFile[]): void {
  for (const [index, { path, named, bytes }] of files.entries())
    tellingWhatStopped(
      named,
      () => {
        world.makeFolder(dirname(path))
        clearAway(world, dirname(path), 'file', (name) => leftoverOf(world, name) === basename(path))
        world.replaceFile(path, bytes)
      },
      files.slice(0, index).map((file) => file.named),
    )
}

/**
 * What a name says that a killed run was making: `2010-07.yaml` of `2010-07.yaml.4711.new`, where no process 4711 runs.
 * People give such names too, so whoever asks takes away only what has the name of the very file that it writes.
 */
export function leftoverOf(world: World, name: string): string | undefined {
  const [, made, id] = /^(.+)\.(\d+)\.new$/.exec(name) ?? []
  return made !== undefined && world.program.startOf(Number(id)) === undefined ? made : undefined
}

/** Takes away what nobody needs any more, and is of that kind; where it cannot be taken away it does no harm. */
export function clearAway(
  world: World,
  folder: string,
  kind: PathKind,
  isUnneeded: (name: string) => boolean,
): void {
  try {
    for (const item of world.listFolder(folder))
      if (item.kind === kind && isUnneeded(item.name)) world.remove(join(folder, item.name))
  } catch {}
}

/** Runs one change to the disk, and tells in a sentence what stood in its way and what was written before it. */
export function tellingWhatStopped<Value>(
  named: string,
  change: () => Value,
  written: readonly string[] = [],
): Value {
  try {
    return change()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    const why = reasons[code] ?? `the computer says ${code || String(error)}`
    const outcome =
      written.length === 0 ? 'Nothing was changed' : `${listInWords(written)} was written before that`
    throw new Failure(`${named} cannot be written: ${why}. ${outcome}.`)
  }
}

const reasons: Record<string, string> = {
  EACCES: 'you have no permission to write there',
  EPERM: 'you have no permission to write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  ENOENT: 'the folder that it is to go into is not there',
  EIO: 'the disk has a fault there',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file stands where a folder should be',
  ENOTEMPTY: 'there is something of that name already',
}
