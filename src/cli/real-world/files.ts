import { readdirSync, type Stats, statSync } from 'node:fs'
import type { FolderItem, PathKind } from '../world.js'

export function listFolder(path: string): readonly FolderItem[] {
  return readdirSync(path, { withFileTypes: true }).map((item) => ({
    name: item.name,
    isFolder: item.isDirectory() || (item.isSymbolicLink() && kindOf(`${path}/${item.name}`) === 'folder'),
    isLink: item.isSymbolicLink(),
  }))
}

export function kindOf(path: string): PathKind | undefined {
  try {
    return kindFrom(statSync(path))
  } catch (error) {
    const isAbsent = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(
      (error as NodeJS.ErrnoException).code ?? '',
    )
    return isAbsent ? undefined : 'unreadable'
  }
}

export function kindFrom(stat: Stats): 'file' | 'folder' | 'device' {
  return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'device'
}
