import { dirname, join, resolve } from 'node:path'
import { Failure } from '../failure.js'
import type { Repository, World } from '../world.js'

/** The repository that holds a plan's folder, and the folder's path in it, with `/`; empty at the top itself. */
export interface PlanRepository extends Repository {
  readonly below: string
}

/**
 * The one repository that holds a plan's folder, found upward from it; undefined where there is none. git is not asked:
 * it would take what looks like a bare repository in the folder (HEAD, objects, refs: files that anybody can commit) for
 * the one that is meant. `folder` is the plan's folder by its own name (`realPath`).
 */
export function findRepository(world: World, folder: string): PlanRepository | undefined {
  const above = listFoldersAbove(folder).flatMap((top) => repositoryAt(world, top, folder))[0]
  const [own] = repositoryAt(world, folder, folder)
  if (above === undefined || own === undefined) return above ?? own
  throw new Failure(
    `${folder} is a separate git repository inside another one, ${above.top}, which does not hold its files. Keep the plan's files in one repository: delete ${join(folder, '.git')}, or move the folder out.`,
  )
}

/** A path of the repository, as it is below the plan's folder that holds it. */
export function pathInPlan({ below }: PlanRepository, path: string): string {
  return below === '' ? path : path.slice(below.length + 1)
}

/** The same where a command cannot do without one. */
export function expectRepository(world: World, folder: string): PlanRepository {
  const repository = findRepository(world, folder)
  if (repository) return repository
  throw new Failure(
    `${folder} is not in a git repository, which this needs. Create one with git init, and commit the plan.`,
  )
}

function listFoldersAbove(folder: string): readonly string[] {
  const parent = dirname(folder)
  return parent === folder ? [] : [parent, ...listFoldersAbove(parent)]
}

function repositoryAt(world: World, top: string, folder: string): readonly PlanRepository[] {
  const named = join(top, '.git')
  const kind = world.kindOf(named)
  if (kind === undefined) return []
  const gitFolder = kind === 'file' ? readLink(world, named) : named
  if (world.kindOf(join(gitFolder, 'HEAD')) === undefined) {
    if (kind === 'folder') return [] // git does not take an empty folder .git for a repository, and looks further up
    throw new Failure(
      `${named} does not lead to a git repository, so the history of the plan cannot be read.`,
    )
  }
  const below = folder.slice(top.length).replaceAll('\\', '/').replace(/^\/+/, '')
  return [{ top, gitFolder, below }]
}

/** Of a second work tree and of a submodule `.git` is a file that says where the repository is: `gitdir: ../.git/…`. */
function readLink(world: World, path: string): string {
  try {
    const [, to = ''] =
      /^gitdir: (.+?)\s*$/.exec(new TextDecoder().decode(world.readFile(path, 10_000))) ?? []
    return to === '' ? path : resolve(dirname(path), to)
  } catch {
    return path
  }
}

/** Whether a copy of a repository holds only the newest part of its history (`git clone --depth`). */
export function isShallow(world: World, { gitFolder }: Repository): boolean {
  return world.kindOf(join(commonFolder(world, gitFolder), 'shallow')) === 'file'
}

/** Of a second work tree: the folder of the repository that all of them share. */
function commonFolder(world: World, gitFolder: string): string {
  const path = join(gitFolder, 'commondir')
  if (world.kindOf(path) !== 'file') return gitFolder
  return resolve(gitFolder, new TextDecoder().decode(world.readFile(path, 10_000)).trim())
}
