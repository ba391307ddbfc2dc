import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The text of every file below a folder, by path with `/`; the folder's own name comes first. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** Reads a folder of test/cases or the Derby plan; paths start at `as`, `plan` as a rule. */
export function filesIn(folder: string, as = 'plan'): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  for (const item of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!item.isFile()) continue
    const path = join(item.parentPath, item.name)
    files[`${as}/${path.slice(folder.length + 1).replaceAll('\\', '/')}`] = readFileSync(path)
  }
  return files
}

/** The two files that every plan needs and that most tests are not about. */
const frame: Files = {
  'plan/plan.yaml': 'title: A plan for the allotments\ndue_soon: 3 months\nno_update_after: 3 months\n',
  'plan/owners.yaml': 'owners:\n  CAD: { name: Community Action Derby }\n  DG: { name: Development Group }\n',
}

/**
 * The files of a small plan, as a user would write them. Each file is text under a line `=== path below plan/`:
 *
 *     === journal/2010-07-06.yaml
 *     entries: …
 *
 * Text before the first such line is the list of actions of target T1. plan.yaml and owners.yaml (CAD and DG) are
 * there unless the text has its own.
 */
export function planFiles(text: string): Files {
  const [actions = '', ...parts] = unindent(text).split(/^=== /m)
  const told = parts.map((part) => {
    const lineEnd = part.indexOf('\n')
    return [`plan/${part.slice(0, lineEnd).trim()}`, part.slice(lineEnd + 1)]
  })
  const target = `id: T1\ntitle: Ground\nstatement: The Forum will bring every plot into use\nwindow: 2010-04/2012-03\nactions:\n${actions}`
  const own = actions.trim() === '' ? {} : { 'plan/targets/T1.yaml': target }
  return { ...frame, ...own, ...Object.fromEntries(told) }
}

/** Takes away the indentation that the text has from standing in a test. */
function unindent(text: string): string {
  const lines = text.replace(/^\n/, '').split('\n')
  const filled = lines.filter((line) => line.trim() !== '' && !line.startsWith('==='))
  const least = Math.min(...filled.map((line) => line.length - line.trimStart().length))
  const cut = Number.isFinite(least) ? least : 0
  return lines
    .map((line) =>
      line.trim() === '' ? '' : line.slice(Math.min(cut, line.length - line.trimStart().length)),
    )
    .join('\n')
}
