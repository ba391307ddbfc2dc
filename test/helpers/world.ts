import { main } from '../../src/cli/main.js'
import type { World } from '../../src/cli/world.js'
import { plainPaint } from './paint.js'
import type { Files } from './plan-folder.js'

export interface WorldOptions {
  /** `2010-07-01` at noon, or an instant such as `2010-03-28T00:59:00Z`. */
  readonly now?: string
  readonly width?: number
  readonly folder?: string
}

/** What a run said, and how it ended. */
export interface Run {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** A world that holds nothing but these files, at the top of the disk, which is a repository without a commit. */
export function worldWith(given: Files, { now = '2010-07-01', width, folder = '/' }: WorldOptions = {}) {
  const said = { stdout: '', stderr: '' }
  const output = (name: 'stdout' | 'stderr') => ({
    write: (content: string | Uint8Array) => {
      said[name] += typeof content === 'string' ? content : new TextDecoder('latin1').decode(content)
    },
    isTerminal: width !== undefined,
    width,
    paint: plainPaint,
  })
  const files: Record<string, string | Uint8Array> = { ...given }
  let time = 0
  let chances = 0
  const isBelow = (path: string) =>
    Object.keys(files).some((other) => other.startsWith(`${inDisk(path)}/`) || inDisk(path) === '')
  const world: World = {
    folder,
    environment: {},
    now: () => Date.parse(now.includes('T') ? now : `${now}T12:00:00Z`),
    stdout: output('stdout'),
    stderr: output('stderr'),
    readFile: (path) => {
      const found = files[inDisk(path)]
      if (found === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' })
      return typeof found === 'string' ? new TextEncoder().encode(found) : found
    },
    listFolder: (path) => {
      const before = inDisk(path) === '' ? '' : `${inDisk(path)}/`
      const names = Object.keys(files)
        .filter((other) => other.startsWith(before))
        .map((other) => other.slice(before.length))
      const items = new Map(names.map((name) => [name.split('/')[0] ?? '', name.includes('/')]))
      return [...items].map(([name, isFolder]) => ({ name, kind: isFolder ? 'folder' : 'file' }))
    },
    realPath: (path) => path,
    kindOf: (path) =>
      inDisk(path) in files || inDisk(path) === '.git/HEAD'
        ? 'file'
        : isBelow(path) || inDisk(path) === '.git'
          ? 'folder'
          : undefined,
    kindAt: (path) => world.kindOf(path),
    replaceFile: ({ path, content, before }) => {
      if (!sameText(files[inDisk(path)], before)) return false
      files[inDisk(path)] = content
      return true
    },
    makeFolder: () => {},
    claimFile: (path, _fresh, content) => {
      if (inDisk(path) in files) return false
      files[inDisk(path)] = content
      return true
    },
    removeFile: (path) => {
      delete files[inDisk(path)]
    },
    removeFolder: (path) => {
      for (const other of Object.keys(files)) if (other.startsWith(`${inDisk(path)}/`)) delete files[other]
    },
    rename: (from, to) => {
      for (const [other, content] of Object.entries(files)) {
        if (!other.startsWith(`${inDisk(from)}/`)) continue
        delete files[other]
        files[inDisk(to) + other.slice(inDisk(from).length)] = content
      }
    },
    holdsOpenFiles: false,
    program: {
      id: 1,
      host: 'here',
      identity: '1-0-00000000',
      isRunning: (identity) => identity === '1-0-00000000',
    },
    chance: () => {
      chances += 1
      return chances.toString(16).padStart(16, '0')
    },
    clock: () => time,
    wait: async (milliseconds) => {
      time += milliseconds
    },
    terminal: undefined,
    git: () => ({ ok: true, output: new Uint8Array(), complaint: '' }),
  }
  return { world, said, files }
}

/** Runs a command line in a world of these files. */
export async function runPlan(files: Files, args: readonly string[], options?: WorldOptions): Promise<Run> {
  const { world, said } = worldWith(files, options)
  const exitCode = await main(args, world)
  return { exitCode, ...said }
}

function sameText(a: string | Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  const textOf = (file: typeof a) => (file instanceof Uint8Array ? new TextDecoder().decode(file) : file)
  return textOf(a) === textOf(b)
}

function inDisk(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^(?:[A-Z]:)?\/+/i, '')
    .replace(/\/+$/, '')
}
