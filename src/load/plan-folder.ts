import { baseName } from '../model/base-name.js'
import { showInvisible } from '../model/invisible-characters.js'
import { nearestTo } from '../model/nearest-to.js'
import { type FileKind, kindOfFile, yamlEnding } from './file-kinds.js'
import type { SourceFile } from './source-file.js'

// What counts in a plan's folder. It is read from the disk, from git's index and from commits: whatever lies there is
// sorted here, before anything of it is opened, so that the three cannot see it differently.

/** What lies below the plan's folder at a path: `targets/T1.yaml`, with `/`. Folders themselves are not listed. */
export interface PlanItem {
  readonly path: string
  /**
   * A submodule is a folder that is a repository of its own; a device, all that is neither file, folder nor link; a kept
   * lock, what a run makes while it writes and git has been given to keep (on the disk it may be there by right).
   */
  readonly kind: 'file' | 'link' | 'submodule' | 'device' | 'kept lock'
}

/** What lies in the plan's folder and cannot be a part of the plan, though it may be meant as one. It is never opened. */
export interface OddItem {
  /** The first part is the folder's own name, as in `SourceFile`. */
  readonly path: string
  readonly oddity:
    | Exclude<PlanItem['kind'], 'file'>
    | 'folder'
    | 'no folder'
    | 'too large'
    | 'name not seen'
    | 'name not text'
}

/** The plan's folder as it was found: the files it is made of, and the paths of other YAML files below it. */
export interface PlanFolder {
  /** The folder's own name, `plan` as a rule: the first part of every path. */
  readonly name: string
  readonly files: readonly SourceFile[]
  readonly strays: readonly string[]
  readonly oddities: readonly OddItem[]
  /** Whether git keeps a file, by its path; undefined where nobody knows. Asked only for a finding's words. */
  readonly isTracked?: ((path: string) => boolean | undefined) | undefined
}

/** A file that is larger is refused by its size, before it is read. */
export const largestFile = 20_000_000 // bytes

/** What a plan's folder holds is never near this. */
export const largestFolder = 500_000_000 // bytes

export interface SortedItems {
  /** Paths below the plan's folder of the files that a plan is made of. */
  readonly parts: readonly string[]
  readonly strays: readonly string[]
  readonly oddities: readonly OddItem[]
}

/** Sorts what lies in the folder of this name. Names that begin with a dot, and what lies in such folders, do not count. */
export function sortItems(name: string, items: readonly PlanItem[]): SortedItems {
  const counted = items.filter(({ path, kind }) => kind === 'kept lock' || !isHidden(path))
  const odd = new Map<string, OddItem>()
  const plain: string[] = []
  for (const item of counted) {
    const found = oddityOf(item)
    if (found) odd.set(found.path, { ...found, path: `${name}/${found.path}` })
    else if (yamlEnding.test(item.path)) plain.push(item.path)
  }
  return {
    parts: plain.filter((path) => kindOfFile(path) !== undefined),
    strays: plain.filter((path) => kindOfFile(path) === undefined),
    oddities: [...odd.values()],
  }
}

/** Droppings of editors and file systems (._T1.yaml, .#T1.yaml), and the schemas for editors in .schema/. */
function isHidden(path: string): boolean {
  return /(?:^|\/)\./.test(path)
}

/** Read as folders whatever they are: where one is something else, its part of the plan would be lost. */
const partFolders: readonly string[] = ['targets', 'journal']

function oddityOf({ path, kind }: PlanItem): OddItem | undefined {
  if (kind !== 'file') return { path, oddity: kind }
  if (partFolders.includes(path)) return { path, oddity: 'no folder' }
  const folder = folderNamedAsFile(path)
  if (folder !== undefined) return { path: folder, oddity: 'folder' }
  if (!yamlEnding.test(path)) return undefined
  if (path.includes('\uFFFD')) return { path, oddity: 'name not text' }
  return showInvisible(path) === path ? undefined : { path, oddity: 'name not seen' }
}

/** `targets/T1.yaml` of `targets/T1.yaml/notes.md`. */
function folderNamedAsFile(path: string): string | undefined {
  const folders = path.split('/').slice(0, -1)
  const at = folders.findIndex((folder) => yamlEnding.test(folder))
  return at < 0 ? undefined : folders.slice(0, at + 1).join('/')
}

/** The kind of file that an odd item stands in the place of. */
export function kindMeant({ path }: OddItem): FileKind | undefined {
  const inPlan = path.slice(path.indexOf('/') + 1)
  return inPlan === 'targets' ? 'target' : (kindOfFile(inPlan) ?? kindOfFile(`${inPlan}/${baseName(inPlan)}`))
}

/**
 * The file that a stray one was to be: `owners.yml` and `owner.yaml` are owners.yaml, `Journal/2010-07.yaml` is in
 * journal. From the plan's folder.
 */
export function nameMeant(folder: PlanFolder, path: string): string | undefined {
  const inPlan = path.slice(folder.name.length + 1)
  const renamed = inPlan
    .replace(/^[^/]+(?=\/)/, (first) => partFolders.find((part) => part === first.toLowerCase()) ?? first)
    .replace(yamlEnding, '.yaml')
  if (kindOfFile(renamed) !== undefined) return renamed
  return nearestTo(renamed, ['plan.yaml', 'owners.yaml', 'indicators.yaml', 'implementation.yaml'])
}

/** The kind of file that a stray one was to be; undefined where nobody knows. */
export function kindOfStray(folder: PlanFolder, path: string): FileKind | undefined {
  return kindOfFile(nameMeant(folder, path) ?? '')
}
