import { join } from 'node:path'
import type { World } from '../world.js'

/**
 * A name beside a file or folder for what is to take its place. Chance makes it, so that nobody can have put a file or
 * a link there; whose it is stands in it, so that it can be cleared away when that run is dead.
 */
export function freshName({ program, chance }: World, path: string): string {
  return `${path}.${program.identity}.${chance()}.new`
}

/**
 * What a name says that a killed run was making: `2010-07.yaml` of `2010-07.yaml.4711-123456-a1b2c3d4.….new`, where that
 * process does not run. Whoever asks removes only what has the name of the very file that it writes.
 */
export function leftoverOf(world: World, name: string): string | undefined {
  const [, made, identity = ''] = /^(.+)\.(\d+-\d*-[0-9a-f]{8})\.[0-9a-f]{16}\.new$/.exec(name) ?? []
  return made !== undefined && !world.program.isRunning(identity) ? made : undefined
}

/** Removes what nobody needs any more and is of that kind, itself and no link; where that cannot be done it does no harm. */
export function clearAway(
  world: World,
  folder: string,
  kind: 'file' | 'folder',
  isUnneeded: (name: string) => boolean,
): void {
  const remove = kind === 'file' ? world.removeFile : world.removeFolder
  try {
    for (const item of world.listFolder(folder))
      if (item.kind === kind && isUnneeded(item.name)) remove(join(folder, item.name))
  } catch {}
}
