import { join, resolve } from 'node:path'
import { ownerCodePattern } from '../../load/schemas/fields.js'
import { dayInZone, formatDay } from '../../model/day.js'
import { monthNames, parseMonthName } from '../../model/month-names.js'
import { addPeriod } from '../../model/period.js'
import { printable } from '../../model/printable.js'
import type { NewPlan } from '../../record/start-plan.js'
import { expectPortablePath } from '../arguments/read-new-name.js'
import { readText } from '../arguments/read-text.js'
import { createPlan } from '../editing/create-plan.js'
import { exitCodes, Failure } from '../failure.js'
import { checkFolder, describeFindings } from '../plan-files/open-plan.js'
import type { World } from '../world.js'
import { complaintOf, openTerminal } from './open-terminal.js'
import type { Prompts } from './prompts.js'

export interface InitOptions {
  readonly title?: string
  readonly owner?: string
  readonly organisation?: string
  readonly yearStarts?: string
}

/** What to give where nobody can be asked. */
export const instead =
  'plan init can only ask questions on a terminal. Elsewhere, give --title and --owner, such as: plan init --title "A plan for the allotments" --owner "DG: Development Group".'

/** Makes a plan in the folder `plan` of a folder: all of it, or nothing. Goes on with questions that have begun. */
export async function initPlan(
  world: World,
  named: string | undefined,
  given: InitOptions,
  begun?: Prompts,
): Promise<void> {
  const { place, shown } = placeForPlan(world, named)
  const isComplete = given.title !== undefined && given.owner !== undefined
  const options = isComplete ? given : await askForPlan(begun ?? (await begin(world)), given)
  const { startPlan } = await import('../../record/new-texts.js')
  const files = startPlan(readNewPlan(world, options))
  await expectSoundFiles(world, files)
  await createPlan(world, place, shown, files)
  world.stdout.write(describeCreated(printable(shown)), `The new plan is in ${printable(shown)}`)
}

/** Where a new plan goes: the folder `plan` of the one named. Ends where something lies there. */
export function placeForPlan(
  world: World,
  named: string | undefined,
): { readonly place: string; readonly shown: string } {
  expectPortablePath(named ?? '.')
  const above = resolve(world.folder, named ?? '.')
  const shown = join(named ?? '', 'plan')
  expectRoom(world, above, shown, named)
  return { place: join(above, 'plan'), shown }
}

/** Opens the questions about a new plan. */
export async function begin(world: World): Promise<Prompts> {
  const prompts = await openTerminal(world, instead)
  prompts.begin('A new plan', 'Press Ctrl-C to stop without saving.')
  return prompts
}

function expectRoom(world: World, above: string, shown: string, named: string | undefined): void {
  const isTaken = world.kindOf(join(above, 'plan')) !== undefined
  if (isTaken)
    throw new Failure(
      `${shown} already exists, and was not changed. Name another folder, such as: plan init allotments.`,
    )
  if (world.kindOf(join(above, 'plan.yaml')) !== undefined)
    throw new Failure(
      `${named ?? 'This folder'} already holds a plan, which was not changed. Name another folder, such as: plan init allotments.`,
    )
}

async function askForPlan(prompts: Prompts, given: InitOptions): Promise<InitOptions> {
  const title =
    given.title ??
    (await prompts.write({
      question: 'What is the plan called?',
      example: 'such as A plan for the allotments',
    }))
  const organisation =
    given.organisation ??
    (await prompts.write({
      question: 'Which organisation is it for?',
      otherwise: '',
      example: 'press Enter to leave it out',
    }))
  const owner = given.owner ?? (await askOwner(prompts))
  const yearStarts =
    given.yearStarts ??
    (await prompts.find('In which month does the planning year start?', [
      { value: 'April' },
      ...monthNames.filter((name) => name !== 'April').map((value) => ({ value })),
    ]))
  prompts.end('Thank you.')
  return { title, owner, yearStarts, ...(organisation === '' ? {} : { organisation }) }
}

function askOwner(prompts: Prompts): Promise<string> {
  return prompts.write({
    question: 'Who is responsible for the first action? Give a short code and the name.',
    example: 'such as DG: Development Group',
    complaint: complaintOf((text) => readOwner('The owner', text)),
  })
}

function readNewPlan(
  world: World,
  { title = '', owner = '', organisation, yearStarts = 'April' }: InitOptions,
): NewPlan {
  const today = dayInZone(world.now(), 'Europe/London')
  const month = (count: number) =>
    formatDay(count === 0 ? today : addPeriod(today, { count, unit: 'month' })).slice(0, 'YYYY-MM'.length)
  return {
    title: readText('--title', title),
    organisation: organisation === undefined ? undefined : readText('--organisation', organisation),
    owner: readOwner('--owner', owner),
    yearStarts: readMonth('--year-starts', yearStarts),
    targetWindow: `${month(0)}/${month(11)}`,
    actionWindow: `${month(0)}/${month(2)}`,
  }
}

function readOwner(option: string, text: string): NewPlan['owner'] {
  const [, code = '', name = ''] = /^\s*([^:\s]+)\s*:\s*(.*\S)\s*$/.exec(text) ?? []
  if (name !== '' && new RegExp(ownerCodePattern).test(code)) return { code, name: readText(option, name) }
  throw new Failure(
    `${option}: "${text}" is not a code and a name. Give a short code, a colon and the name, such as "DG: Development Group".`,
  )
}

function readMonth(option: string, text: string): string {
  const number = parseMonthName(text)
  if (number !== undefined) return monthNames[number - 1] ?? text
  throw new Failure(`${option}: "${text}" is not a month. Give one, such as April.`)
}

/** The program's own words have no errors; what was typed into them may not be. */
async function expectSoundFiles(world: World, files: ReadonlyMap<string, string>): Promise<void> {
  const yaml = [...files].filter(([path]) => path.endsWith('.yaml'))
  const { findings, texts } = checkFolder({
    name: 'plan',
    files: yaml.map(([path, text]) => ({ path: `plan/${path}`, bytes: new TextEncoder().encode(text) })),
    strays: [],
    oddities: [],
  })
  if (findings.length > 0)
    throw new Failure(
      'Nothing was written.',
      exitCodes.findings,
      await describeFindings(world, findings, texts),
    )
}

function describeCreated(shown: string): string {
  return `A new plan is in ${shown}:
  plan.yaml        its title and its calendar
  owners.yaml      who is responsible for actions
  targets/T1.yaml  the first target with its first action: replace the words with your own
plan validate checks it, and plan status shows what is due.
`
}
