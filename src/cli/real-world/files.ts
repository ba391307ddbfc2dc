import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs'
import type { FolderItem, PathKind } from '../world.js'

export function listFolder(path: string): readonly FolderItem[] {
  return readdirSync(path, { withFileTypes: true }).map((item) => ({ name: item.name, kind: itemKind(item) }))
}

function itemKind(item: Dirent): FolderItem['kind'] {
  if (item.isFile()) return 'file'
  if (item.isDirectory()) return 'folder'
  return item.isSymbolicLink() ? 'link' : 'device'
}

/** What is not there has only the name that it was given. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return path
  }
}

/**
 * Opened without following a link and without waiting for the other end of a pipe, and looked at before anything is
 * read. No more is read than its size then: a file that grows has no end, and those of /proc, which say that they are
 * empty, count as empty.
 */
export function readFile(path: string, most = Number.POSITIVE_INFINITY): Uint8Array {
  const handle = openSync(
    path,
    constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
  )
  try {
    const stat = fstatSync(handle)
    if (stat.isDirectory()) throw systemError('EISDIR')
    if (!stat.isFile()) throw systemError('ENODEV')
    if (stat.size > most) throw systemError('EFBIG')
    return stat.size > 0 ? readFileSync(handle) : new Uint8Array()
  } finally {
    closeSync(handle)
  }
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code })
}

export function kindOf(path: string): PathKind | undefined {
  try {
    return kindFrom(statSync(path))
  } catch (error) {
    const isAbsent = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(
      (error as NodeJS.ErrnoException).code ?? '',
    )
    return isAbsent ? undefined : 'unreadable'
  }
}

export function kindFrom(stat: Stats): 'file' | 'folder' | 'device' {
  return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'device'
}
