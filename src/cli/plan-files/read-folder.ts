import { basename, join } from 'node:path'
import { largestFile, type PlanFolder, type PlanItem } from '../../load/plan-folder.js'
import { Failure } from '../failure.js'
import type { World } from '../world.js'
import { isTrackedBy } from './is-tracked.js'
import { readPlanFolder } from './read-plan-folder.js'

/** Reads the plan's folder as it lies on disk. What is there but cannot be read ends the command: it may be part of the plan. */
export function readFolder(world: World, folder: string): PlanFolder {
  const name = basename(folder)
  return readPlanFolder({
    name,
    items: listItems(world, folder, ''),
    readAll: (paths) => readFiles(world, folder, name, paths),
    isTracked: isTrackedBy(world, folder),
  })
}

/** Every file below the folder, and what else is no folder. What lies in hidden folders does not count, and is not listed. */
function listItems(world: World, folder: string, below: string): readonly PlanItem[] {
  const items = attempt(`${basename(folder)}/${below}`.replace(/\/$/, ''), () =>
    world.listFolder(join(folder, below)),
  )
  if (below !== '' && items.some(({ name }) => name === '.git'))
    return [{ path: below.slice(0, -1), kind: 'submodule' }]
  return items.flatMap(({ name, kind }): readonly PlanItem[] => {
    const path = `${below}${name}`
    if (kind !== 'folder') return [{ path, kind }]
    return name.startsWith('.') ? [] : listItems(world, folder, `${path}/`)
  })
}

function* readFiles(
  world: World,
  folder: string,
  name: string,
  paths: readonly string[],
): Iterable<Uint8Array | undefined> {
  for (const path of paths) yield attempt(`${name}/${path}`, () => readUnlessLarge(world, join(folder, path)))
}

function readUnlessLarge(world: World, path: string): Uint8Array | undefined {
  try {
    return world.readFile(path, largestFile)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EFBIG') return undefined
    throw error
  }
}

/** Runs one touch of the file system and describes in a sentence what stood in the way. */
export function attempt<Value>(path: string, touch: () => Value): Value {
  try {
    return touch()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    throw new Failure(
      `${path} cannot be read: ${readFailures[code] ?? `the computer says ${code || String(error)}`}.`,
    )
  }
}

const readFailures: Record<string, string> = {
  EACCES: 'you have no permission to read it',
  EPERM: 'you have no permission to read it',
  EISDIR: 'it is a folder, where a file should be',
  ENOTDIR: 'it is a file, where a folder should be',
  ENOENT: 'it does not exist, or it is a link that leads nowhere',
  ELOOP: 'it is a link, and only plain files are read',
  ENODEV: 'it is neither a file nor a folder',
  ENXIO: 'it is neither a file nor a folder',
  EIO: 'the disk is damaged there',
}
