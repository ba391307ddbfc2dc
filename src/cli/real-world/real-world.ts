import { readFileSync, renameSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { type ExitCode, Failure } from '../failure.js'
import type { World } from '../world.js'
import { claimFile, kindOf, listFolder, makeFolder, readFile, realPath, replaceFile } from './files.js'
import { askGit } from './git.js'
import { outputTo, type RealOutput } from './outputs.js'

export interface RealWorld extends World {
  /** Ends the program once all that it has written is taken. */
  readonly end: (exitCode: ExitCode) => void
}

/** The world that the program runs in: the only place that touches process, streams, clock, files, git and colour. */
export function realWorld(): RealWorld {
  // Made when first asked for: Node takes a while to load what streams need, and many a run has nothing to say on one.
  let stdout: RealOutput | undefined
  let stderr: RealOutput | undefined
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
    throw new Failure('The folder that you are in is no longer there. Change to another one.')
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
