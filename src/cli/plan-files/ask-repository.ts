import { Failure } from '../failure.js'
import type { GitAnswer, GitQuestion, World } from '../world.js'
import { isShallow, type PlanRepository } from './find-repository.js'

// What this program asks of git: names, trees and objects, as they are kept. No patch and no file of the work tree is
// asked for, since to show those git looks at attributes and settings of anybody. How it is asked: real-world/git.ts.

/** A file, link or submodule in a commit or in the index. */
export interface TreeItem {
  /** From the top of the repository, with `/`. */
  readonly path: string
  /** As git keeps it: 100644 and 100755 a file, 120000 a link, 160000 a submodule. */
  readonly mode: string
  readonly hash: string
  /** In bytes; undefined of a submodule, and where it was not asked for. */
  readonly size?: number | undefined
}

/** Asks, and ends with a sentence where git is not there. */
export function ask(
  world: World,
  repository: PlanRepository,
  args: readonly string[],
  more: Pick<GitQuestion, 'input' | 'index'> = {},
): GitAnswer {
  const answer = world.git({ repository, args, ...more })
  if (answer) return answer
  throw new Failure('Git is not installed, so the history of the plan cannot be read.')
}

/** The same where an answer must come; else `describe` says what could not be done, and git's own words why. */
export function expectAnswer(
  world: World,
  repository: PlanRepository,
  args: readonly string[],
  describe: string,
  more: Pick<GitQuestion, 'input' | 'index'> = {},
): Uint8Array {
  const answer = ask(world, repository, args, more)
  if (answer.ok) return answer.output
  throw new Failure(`${describe}${becauseOf(answer)}${hintOfPart(world, repository)}`)
}

export function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

function becauseOf({ complaint }: GitAnswer): string {
  const [first = ''] = complaint.trim().split('\n')
  const words = first.replace(/^(?:fatal|error): /, '').replace(/\.$/, '')
  return words === '' ? '.' : `: git says "${words}".`
}

/** Why history may be missing, and the fix; nothing where all of it is there. */
export function hintOfPart(world: World, repository: PlanRepository): string {
  return isShallow(world, repository)
    ? ' This copy of the repository holds only part of its history. Run git fetch --unshallow to get the rest.'
    : ''
}

/** The files, links and submodules of a commit that lie at or below a path; of all of it where the path is empty. */
export function listTree(
  world: World,
  repository: PlanRepository,
  commit: string,
  below: string,
): readonly TreeItem[] {
  const args = ['ls-tree', '-r', '-l', '-z', '--full-tree', commit, '--', ...(below === '' ? [] : [below])]
  const listing = expectAnswer(world, repository, args, `The files of ${commit} cannot be listed`)
  return readRecords(listing).map(({ facts, path }) => {
    const [mode = '', type, hash = '', size = ''] = facts
    if (type !== 'blob') return { mode, hash, path }
    if (!/^\d+$/.test(size)) throw missing(world, repository, hash)
    return { mode, hash, path, size: Number(size) }
  })
}

/** The same of the index: what the next commit would hold. */
export function listIndex(
  world: World,
  repository: PlanRepository,
  index: string | undefined,
): readonly TreeItem[] {
  const args = ['ls-files', '--stage', '-z', '--full-name', '--', repository.below || '.']
  const listing = expectAnswer(world, repository, args, 'The staged files cannot be listed', { index })
  return readRecords(listing).map(({ facts: [mode = '', hash = '', stage], path }) => {
    if (stage === '0') return { mode, hash, path }
    throw new Failure(
      `${path} is in the middle of a merge, so it is not clear what would be committed. Resolve the conflict, git add the file, and try again.`,
    )
  })
}

/** `facts<TAB>path<NUL>` for each; a path may hold anything but NUL. */
function readRecords(listing: Uint8Array): readonly { facts: readonly string[]; path: string }[] {
  const records = decode(listing).split('\0')
  return records.slice(0, -1).map((record) => {
    const tab = record.indexOf('\t')
    return { facts: record.slice(0, tab).split(/ +/), path: record.slice(tab + 1) }
  })
}

/** How large blobs are, in bytes; a missing one ends the command. */
export function listSizes(
  world: World,
  repository: PlanRepository,
  hashes: readonly string[],
): readonly number[] {
  const input = hashes.map((hash) => `${hash}\n`).join('')
  const output = expectAnswer(world, repository, ['cat-file', '--batch-check'], unreadable, { input })
  const lines = decode(output).split('\n')
  return hashes.map((hash, index) => sizeIn(world, repository, lines[index] ?? '', hash))
}

/** The bytes of blobs, in one call of git: `hash type size<LF>bytes<LF>` for each. */
export function readBlobs(
  world: World,
  repository: PlanRepository,
  hashes: readonly string[],
): readonly Uint8Array[] {
  if (hashes.length === 0) return []
  const input = hashes.map((hash) => `${hash}\n`).join('')
  const output = expectAnswer(world, repository, ['cat-file', '--batch'], unreadable, { input })
  let at = 0
  return hashes.map((hash) => {
    const headEnd = output.indexOf(0x0a, at)
    const head = headEnd < 0 ? '' : decode(output.subarray(at, headEnd))
    const end = headEnd + 1 + sizeIn(world, repository, head, hash)
    if (end > output.length) throw missing(world, repository, hash)
    at = end + 1
    return output.subarray(headEnd + 1, end)
  })
}

const unreadable = 'The plan cannot be read from git'

/** `hash blob size`; anything else (`hash missing`) is no file that can be read. */
function sizeIn(world: World, repository: PlanRepository, line: string, hash: string): number {
  const [found, type, size = ''] = line.split(' ')
  if (found !== hash || type !== 'blob' || !/^\d+$/.test(size)) throw missing(world, repository, hash)
  return Number(size)
}

function missing(world: World, repository: PlanRepository, hash: string): Failure {
  const hint = hintOfPart(world, repository)
  const fix = hint === '' ? ' Run git fetch --refetch to get it. git fsck lists what else is missing.' : hint
  return new Failure(`${unreadable}: a part of it is missing in this copy of the repository (${hash}).${fix}`)
}
