import { dirname, join, resolve } from 'node:path'
import { printable } from '../../model/printable.js'
import { sameBytes } from '../../model/same-bytes.js'
import { expectPortableName } from '../arguments/read-new-name.js'
import { expectNoLinks, writeFiles } from '../editing/write-files.js'
import { Failure } from '../failure.js'
import { attempt } from '../plan-files/read-folder.js'
import type { World } from '../world.js'

/** Where a report goes, and how that is shown. */
export interface ReportPlace {
  readonly path: string
  readonly name: string
  /** The folder that is taken as it is, links and all; below it none is followed. */
  readonly within: string
}

/** In `reports/` beside the plan's folder. */
export function placeInReports(planFolder: string, file: string): ReportPlace {
  const within = dirname(planFolder)
  return { path: join(within, 'reports', file), name: `reports/${file}`, within }
}

/** Where -o says, in a folder that is there: one that is made of a mistyped name would not be found again. */
export function placeNamed(world: World, name: string): ReportPlace {
  expectPortableName(name)
  const path = resolve(world.folder, name)
  if (world.kindOf(dirname(path)) === undefined)
    throw new Failure(
      `${name} cannot be written: there is no folder ${dirname(name)}. Check the name, or create the folder first.`,
    )
  return { path, name, within: dirname(path) }
}

/** Writes a report. One that went to a meeting is a record: a different one is replaced only where that is forced. */
export async function writeReport(
  world: World,
  { path, name, within }: ReportPlace,
  content: string | Uint8Array,
  { force }: { readonly force: boolean },
): Promise<void> {
  expectNoLinks(world, { path, named: name, within })
  const kind = world.kindOf(path)
  if (kind === 'folder') throw new Failure(`${name} is a folder. Give the name of a file.`)
  if (kind === 'device')
    throw new Failure(
      `${name} is not a file, so no report can be written to it. Give -o the name of a file, or leave -o out to print the report.`,
    )
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const before = kind === undefined ? undefined : attempt(name, () => world.readFile(path))
  if (before && (sameBytes(before, bytes) || isSameText(before, content))) {
    world.stderr.write(`${printable(name)} already exists, and is the same.\n`)
    return
  }
  if (before && !force)
    throw new Failure(
      `${name} already exists, and is different. A report that went to a meeting is a record: write to another file with -o, or overwrite this one with --force.`,
    )
  if (!(await writeFiles(world, [{ path, named: name, within, bytes, before }])))
    throw new Failure(`Another program has just changed ${name}, and nothing was written. Try again.`)
  world.stderr.write(`Written: ${printable(name)}\n`)
}

/** Line ends apart: git for Windows gives a text that it checks out its own. Word files are held byte for byte. */
function isSameText(before: Uint8Array, content: string | Uint8Array): boolean {
  if (typeof content !== 'string') return false
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(before).replaceAll('\r\n', '\n') === content
}
