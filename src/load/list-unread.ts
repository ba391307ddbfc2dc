import type { Finding } from '../model/finding.js'
import type { WrittenFile } from './assemble-draft.js'
import type { Unread } from './draft.js'
import type { FileKind } from './file-kinds.js'
import { kindMeant, kindOfStray, type PlanFolder } from './plan-folder.js'
import { readIds } from './read-ids.js'

interface UnsoundFile extends WrittenFile {
  readonly findings: readonly Finding[]
}

/** What a file may hold that is not where it belongs: these have no fixed name, or may be left out. */
const anywhere: readonly FileKind[] = ['indicators', 'implementation', 'target', 'journal']

/** What the sound files cannot say, by the files that are not among them. */
export function listUnread(
  folder: PlanFolder,
  unsound: readonly UnsoundFile[],
  missing: readonly FileKind[],
): Unread {
  const kinds = [
    ...missing,
    ...unsound.flatMap(({ kind, findings }) => (findings.some(isMisplaced) ? anywhere : [kind])),
    ...folder.strays.flatMap((path) => kindOfStray(folder, path) ?? anywhere),
    ...folder.oddities.flatMap((item) => kindMeant(item) ?? anywhere),
  ]
  const paths = new Set(unsound.map(({ text }) => text.path))
  const files = folder.files.filter(({ path }) => paths.has(path))
  return { kinds: new Set(kinds), ids: files.flatMap(({ bytes }) => readIds(bytes)) }
}

function isMisplaced({ rule }: Finding): boolean {
  return rule === 'known-file'
}
