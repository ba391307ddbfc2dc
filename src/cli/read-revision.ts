import { basename } from 'node:path'
import { sortFiles } from '../load/file-kinds.js'
import type { PlanFolder } from '../load/read-draft.js'
import { Failure } from './failure.js'
import type { GitAnswer, World } from './world.js'

/** A plan's folder as it stood in a commit. */
export interface RevisionFolder {
  /** The commit's full hash. */
  readonly revision: string
  readonly folder: PlanFolder
}

/** Reads the plan's folder from git itself, by commit, tag or branch; the work tree is neither read nor touched. */
export function readRevision(world: World, folder: string, named: string): RevisionFolder {
  const revision = findCommit(world, folder, named)
  const found = readCommit(world, folder, revision)
  if (found.files.length + found.strays.length > 0) return { revision, folder: found }
  throw new Failure(`There was no plan in ${folderInTree(world, folder) || 'this folder'} at ${named}.`)
}

/** The plan's folder in a commit, by its hash; without files where there was none. */
export function readCommit(world: World, folder: string, commit: string): PlanFolder {
  const below = folderInTree(world, folder)
  const tree = ['--literal-pathspecs', 'ls-tree', '-r', '-z', '--full-tree', commit, '--', below || '.']
  const listed = listBlobs(
    decode(expect(ask(world, folder, tree), () => `git cannot list the files of ${commit}.`)),
    below,
  )
  const name = basename(folder)
  const { parts, strays } = sortFiles(listed.map(({ path }) => path))
  const hashes = new Map(listed.map(({ path, hash }) => [path, hash]))
  const contents = readBlobs(
    world,
    folder,
    parts.map((path) => hashes.get(path) ?? ''),
  )
  return {
    name,
    files: parts.map((path, index) => ({
      path: `${name}/${path}`,
      bytes: contents[index] ?? new Uint8Array(),
    })),
    strays: strays.map((path) => `${name}/${path}`),
  }
}

/** The folder's path from the top of its repository, ending in `/`; empty at the top itself. */
function folderInTree(world: World, folder: string): string {
  return expectText(
    ask(world, folder, ['rev-parse', '--show-prefix']),
    () => `${folder} is not in a git repository.`,
  )
}

/**
 * The commit at which two lines of work parted: what was agreed when an edit began. A branch that has moved on since
 * does not make its own changes look like the edit's.
 */
export function findMergeBase(world: World, folder: string, named: string, edited: string): string {
  const commits = [findCommit(world, folder, named), findCommit(world, folder, edited)]
  return expectText(ask(world, folder, ['merge-base', ...commits]), () => {
    const isShallow = tellShallow(world, folder)
    return `git finds no common history of "${named}" and "${edited}".${isShallow}`
  })
}

/** Whether the repository has any history; before its first commit an edit has nothing to be judged against. */
export function hasCommits(world: World, folder: string): boolean {
  folderInTree(world, folder) // tells first where there is no repository at all
  return ask(world, folder, ['rev-list', '--all', '--max-count=1']).output.length > 0
}

/** The full hash of the commit that is named. */
function findCommit(world: World, folder: string, named: string): string {
  folderInTree(world, folder) // tells first where there is no repository at all
  const found = ask(world, folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${named}^{commit}`,
  ])
  const hash = decode(found.output).trim()
  // A range such as ^main is verified too, but is not a commit.
  if (found.ok && /^[0-9a-f]{40,64}$/.test(hash)) return hash
  const mend = tellShallow(world, folder) || ' Give a commit, a tag or a branch.'
  throw new Failure(`git knows no revision "${named}" here.${mend}`)
}

interface Blob {
  readonly hash: string
  /** From the plan's folder. */
  readonly path: string
}

/** The files in what `ls-tree -r -z` prints: `mode type hash<TAB>path<NUL>`. Links and submodules are no files. */
function listBlobs(listing: string, prefix: string): readonly Blob[] {
  return listing.split('\0').flatMap((line) => {
    const [facts = '', path = ''] = line.split('\t')
    const [mode = '', type, hash = ''] = facts.split(' ')
    return type === 'blob' && mode.startsWith('100') ? [{ hash, path: path.slice(prefix.length) }] : []
  })
}

/** The bytes of blobs, in one call of git: `hash type size<LF>bytes<LF>` for each. */
function readBlobs(world: World, folder: string, hashes: readonly string[]): readonly Uint8Array[] {
  const answer = ask(world, folder, ['cat-file', '--batch'], `${hashes.join('\n')}\n`)
  const output = expect(answer, () => 'git cannot read the files of that revision.')
  const blobs: Uint8Array[] = []
  for (let at = 0; at < output.length && blobs.length < hashes.length; ) {
    const headEnd = output.indexOf(0x0a, at)
    const size = Number(decode(output.subarray(at, headEnd)).split(' ')[2])
    blobs.push(output.subarray(headEnd + 1, headEnd + 1 + size))
    at = headEnd + 1 + size + 1
  }
  return blobs
}

function ask(world: World, folder: string, args: readonly string[], input?: string): GitAnswer {
  const answer = world.git(folder, args, input)
  if (!answer) throw new Failure('git is not installed here, and the history of the plan is asked for.')
  if (/dubious ownership/.test(answer.complaint))
    throw new Failure(
      'git does not trust this folder, since it belongs to another user. Run the command that git names: git config --global --add safe.directory and the folder.',
    )
  return answer
}

function expect(answer: GitAnswer, tell: () => string): Uint8Array {
  if (!answer.ok) throw new Failure(tell())
  return answer.output
}

function expectText(answer: GitAnswer, tell: () => string): string {
  return decode(expect(answer, tell)).replace(/\n$/, '')
}

/** Why history may be missing, and the mend; nothing where all of it is there. */
function tellShallow(world: World, folder: string): string {
  const isShallow = decode(ask(world, folder, ['rev-parse', '--is-shallow-repository']).output).startsWith(
    'true',
  )
  return isShallow
    ? ' This copy of the repository holds only part of its history: git fetch --unshallow brings the rest.'
    : ''
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
