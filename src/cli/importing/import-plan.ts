import { basename, resolve } from 'node:path'
import type { ImportMapping } from '../../load/mapping/mapping.js'
import { readMapping } from '../../load/mapping/read-mapping.js'
import { placeFindings } from '../../load/place-findings.js'
import { listTables, type TableFile } from '../../load/tables/table-file.js'
import { formatDay, parseDay } from '../../model/day.js'
import { printable } from '../../model/printable.js'
import { readChoice } from '../arguments/read-options.js'
import { changeDisk } from '../editing/change-disk.js'
import { createPlan } from '../editing/create-plan.js'
import { freshName } from '../editing/leftovers.js'
import { exitCodes, Failure } from '../failure.js'
import { checkFolder, describeFindings, expectSound } from '../plan-files/open-plan.js'
import type { World } from '../world.js'
import { describeImport, type ImportReport } from './describe-import.js'
import { importAsJson } from './import-json.js'

export interface ImportOptions {
  readonly map?: string
  readonly sheet?: string
  readonly to?: string
  readonly on?: string
  readonly dryRun?: boolean
  readonly format?: string
}

const formats = { text: describeImport, json: importAsJson } as const

const largest = 50_000_000 // bytes

/** Guesses how a table is read and writes that down; or, where that is known or a folder is named, makes the plan. */
export async function importPlan(world: World, named: string, options: ImportOptions): Promise<void> {
  const format = readChoice('--format', options.format ?? 'text', formats)
  const on = readOn(options.on)
  const to = options.to ?? 'plan'
  const file = await readTables(world, named, options.sheet)
  const mapPath = options.map ?? `${named}.import.yaml`
  const given = await readGiven(world, mapPath, options.map !== undefined)
  const texts = await import('../../record/import-texts.js')
  const mapping = given ?? texts.guessMapping(file, titleFrom(named), options.sheet)
  const imported = texts.draftImport(file, mapping, on)
  const makes = options.dryRun !== true && (given !== undefined || options.to !== undefined)
  const report: ImportReport = {
    file: named,
    mapPath,
    to,
    mapping,
    imported,
    isGuessed: given === undefined,
    makes,
    isDry: options.dryRun === true,
  }
  if (imported.actions.length === 0) throw new Failure(describeNothing(report))
  if (makes) expectRoom(world, to)
  const files = texts.printPlan(imported, mapping)
  await expectSoundPlan(world, files)
  if (given === undefined && options.dryRun !== true)
    await writeMapping(world, mapPath, texts.printMapping(mapping, printable(basename(named))))
  if (makes) await createPlan(world, resolve(world.folder, to), to, files)
  world.stdout.write(format(report), makes ? `The plan is in ${printable(to)}` : undefined)
}

function describeNothing({ file, isGuessed, mapPath }: ImportReport): string {
  return isGuessed
    ? `${file}: no table with actions was found. It needs a row of headings such as What, When and By whom.`
    : `${file}: no action was found as ${mapPath} says. Correct it, or delete it to have it guessed afresh.`
}

function readOn(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const day = parseDay(text)
  if (day === undefined) throw new Failure(`--on: "${text}" is not a day. Write one such as 2010-07-01.`)
  return formatDay(day)
}

async function readTables(world: World, named: string, sheet: string | undefined): Promise<TableFile> {
  const { readTableFile } = await import('../../load/forms/table-files.js')
  const file = await readTableFile(readBytes(world, named))
  if (!file.ok) throw new Failure(`${named}: ${file.fault}.`)
  const sheets = listTables(file.value).flatMap((table) => table.sheet ?? [])
  if (sheet === undefined || sheets.includes(sheet)) return file.value
  const there = sheets.length === 0 ? 'It has no sheets.' : `Its sheets are: ${sheets.join(', ')}.`
  throw new Failure(`${named} has no sheet "${sheet}". ${there}`)
}

function readBytes(world: World, named: string): Uint8Array {
  const path = resolve(world.folder, named)
  const kind = world.kindOf(path)
  if (kind === undefined)
    throw new Failure(`${named} does not exist. Give the name of a CSV, Excel or Word file.`)
  if (kind !== 'file')
    throw new Failure(`${named} is not a file. Give the name of a CSV, Excel or Word file.`)
  try {
    return world.readFile(world.realPath(path), largest)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    throw new Failure(
      code === 'EFBIG' ? `${named} is larger than 50 MB.` : `${named} cannot be read (${String(code)}).`,
    )
  }
}

async function readGiven(
  world: World,
  mapPath: string,
  isAsked: boolean,
): Promise<ImportMapping | undefined> {
  if (world.kindOf(resolve(world.folder, mapPath)) === undefined) {
    if (isAsked) throw new Failure(`${mapPath} does not exist. Leave --map out to have the mapping guessed.`)
    return undefined
  }
  const { result, text } = readMapping({ path: mapPath, bytes: readBytes(world, mapPath) })
  if (result.ok) return result.value
  const texts = new Map([[mapPath, text]])
  const findings = await describeFindings(world, placeFindings(result.fault, texts), texts)
  throw new Failure(`Fix ${mapPath} first; nothing was written.`, exitCodes.findings, `${findings}\n`)
}

function titleFrom(named: string): string {
  return (
    printable(basename(named))
      .replace(/\.\w+$/, '')
      .replace(/[-_]+/g, ' ') || 'Imported plan'
  )
}

function expectRoom(world: World, to: string): void {
  if (world.kindAt(resolve(world.folder, to)) !== undefined)
    throw new Failure(
      `${to} already exists, and was not changed. Name another folder with --to, such as --to ${to}-2.`,
    )
}

async function expectSoundPlan(world: World, files: ReadonlyMap<string, string>): Promise<void> {
  const sources = [...files].map(([path, text]) => ({
    path: `plan/${path}`,
    bytes: new TextEncoder().encode(text),
  }))
  const checked = checkFolder({ name: 'plan', files: sources, strays: [], oddities: [] })
  await expectSound(
    world,
    checked,
    () =>
      'The table would make a plan with these errors, so nothing was written. Correct the table or its mapping.',
  )
}

async function writeMapping(world: World, mapPath: string, content: string): Promise<void> {
  const path = resolve(world.folder, mapPath)
  await changeDisk(world, mapPath, () => world.claimFile(path, freshName(world, path), content))
}
