import {
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { sameBytes } from '../../model/same-bytes.js'
import type { PathKind, Replacement } from '../world.js'
import { kindFrom, kindOf, readFile } from './files.js'

/** Not on every system: Windows has none. */
const { O_CREAT, O_EXCL, O_NOFOLLOW = 0, O_WRONLY } = constants

const permissions = 0o777 // without the bits that let a file run as its owner

export function kindAt(path: string): PathKind | 'link' | undefined {
  try {
    const stat = lstatSync(path)
    return stat.isSymbolicLink() ? 'link' : kindFrom(stat)
  } catch (error) {
    return hasCode(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG') ? undefined : 'unreadable'
  }
}

/** Only a whole file, safe on the disk, takes the place of the old. A hard link is replaced too, never written into. */
export function replaceFile({ path, fresh, content, before }: Replacement): boolean {
  const mode = permissionsOf(path)
  makeFile(fresh, content, (handle) => {
    if (mode !== undefined) fchmodSync(handle, mode)
    fsyncSync(handle)
  })
  try {
    if (!(before === undefined ? takeName(fresh, path) : takePlace(fresh, path, before))) return false
  } finally {
    discard(fresh)
  }
  flushFolder(dirname(path))
  return true
}

/**
 * The last look at the old file is as near to its end as it can be: no step of the system does both. Whoever writes
 * under the lock is kept out by that; what is left is an editor that saves within these microseconds.
 */
function takePlace(fresh: string, path: string, before: Uint8Array): boolean {
  const now = permissionsOf(path) === undefined ? undefined : readFile(path)
  if (!sameBytes(now, before)) return false
  renameSync(fresh, path)
  return true
}

/** A second name is given only where there is nothing of that name: not even a file that was made since the last look. */
function takeName(fresh: string, path: string): boolean {
  try {
    linkSync(fresh, path)
    return true
  } catch {
    if (kindAt(path) !== undefined) return false
  }
  renameSync(fresh, path) // a disk without second names, or one that says what is wrong
  return true
}

export function claimFile(path: string, fresh: string, content: string): boolean {
  if (kindAt(path) !== undefined) return false
  makeFile(fresh, content)
  try {
    linkSync(fresh, path)
    return true
  } catch (error) {
    return hasCode(error, 'EEXIST') ? false : claimPlainly(path, content)
  } finally {
    discard(fresh)
  }
}

/** On a disk without second names: one alone can make the file, which is there a moment before its content. */
function claimPlainly(path: string, content: string): boolean {
  try {
    makeFile(path, content)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

export function removeFile(path: string): void {
  try {
    unlinkSync(path)
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
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

/**
 * All of a file or nothing, and never into what is there already, whatever it is: nobody can have prepared it, or have
 * put a link there.
 */
function makeFile(path: string, content: string | Uint8Array, finish?: (handle: number) => void): void {
  const handle = openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o666)
  try {
    withHandle(handle, () => {
      writeFileSync(handle, content) // goes on until all is written, or throws
      finish?.(handle)
    })
  } catch (error) {
    discard(path)
    throw error
  }
}

/** Of a plain file; undefined where there is nothing. */
function permissionsOf(path: string): number | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return undefined
  expectFile(stat, path)
  return stat.mode & permissions
}

function expectFile(stat: Stats, path: string): void {
  if (stat.isSymbolicLink()) throw Object.assign(new Error(`${path} is a link`), { code: 'ELOOP' })
  if (!stat.isFile()) throw Object.assign(new Error(`${path} is not a file`), { code: 'ENOTFILE' })
}

/** So that the new name survives a power cut too; where folders cannot be flushed, the system sees to it. */
function flushFolder(folder: string): void {
  try {
    withHandle(openSync(folder, 'r'), fsyncSync)
  } catch {}
}

function withHandle<Value>(handle: number, use: (handle: number) => Value): Value {
  try {
    return use(handle)
  } finally {
    closeSync(handle)
  }
}

/** What cannot be removed now is a leftover that the next run clears away. */
function discard(fresh: string): void {
  try {
    unlinkSync(fresh)
  } catch {}
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? '')
}
