import {
  closeSync,
  fchmodSync,
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
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import type { Paint } from '../report/paint.js'
import { paintFor } from './colours.js'
import { exitCodes, Failure } from './failure.js'

/** A stream of text for a person or a program. */
export interface Output {
  write(content: string | Uint8Array): void
  readonly isTerminal: boolean
  /** In columns; undefined where it is no terminal and nobody has said. */
  readonly width: number | undefined
  readonly paint: Paint
}

export interface FolderItem {
  readonly name: string
  readonly isFolder: boolean
  readonly isLink: boolean
}

export type PathKind = 'file' | 'folder' | 'unreadable'

/** What git answered; `ok` is whether it could do what it was asked. */
export interface GitAnswer {
  readonly ok: boolean
  readonly output: Uint8Array
  readonly complaint: string
}

/** This run of the program among all that run. */
export interface Program {
  readonly id: number
  readonly host: string
  /** When a process began, since a later one may get its number again: '' where that is not told, undefined where none runs. */
  readonly startOf: (id: number) => string | undefined
}

/** Everything outside the program, as a record that tests replace. Paths are as the operating system takes them. */
export interface World {
  readonly folder: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Milliseconds since 1 January 1970; asked only for the day "today". */
  readonly now: () => number
  readonly stdout: Output
  readonly stderr: Output
  /** Throws what the operating system says, with its `code`. */
  readonly readFile: (path: string) => Uint8Array
  readonly listFolder: (path: string) => readonly FolderItem[]
  /** Undefined where there is nothing; `unreadable` where there is something that cannot be looked at. */
  readonly kindOf: (path: string) => PathKind | undefined
  /**
   * Makes a file, or puts new content in the place of the old, in one step: whatever happens, it is the old one or the
   * new one. Links are followed and permissions kept. Throws what the operating system says, with its `code`.
   */
  readonly replaceFile: (path: string, content: string | Uint8Array) => void
  /** Makes a folder and those above it; one that is there is left alone. */
  readonly makeFolder: (path: string) => void
  /** Makes a file with all of its content in one step; false where there is one of that name already. */
  readonly claimFile: (path: string, content: string) => boolean
  /** Takes a file, or a folder with what it holds, away; what is not there is no fault. */
  readonly remove: (path: string) => void
  /** Gives a folder its name in one step. */
  readonly rename: (from: string, to: string) => void
  readonly program: Program
  readonly wait: (milliseconds: number) => Promise<void>
  /** Undefined where nobody sits at the program's input and output. */
  readonly terminal: { readonly input: Readable; readonly output: Writable } | undefined
  /** Undefined where git is not installed. */
  readonly git: (folder: string, args: readonly string[], input?: string) => GitAnswer | undefined
}

/** The world that the program runs in: the only place that touches process, streams, clock, files, git and colour. */
export function realWorld(): World {
  return {
    get folder() {
      return currentFolder()
    },
    environment: process.env,
    now: () => Date.now(),
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    readFile: (path) => readFileSync(path),
    listFolder: (path) =>
      readdirSync(path, { withFileTypes: true }).map((item) => ({
        name: item.name,
        isFolder:
          item.isDirectory() || (item.isSymbolicLink() && kindOf(`${path}/${item.name}`) === 'folder'),
        isLink: item.isSymbolicLink(),
      })),
    kindOf,
    replaceFile,
    makeFolder: (path) => void mkdirSync(path, { recursive: true }),
    claimFile,
    remove: (path) => rmSync(path, { recursive: true, force: true }),
    rename: renameSync,
    program: {
      id: process.pid,
      host: hostname(),
      startOf: startOfProcess,
    },
    wait: (milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds)),
    get terminal() {
      const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true
      return isTerminal ? { input: process.stdin, output: process.stdout } : undefined
    },
    git: askGit,
  }
}

function currentFolder(): string {
  try {
    return process.cwd()
  } catch {
    throw new Failure('The folder that you are in is no longer there. Change to another one.')
  }
}

function kindOf(path: string): PathKind | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    const isAbsent = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(
      (error as NodeJS.ErrnoException).code ?? '',
    )
    return isAbsent ? undefined : 'unreadable'
  }
}

/** Through a new file beside the old one: only a whole one, safe on the disk, takes its place. */
function replaceFile(path: string, content: string | Uint8Array): void {
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
function claimFile(path: string, content: string): boolean {
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

/** Linux tells when it began. What has ended and is only not yet cleared away does not run. */
function startOfProcess(id: number): string | undefined {
  try {
    const [state, ...facts] = readFileSync(`/proc/${id}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ')
    return state === 'Z' || state === 'X' ? undefined : facts[18]
  } catch {}
  try {
    process.kill(id, 0) // asks only whether it is there
    return ''
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? '' : undefined
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

function outputTo(stream: NodeJS.WriteStream): Output {
  // `| head` closes the pipe early; what it did not want to read is no fault.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return
    process.stderr.write(
      `The output cannot be written: ${error.code === 'ENOSPC' ? 'the disk is full' : error.message}.\n`,
    )
    process.exit(exitCodes.impossible)
  })
  return {
    write: (content) => void stream.write(content),
    isTerminal: stream.isTTY === true,
    width: stream.columns || Number(process.env['COLUMNS']) || undefined,
    paint: paintFor(process.env, stream.isTTY === true),
  }
}

function askGit(folder: string, args: readonly string[], input?: string): GitAnswer | undefined {
  // Loaded here, since most runs ask nothing of git and loading it takes as long as reading the plan.
  const { spawnSync } = process.getBuiltinModule('node:child_process')
  const { error, status, stdout, stderr } = spawnSync('git', ['-C', folder, ...args], {
    input: input ?? '',
    maxBuffer: Number.POSITIVE_INFINITY,
    env: { ...process.env, LC_ALL: 'C' },
  })
  if (error && 'code' in error && error.code === 'ENOENT') return undefined
  return {
    ok: status === 0,
    output: stdout ?? new Uint8Array(),
    complaint: String(stderr ?? error?.message ?? ''),
  }
}
