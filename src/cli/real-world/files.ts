import {
  closeSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { FolderItem, PathKind } from '../world.js'

export function listFolder(path: string): readonly FolderItem[] {
  return readdirSync(path, { withFileTypes: true }).map((item) => ({
    name: item.name,
    isFolder: item.isDirectory() || (item.isSymbolicLink() && kindOf(`${path}/${item.name}`) === 'folder'),
    isLink: item.isSymbolicLink(),
  }))
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
