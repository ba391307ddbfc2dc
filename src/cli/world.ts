import {
  closeSync,
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
  writeSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { paintFor } from './colours.js'
import { exitCodes, Failure } from './failure.js'
import type { GitAnswer, Output, PathKind, World } from './world-record.js'

export type { FolderItem, GitAnswer, Output, PathKind, Program, World } from './world-record.js'

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
    makeFolder,
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

/** Node's own `recursive` never ends below /proc. */
function makeFolder(path: string): void {
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

type Descriptor = 1 | 2

function outputTo(descriptor: Descriptor): Output {
  let stream = isDevice(descriptor) ? streamOf(descriptor) : undefined
  return {
    write: (content) => {
      const rest = stream ? content : writeAtOnce(descriptor, content)
      if (rest.length === 0) return
      stream ??= streamOf(descriptor)
      stream.write(rest)
    },
    isTerminal: stream?.isTTY === true,
    width: stream?.columns || Number(process.env['COLUMNS']) || undefined,
    paint: paintFor(process.env, stream?.isTTY === true),
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
  let written = 0
  try {
    written = writeSync(descriptor, content as string) // or bytes; the types have each by itself
  } catch {}
  return written === Buffer.byteLength(content) ? nothing : Buffer.from(content).subarray(written)
}

const nothing = new Uint8Array()

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

/**
 * A commit hook finds these set, and they tie git to one repository whatever folder it is asked about. They are those
 * of `git rev-parse --local-env-vars`, but for settings (GIT_CONFIG…), by which a machine says which folders git trusts.
 */
const tiesOfGit =
  'DIR WORK_TREE IMPLICIT_WORK_TREE INDEX_FILE PREFIX INTERNAL_SUPER_PREFIX COMMON_DIR OBJECT_DIRECTORY ' +
  'ALTERNATE_OBJECT_DIRECTORIES SHALLOW_FILE GRAFT_FILE REPLACE_REF_BASE NO_REPLACE_OBJECTS'
const untied = Object.fromEntries(tiesOfGit.split(' ').map((name) => [`GIT_${name}`, undefined]))

function askGit(folder: string, args: readonly string[], input?: string): GitAnswer | undefined {
  // Loaded here, since most runs ask nothing of git and loading it takes as long as reading the plan.
  const { spawnSync } = process.getBuiltinModule('node:child_process')
  const { error, status, stdout, stderr } = spawnSync('git', ['-C', folder, ...args], {
    input: input ?? '',
    maxBuffer: Number.POSITIVE_INFINITY,
    env: { ...process.env, ...untied, LC_ALL: 'C' },
  })
  if (error && 'code' in error && error.code === 'ENOENT') return undefined
  return {
    ok: status === 0,
    output: stdout ?? new Uint8Array(),
    complaint: String(stderr ?? error?.message ?? ''),
  }
}
