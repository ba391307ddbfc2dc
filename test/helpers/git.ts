import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { main } from '../../src/cli/main.js'
import { realWorld } from '../../src/cli/real-world/real-world.js'
import type { World } from '../../src/cli/world.js'
import { plainPaint } from './paint.js'
import type { Files } from './plan-folder.js'
import type { Run } from './world.js'

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** A folder of its own, with a space in its name, taken away after the tests of the file. */
export function makeFolder(name = 'plan in git '): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), name)))
  made.push(folder)
  return folder
}

export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** What git may take from the machine is taken away, so that every commit has the same hash everywhere. */
const gitEnvironment = {
  PATH: process.env['PATH'] ?? '',
  HOME: tmpdir(),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A. Coordinator',
  GIT_AUTHOR_EMAIL: 'coordinator@example.org',
  GIT_AUTHOR_DATE: '2010-07-06T12:00:00Z',
  GIT_COMMITTER_NAME: 'A. Coordinator',
  GIT_COMMITTER_EMAIL: 'coordinator@example.org',
  GIT_COMMITTER_DATE: '2010-07-06T12:00:00Z',
}

export function git(folder: string, ...args: readonly string[]): string {
  const options = [
    '-c',
    'core.autocrlf=false',
    '-c',
    'protocol.file.allow=always',
    '-c',
    'advice.detachedHead=false',
  ]
  return execFileSync('git', ['-C', folder, ...options, ...args], {
    encoding: 'utf8',
    env: gitEnvironment,
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trimEnd()
}

const disk = realWorld()

/** Runs a command line on the real disk, with the screen in memory. */
export async function runOnDisk(
  folder: string,
  args: readonly string[],
  more: Partial<World> = {},
): Promise<Run> {
  const said = { stdout: '', stderr: '' }
  const output = (name: 'stdout' | 'stderr') => ({
    write: (content: string | Uint8Array) => {
      said[name] += typeof content === 'string' ? content : new TextDecoder('latin1').decode(content)
    },
    isTerminal: false,
    width: undefined,
    paint: plainPaint,
  })
  const world = { ...disk, folder, stdout: output('stdout'), stderr: output('stderr'), ...more }
  return { exitCode: await main(args, world), ...said }
}

/** A copy with only the newest commit of each branch; `branch` is checked out. */
export function cloneShallow(folder: string, branch: string): string {
  const copy = join(makeFolder('a copy '), 'shallow')
  const options = ['--quiet', '--depth=1', '--no-single-branch', `--branch=${branch}`]
  git(folder, 'clone', ...options, `file://${folder}`, copy)
  return copy
}
