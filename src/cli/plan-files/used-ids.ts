import { kindOfFile } from '../../load/file-kinds.js'
import { largestFile } from '../../load/plan-folder.js'
import { readIds } from '../../load/read-ids.js'
import { Failure } from '../failure.js'
import type { World } from '../world.js'
import { ask, decode, expectAnswer, listSizes, readBlobs } from './ask-repository.js'
import { listCommits } from './find-commit.js'
import { findRepository, isShallow, type PlanRepository } from './find-repository.js'

/** A file as some commit had it. */
interface PastFile {
  /** From the top of the repository. */
  readonly path: string
  readonly hash: string
}

/** Every id that the history of a plan has, or why that cannot be seen. */
export type PastIds =
  | { readonly ids: readonly string[]; readonly unseen?: undefined }
  | { readonly ids?: undefined; readonly unseen: string }

/**
 * Every id in the plan's files of all commits, of all branches, wherever the plan's folder stood then: a number is never
 * used again. Objects are read, and no patches: those leave out merges, and look at settings of anybody.
 */
export function listUsedIds(world: World, place: string): PastIds {
  const repository = findRepository(world, place)
  if (!repository) return { unseen: 'this plan is not in a git repository' }
  if (isShallow(world, repository))
    return { unseen: 'this copy of the repository holds only part of its history' }
  try {
    const hashes = new Set(listPlanFiles(world, repository).map(({ hash }) => hash))
    return { ids: [...new Set(readSmall(world, repository, [...hashes]).flatMap(readIds))] }
  } catch (error) {
    if (error instanceof Failure) return { unseen: inSentence(error.message) }
    throw error
  }
}

/** `The history cannot be read.` within another sentence. */
function inSentence(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '')
}

function readSmall(
  world: World,
  repository: PlanRepository,
  hashes: readonly string[],
): readonly Uint8Array[] {
  const sizes = hashes.length === 0 ? [] : listSizes(world, repository, hashes)
  return readBlobs(
    world,
    repository,
    hashes.filter((_, index) => (sizes[index] ?? 0) <= largestFile),
  )
}

/** The targets, steps and journals of every folder in which this plan can have stood. */
function listPlanFiles(world: World, repository: PlanRepository): readonly PastFile[] {
  const files = listPastFiles(world, repository)
  const folders = new Set(files.flatMap(({ path }) => folderOfPlan(path) ?? []))
  const others = listOtherPlans(world, repository)
  return files.filter(({ path }) =>
    [...foldersAbove(path)].some(
      (folder) => folders.has(folder) && !others.has(folder) && holdsIds(path.slice(folder.length)),
    ),
  )
}

function holdsIds(inPlan: string): boolean {
  const kind = kindOfFile(inPlan.replace(/^\//, ''))
  return kind === 'target' || kind === 'journal' || kind === 'implementation'
}

/** `docs/plan` of `docs/plan/plan.yaml`; the top is the empty text. */
function folderOfPlan(path: string): string | undefined {
  return /^(?:(.*)\/)?plan\.yaml$/
    .exec(path)
    ?.slice(1)
    .map((folder) => folder ?? '')[0]
}

function* foldersAbove(path: string): Iterable<string> {
  for (let at = path.lastIndexOf('/'); at >= 0; at = path.lastIndexOf('/', at - 1)) {
    yield path.slice(0, at)
    if (at === 0) return
  }
  yield ''
}

/** The folders of plans that are in the newest commit, other than this one: their numbers are their own. */
function listOtherPlans(world: World, repository: PlanRepository): ReadonlySet<string> {
  const args = ['ls-tree', '-r', '-z', '--name-only', '--full-tree', 'HEAD']
  const paths = decode(ask(world, repository, args).output).split('\0') // nothing where there is no commit yet
  const folders = paths.flatMap((path) => folderOfPlan(path) ?? [])
  return new Set(folders.filter((folder) => folder !== repository.below))
}

/** Every YAML file that a commit brought, against each of its parents, so that merges are seen too. */
function listPastFiles(world: World, repository: PlanRepository): readonly PastFile[] {
  const commits = listCommits(world, repository)
  if (commits.length === 0) return []
  const args = [
    'diff-tree',
    '--stdin',
    '-r',
    '-m',
    '-z',
    '--root',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '--no-commit-id',
  ]
  const input = commits.map((commit) => `${commit}\n`).join('')
  const output = decode(expectAnswer(world, repository, args, 'The history cannot be read', { input }))
  // `:mode mode hash hash status<NUL>path<NUL>` for each; the second hash is that of the file as the commit has it.
  const found = output.matchAll(/:\d{6} 100\d{3} [0-9a-f]+ ([0-9a-f]+) [A-Z]\d*\0([^\0]*\.yaml)\0/g)
  return [...found].map(([, hash = '', path = '']) => ({ hash, path }))
}
