import {
  closeSync,
  constants,
  type Dirent,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
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
    const stat = statSync(path)
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'device'
  } catch (error) {
    const isAbsent = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(
      (error as NodeJS.ErrnoException).code ?? '',
    )
    return isAbsent ? undefined : 'unreadable'
  }
}

/** Through a new file beside the old one: only a whole one, safe on the disk, takes its place. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const place = kindOf(path) === undefined ? path : realpathSync(path)
  const fresh = `${place}.${process.pid}.new` // no name that a plan would read
  try {
    const handle = openSync(fresh, 'w')
    try {
      writeFileSync(handle, content) // goes on until all is written, or throws
      if (kindOf(place) === 'file') fchmodSync(handle, statSync(place).mode)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(fresh, place)
  } catch (error) {
    rmSync(fresh, { force: true })
    throw error
  }
  flushFolder(dirname(place))
}

/** A second name for a whole file is given only where there is none of that name; on disks without second names, plainly. */
export function claimFile(path: string, content: string): boolean {
  const fresh = `${path}.${process.pid}.new`
  const isThere = (error: unknown) => (error as NodeJS.ErrnoException).code === 'EEXIST'
  try {
    writeFileSync(fresh, content)
    try {
      linkSync(fresh, path)
    } catch (error) {
      if (isThere(error)) return false
      writeFileSync(path, content, { flag: 'wx' })
    }
    return true
  } catch (error) {
    if (isThere(error)) return false
    throw error
  } finally {
    rmSync(fresh, { force: true })
  }
}

/** Node's own `recursive` never ends below /proc. */
export function makeFolder(path: string): void {
  if (kindOf(path) === 'folder') return
  if (kindOf(dirname(path)) === undefined) makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    if (kindOf(path) !== 'folder') throw error // another run may have been faster
  }
}

/** So that the new name survives a power cut too; where folders cannot be flushed, the system sees to it. */
function flushFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r')
    fsyncSync(handle)
    closeSync(handle)
  } catch {}
}
