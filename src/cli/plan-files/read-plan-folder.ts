import {
  largestFile,
  largestFolder,
  type OddItem,
  type PlanFolder,
  type PlanItem,
  sortItems,
} from '../../load/plan-folder.js'
import type { SourceFile } from '../../load/source-file.js'
import { Failure } from '../failure.js'

/** Where a plan's folder is read from: the disk, git's index, or a commit. */
export interface FolderSource {
  /** The folder's own name. */
  readonly name: string
  readonly items: readonly PlanItem[]
  /** A file's bytes, by its path below the folder; undefined where it is larger than `largestFile`, and then not read. */
  readonly readAll: (paths: readonly string[]) => Iterable<Uint8Array | undefined>
  readonly isTracked?: PlanFolder['isTracked']
}

/** The one way to read a plan's folder: which names count, and what is never opened, is the same for every source. */
export function readPlanFolder({ name, items, readAll, ...more }: FolderSource): PlanFolder {
  const { parts, strays, oddities } = sortItems(name, items)
  const files: SourceFile[] = []
  const tooLarge: OddItem[] = []
  let size = 0
  let index = 0
  for (const bytes of readAll(parts)) {
    const path = `${name}/${parts[index++]}`
    if (bytes) files.push({ path, bytes })
    else tooLarge.push({ path, oddity: 'too large' })
    size += bytes?.length ?? 0
    if (size > largestFolder) throw folderTooLarge(name)
  }
  return {
    name,
    files,
    strays: strays.map((path) => `${name}/${path}`),
    oddities: [...oddities, ...tooLarge],
    ...more,
  }
}

export function isTooLarge(size: number): boolean {
  return size > largestFile
}

export function folderTooLarge(name: string): Failure {
  return new Failure(
    `The files in ${name} add up to more than 500 MB, which is too much for a plan. Move out what does not belong there.`,
  )
}
