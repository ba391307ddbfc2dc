import { dirname, join, resolve } from 'node:path'
import { printable } from '../../model/printable.js'
import { sameBytes } from '../../model/same-bytes.js'
import { expectPortableName } from '../arguments/read-new-name.js'
import { expectNoLinks, writeFiles } from '../editing/write-files.js'
import { Failure } from '../failure.js'
import { attempt } from '../plan-files/read-folder.js'
import type { World } from '../world.js'
import { type PaperFormat, paperFormats } from './formats.js'
import type { Paper } from './make-paper.js'

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

/** A file to write, and what goes into it. */
export interface ReportFile {
  readonly place: ReportPlace
  readonly content: string | Uint8Array
  /** Another format of the same paper, which is only looked at: as long as it is the same there is nothing to say. */
  readonly isBeside?: boolean
  /** What to do where a different file is in its place. */
  readonly fix?: string
}

const fixForReport =
  'A report that went to a meeting is a record: write to another file with -o, or overwrite this one with --force.'

interface PaperToSave extends Paper {
  readonly formats: readonly PaperFormat[]
  readonly force: boolean
}

/**
 * Saves a paper in `reports/`. A day has one paper of a kind: in whatever format it is there already, it must be the same one.
 * Where a different one is replaced, it is replaced in all of its formats.
 */
export async function savePaper(
  world: World,
  planFolder: string,
  { name, document, formats, force }: PaperToSave,
): Promise<void> {
  const all = Object.values(paperFormats).map((format) => ({
    format,
    place: placeInReports(planFolder, `${name}${format.endings[0]}`),
  }))
  const wanted = all.filter(
    ({ format, place }) => formats.includes(format) || world.kindAt(place.path) !== undefined,
  )
  const files = await Promise.all(
    wanted.map(async ({ format, place }) => ({
      place,
      content: await (await format.load())(document),
      isBeside: !formats.includes(format),
    })),
  )
  await writeReports(world, files, force)
}

/** Writes reports: each is looked at before one is written. One that went to a meeting is a record, and only replaced by force. */
export async function writeReports(
  world: World,
  files: readonly ReportFile[],
  force: boolean,
): Promise<void> {
  const checked = files.map((file) => checkReport(world, file, force))
  for (const { place, bytes, before, isSame, isBeside } of checked) {
    const { path, name, within } = place
    if (isSame) {
      if (!isBeside) world.stderr.write(`${printable(name)} already exists, and is the same.\n`)
      continue
    }
    if (!(await writeFiles(world, [{ path, named: name, within, bytes, before }])))
      throw new Failure(`Another program has just changed ${name}, and nothing was written. Try again.`)
    world.stderr.write(`Written: ${printable(name)}\n`)
  }
}

function checkReport(
  world: World,
  { place, content, isBeside = false, fix = fixForReport }: ReportFile,
  force: boolean,
) {
  const { path, name, within } = place
  expectNoLinks(world, { path, named: name, within })
  const kind = world.kindOf(path)
  if (kind === 'folder') throw new Failure(`${name} is a folder. Give the name of a file.`)
  if (kind === 'device')
    throw new Failure(
      `${name} is not a file, so no report can be written to it. Give -o the name of a file, or leave -o out to print the report.`,
    )
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const before = kind === undefined ? undefined : attempt(name, () => world.readFile(path))
  const isSame = before !== undefined && (sameBytes(before, bytes) || isSameText(before, content))
  if (before && !isSame && !force) throw new Failure(`${name} already exists, and is different. ${fix}`)
  return { place, bytes, before, isSame, isBeside }
}

/** Line ends apart: git for Windows gives a text that it checks out its own. Word files are held byte for byte. */
function isSameText(before: Uint8Array, content: string | Uint8Array): boolean {
  if (typeof content !== 'string') return false
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(before).replaceAll('\r\n', '\n') === content
}
