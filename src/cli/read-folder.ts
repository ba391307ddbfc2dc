import { basename, join } from 'node:path'
import { sortFiles } from '../load/file-kinds.js'
import type { PlanFolder } from '../load/read-draft.js'
import { Failure } from './failure.js'
import type { World } from './world.js'

/** Reads the plan's folder as it lies on disk. What is there but cannot be read ends the command: it may be part of the plan. */
export function readFolder(world: World, folder: string): PlanFolder {
  const name = basename(folder)
  const { parts, strays } = sortFiles(listFiles(world, folder, ''))
  return {
    name,
    files: parts.map((path) => ({
      path: `${name}/${path}`,
      bytes: attempt(`${name}/${path}`, () => world.readFile(join(folder, path))),
    })),
    strays: strays.map((path) => `${name}/${path}`),
  }
}

/** Every file below the folder, as paths from it with `/`. */
function listFiles(world: World, folder: string, below: string): readonly string[] {
  const items = attempt(`${basename(folder)}/${below}`.replace(/\/$/, ''), () =>
    world.listFolder(join(folder, below)),
  )
  return items.flatMap((item) => {
    const path = `${below}${item.name}`
    const isLoop = item.isLink && below !== '' // a link further down may lead back up
    if (partFolders.includes(path) || (item.isFolder && !isLoop && !/\.ya?ml$/i.test(item.name)))
      return listFiles(world, folder, `${path}/`)
    return [path]
  })
}

/** Read as folders whatever they are: where one is a file, or leads nowhere, its part of the plan would be lost. */
const partFolders = ['targets', 'journal']

/** Runs one touch of the file system and tells in a sentence what stood in the way. */
export function attempt<Value>(path: string, touch: () => Value): Value {
  try {
    return touch()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    throw new Failure(
      `${path} cannot be read: ${reasons[code] ?? `the computer says ${code || String(error)}`}.`,
    )
  }
}

const reasons: Record<string, string> = {
  EACCES: 'you have no permission to read it',
  EPERM: 'you have no permission to read it',
  EISDIR: 'it is a folder, where a file should be',
  ENOTDIR: 'it is a file, where a folder should be',
  ENOENT: 'it is not there, or it is a link that leads nowhere',
  ELOOP: 'it is a link that leads back to itself',
  EIO: 'the disk has a fault there',
}
