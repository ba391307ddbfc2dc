import { basename, dirname, join } from 'node:path'
import type { World } from '../world.js'
import { changeDisk } from './change-disk.js'
import { clearAway, freshName, leftoverOf } from './leftovers.js'

const gitFiles: readonly (readonly [string, string])[] = [
  ['.gitignore', '# Temporary files of plan record.\n.lock*\n*.new\n'],
  [
    '.gitattributes',
    '# Text files have the same line endings on every computer.\n* text=auto eol=lf\n*.docx binary\n# Entries that two people add are both kept, once git is set up for it: see plan merge --help.\njournal/*.yaml merge=plan-journal\n',
  ],
]

/**
 * Creates the folder of a plan at a path where nothing lies: its files, the schemas for editors and the settings of git.
 * In a folder beside it, which is then given its name: whoever looks sees all of the plan or none.
 */
export async function createPlan(
  world: World,
  place: string,
  shown: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const { listEditorSchemas } = await import('../../load/schemas/editor-schemas.js')
  const schemas = [...listEditorSchemas()].map(([name, text]) => [`.schema/${name}`, text] as const)
  const [above, hidden] = [dirname(place), `.${basename(place)}`]
  const fresh = freshName(world, join(above, hidden))
  try {
    await changeDisk(world, shown, () => {
      world.makeFolder(above)
      clearAway(world, above, 'folder', (name) => leftoverOf(world, name) === hidden)
    })
    for (const [path, text] of new Map([...gitFiles, ...files, ...schemas]))
      await changeDisk(world, shown, () => makeFile(world, join(fresh, path), text))
    await changeDisk(world, shown, () => world.rename(fresh, place))
  } catch (error) {
    world.removeFolder(fresh)
    throw error
  }
}

function makeFile(world: World, path: string, content: string): void {
  world.makeFolder(dirname(path))
  world.replaceFile({ path, fresh: freshName(world, path), content, before: undefined })
}
