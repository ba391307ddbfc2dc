import { renameSync, rmSync } from 'node:fs'
import { type ExitCode, Failure } from '../failure.js'
import type { Program, World } from '../world.js'
import { kindOf, listFolder, readFile, realPath } from './files.js'
import { askGit } from './git.js'
import { outputTo, type RealOutput } from './outputs.js'
import { thisProgram } from './program.js'
import { openRealTerminal } from './terminal.js'
import { claimFile, kindAt, makeFolder, removeFile, replaceFile } from './writing.js'

export interface RealWorld extends World {
  /** Ends the program once all that it has written is taken. */
  readonly end: (exitCode: ExitCode) => void
}

/** The world that the program runs in: the only place that touches process, streams, clock, files, git and colour. */
export function realWorld(): RealWorld {
  // Made when first asked for: Node takes a while to load what streams need, and many a run has nothing to say on one.
  let stdout: RealOutput | undefined
  let stderr: RealOutput | undefined
  let program: Program | undefined
  let terminal: World['terminal']
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
    readFile,
    listFolder,
    realPath,
    kindOf,
    kindAt,
    replaceFile,
    makeFolder,
    claimFile,
    removeFile,
    removeFolder: (path) => rmSync(path, { recursive: true, force: true }),
    rename: renameSync,
    holdsOpenFiles: process.platform === 'win32',
    get program() {
      program ??= thisProgram()
      return program
    },
    chance: () => process.getBuiltinModule('node:crypto').randomBytes(8).toString('hex'),
    clock: () => Number(process.hrtime.bigint() / 1_000_000n),
    wait: (milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds)),
    get terminal() {
      terminal ??= openRealTerminal()
      return terminal
    },
    git: askGit,
    end: (exitCode) => {
      process.exitCode = exitCode
      // Else Node would first clear up a heap that nobody needs. Streams may not be done: those it waits for.
      if (!stdout?.hasStream && !stderr?.hasStream) process.exit()
    },
  }
}

function currentFolder(): string {
  try {
    return process.cwd()
  } catch {
    throw new Failure('The current folder no longer exists. Change to another one.')
  }
}
