import {
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { Chalk, type ChalkInstance } from 'chalk'
import type { Paint, Tone } from '../report/paint.js'
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
  /** Undefined where git is not installed. */
  readonly git: (folder: string, args: readonly string[], input?: string) => GitAnswer | undefined
}

/** The world that the program runs in: the only place that touches process, streams, clock, files, git and colour. */
export function realWorld(): World {
  // Made when first asked for: Node takes a while to load what streams need, and many a run has nothing to say on one.
  let stdout: Output | undefined
  let stderr: Output | undefined
  return {
    get folder() {
      return currentFolder()
    },
    get stdout() {
      stdout ??= outputTo(1)
      return stdout
    },
    get stderr() {
      stderr ??= outputTo(2)
      return stderr
    },
    environment: process.env,
    now: () => Date.now(),
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

/** So that the new name survives a power cut too; where folders cannot be flushed, the system sees to it. */
function flushFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r')
    fsyncSync(handle)
    closeSync(handle)
  } catch {}
}

type Descriptor = 1 | 2

function outputTo(descriptor: Descriptor): Output {
  let stream = isDevice(descriptor) ? streamOf(descriptor) : undefined
  const chalk = new Chalk({ level: usesColour(stream) ? 1 : 0 })
  return {
    write: (content) => {
      const rest = stream ? content : writeAtOnce(descriptor, content)
      if (rest.length === 0) return
      stream ??= streamOf(descriptor)
      stream.write(rest)
    },
    isTerminal: stream?.isTTY === true,
    width: stream?.columns || Number(process.env['COLUMNS']) || undefined,
    paint: (tone, text) => (text === '' ? '' : colours[tone](chalk)(text)),
  }
}

/** What may be a terminal. Files and pipes are none, and do without a stream: to load one takes as long as a small plan. */
function isDevice(descriptor: Descriptor): boolean {
  try {
    const stat = fstatSync(descriptor)
    return !stat.isFile() && !stat.isFIFO() && !stat.isSocket()
  } catch {
    return true // what it is, Node's own streams may know
  }
}

/** Gives back what a file or pipe would not take: a stream knows when it will, or what to say. */
function writeAtOnce(descriptor: Descriptor, content: string | Uint8Array): Uint8Array {
  let rest = typeof content === 'string' ? Buffer.from(content) : content
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest))
  } catch {}
  return rest
}

function streamOf(descriptor: Descriptor): NodeJS.WriteStream {
  const stream = descriptor === 1 ? process.stdout : process.stderr
  // `| head` closes the pipe early; what it did not want to read is no fault.
  return stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return
    process.stderr.write(
      `The output cannot be written: ${error.code === 'ENOSPC' ? 'the disk is full' : error.message}.\n`,
    )
    process.exit(exitCodes.impossible)
  })
}

/** FORCE_COLOR decides where it is set, then NO_COLOR; else a terminal that can show colour gets it. */
function usesColour(stream: NodeJS.WriteStream | undefined): boolean {
  const { FORCE_COLOR, NO_COLOR, TERM } = process.env
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  return stream?.isTTY === true && TERM !== 'dumb'
}

const colours: Record<Tone, (chalk: ChalkInstance) => (text: string) => string> = {
  strong: (chalk) => chalk.bold,
  quiet: (chalk) => chalk.dim,
  bad: (chalk) => chalk.red.bold,
  soon: (chalk) => chalk.yellow,
  late: (chalk) => chalk.magenta,
  good: (chalk) => chalk.green,
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
