import { basename, resolve } from 'node:path'
import { formatDay } from '../../model/day.js'
import { printable } from '../../model/printable.js'
import { readDay } from '../arguments/read-options.js'
import { Failure } from '../failure.js'
import { checkFolder, expectSound } from '../plan-files/open-plan.js'
import type { Say } from '../progress.js'
import type { World } from '../world.js'
import type { ImportReport } from './describe-import.js'
import { readGivenMapping, readTables } from './read-import-file.js'

export interface ImportOptions {
  readonly map?: string
  readonly sheet?: string
  readonly to?: string
  readonly on?: string
  readonly dryRun?: boolean
  readonly format?: string
}

export interface PreparedImport {
  readonly report: ImportReport
  /** The plan's files by their path in its folder: a plan without errors. */
  readonly files: ReadonlyMap<string, string>
  /** The mapping as it was guessed, as a file; undefined where one was given. */
  readonly guess: string | undefined
}

/** Reads a table as its mapping says, or as is guessed, and makes a plan of it in memory. */
export async function prepareImport(
  world: World,
  named: string,
  options: ImportOptions,
  say: Say = () => {},
): Promise<PreparedImport> {
  const on = readOn(world, options.on)
  const file = await readTables(world, named, options.sheet)
  const mapPath = options.map ?? `${named}.import.yaml`
  const given = await readGivenMapping(world, mapPath, options.map !== undefined)
  const texts = await import('../../record/import-texts.js')
  say('Making the plan')
  const mapping = given ?? texts.guessMapping(file, titleFrom(named), options.sheet)
  const isDry = options.dryRun === true
  const report: ImportReport = {
    file: named,
    mapPath,
    to: options.to ?? 'plan',
    mapping,
    imported: texts.draftImport(file, mapping, on),
    isGuessed: given === undefined,
    makes: !isDry && (given !== undefined || options.to !== undefined),
    isDry,
    isTaken: world.kindAt(resolve(world.folder, options.to ?? 'plan')) !== undefined,
  }
  expectActions(report)
  const files = texts.printPlan(report.imported, mapping)
  say('Checking the plan')
  await expectSoundPlan(world, files)
  const guess =
    given === undefined
      ? texts.printMapping(mapping, printable(basename(named)), report.imported.notRead)
      : undefined
  return { report, files, guess }
}

function readOn(world: World, text: string | undefined): string | undefined {
  const calendar = { timeZone: 'Europe/London', meetings: [] } // of a plan that says nothing else
  return text === undefined ? undefined : formatDay(readDay(world, calendar, '--on', text))
}

function titleFrom(named: string): string {
  const words = printable(basename(named))
    .replace(/\.\w+$/, '')
    .replace(/[-_]+/g, ' ')
  return words || 'Imported plan'
}

function expectActions({ file, isGuessed, mapPath, imported }: ImportReport): void {
  if (imported.actions.length > 0) return
  throw new Failure(
    isGuessed
      ? `${printable(file)}: no table with actions was found. It needs a row of headings such as What, When and By whom.`
      : `${printable(file)}: no action was found as ${printable(mapPath)} says. Correct it, or delete it to have it guessed afresh.`,
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
