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
  readonly commit: string
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
    return { ids: idsIn(world, repository, [...hashes]) }
  } catch (error) {
    if (error instanceof Failure) return { unseen: inSentence(error.message) }
    throw error
  }
}

/** `The history cannot be read.` within another sentence. */
function inSentence(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '')
}

const portion = 50_000_000 // bytes: more is not held at once

/** The ids in files, read in portions; what is too large for a plan is not read. */
function idsIn(world: World, repository: PlanRepository, hashes: readonly string[]): readonly string[] {
  const sizes = hashes.length === 0 ? [] : listSizes(world, repository, hashes)
  const ids = new Set<string>()
  let batch: string[] = []
  let size = 0
  const readBatch = () => {
    for (const blob of readBlobs(world, repository, batch)) for (const id of readIds(blob)) ids.add(id)
    batch = []
    size = 0
  }
  for (const [index, hash] of hashes.entries()) {
    const own = sizes[index] ?? 0
    if (own > largestFile) continue
    if (size + own > portion) readBatch()
    batch.push(hash)
    size += own
  }
  readBatch()
  return [...ids]
}

/** The targets, steps and journals of every folder in which this plan can have stood. */
function listPlanFiles(world: World, repository: PlanRepository): readonly PastFile[] {
  const files = listPastFiles(world, repository)
  const folders = new Set(files.flatMap(({ path }) => folderOfPlan(path) ?? []))
  const others = listOtherPlans(world, repository, files)
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

/**
 * The folders of plans beside this one, whose numbers are their own: each lay beside this plan when the younger of the
 * two came. Where this plan itself once lay in a folder, a plan that lies there now does not hide what it had.
 */
function listOtherPlans(
  world: World,
  repository: PlanRepository,
  files: readonly PastFile[],
): ReadonlySet<string> {
  const born = new Map<string, string>() // the newest commit comes first, so the oldest one stays
  for (const { path, commit } of files) {
    const folder = folderOfPlan(path)
    if (folder !== undefined) born.set(folder, commit)
  }
  const others = [...born.keys()].filter((folder) => folder !== repository.below)
  const places = others.flatMap((folder) => [
    planIn(born.get(folder), repository.below),
    planIn(born.get(repository.below), folder),
  ])
  const isThere = listThere(world, repository, places)
  return new Set(others.filter((_, index) => isThere[2 * index] || isThere[2 * index + 1]))
}

function planIn(commit: string | undefined, folder: string): string {
  return `${commit}:${folder === '' ? '' : `${folder}/`}plan.yaml`
}

/** Which places of commits hold something. A name that fills two lines cannot be asked for, and counts as not there. */
function listThere(world: World, repository: PlanRepository, places: readonly string[]): readonly boolean[] {
  const input = places.map((place) => `${place.includes('\n') ? '-' : place}\n`).join('')
  const { output } = ask(world, repository, ['cat-file', '--batch-check'], { input })
  const lines = decode(output).split('\n')
  return places.map((_, index) => / blob \d+$/.test(lines[index] ?? ''))
}

/** Every YAML file that a commit brought, against each of its parents, so that merges are seen too. */
function listPastFiles(world: World, repository: PlanRepository): readonly PastFile[] {
  const commits = listCommits(world, repository)
  if (commits.length === 0) return []
  const options = ['-r', '-m', '-z', '--root', '--raw', '--no-abbrev', '--no-renames']
  const input = commits.map((commit) => `${commit}\n`).join('')
  const answer = expectAnswer(world, repository, ['diff-tree', '--stdin', ...options], unseen, { input })
  return readPastFiles(decode(answer))
}

const unseen = 'The history cannot be read'

/**
 * `commit<NUL>`, then for each of its files `:mode mode hash hash status<NUL>path<NUL>`; the second mode and hash are
 * those of the file as the commit has it.
 */
function readPastFiles(output: string): readonly PastFile[] {
  const parts = output.split('\0')
  const files: PastFile[] = []
  let commit = ''
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? ''
    if (!part.startsWith(':')) {
      commit = part
      continue
    }
    const [, mode = '', , hash = ''] = part.split(' ')
    const path = parts[++at] ?? ''
    if (mode.startsWith('100') && path.endsWith('.yaml')) files.push({ commit, path, hash })
  }
  return files
}
