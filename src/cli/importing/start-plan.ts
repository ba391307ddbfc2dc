import { printable } from '../../model/printable.js'
import { begin, type InitOptions, initPlan, placeForPlan } from '../asking/init-plan.js'
import { complaintOf } from '../asking/open-terminal.js'
import type { Prompts } from '../asking/prompts.js'
import { createPlan } from '../editing/create-plan.js'
import { Failure } from '../failure.js'
import type { World } from '../world.js'
import { describeFound, describeNext } from './describe-import.js'
import { writeImport } from './import-plan.js'
import { prepareImport } from './prepare-import.js'
import { expectFile } from './read-import-file.js'

export interface StartOptions extends InitOptions {
  readonly example?: boolean
}

/** Makes a new plan: an empty one, one of a table, or the example. Asks which, where nothing about it is given. */
export async function startPlan(
  world: World,
  named: string | undefined,
  { example, ...given }: StartOptions,
): Promise<void> {
  if (example === true) return await createExample(world, named, given)
  if (Object.keys(given).length > 0 || !world.terminal) return await initPlan(world, named, given)
  placeForPlan(world, named)
  const prompts = await begin(world)
  const start = await prompts.choose('What would you like to start from?', [
    { value: 'nothing', label: 'Nothing yet: answer a few questions' },
    { value: 'table', label: 'A table of actions in Word, Excel or CSV' },
    { value: 'example', label: 'An example: the action plan for the third sector in Derby, 2010' },
  ])
  if (start === 'nothing') return await initPlan(world, named, given, prompts)
  if (start === 'table') return await askForTable(world, named, prompts)
  prompts.end('Thank you.')
  await createExample(world, named, given)
}

async function createExample(world: World, named: string | undefined, given: InitOptions): Promise<void> {
  const [option] = Object.keys(given)
  if (option !== undefined)
    throw new Failure('--example creates the Derby plan as it is. Leave the other options out.')
  const { place, shown } = placeForPlan(world, named)
  const { derbyPlan } = await import('../../record/derby-plan.js')
  await createPlan(world, place, shown, new Map(Object.entries(derbyPlan)))
  world.stdout.write(describeExample(shown, named), `The example is in ${printable(shown)}`)
}

function describeExample(shown: string, named: string | undefined): string {
  const where = named === undefined ? '' : ` --plan ${printable(named)}`
  return `The action plan for the third sector in Derby is in ${printable(shown)}, for you to try things on.
See where it stood:  plan status${where} --as-of 2010-07-01
Record something:    plan record T1.3 --state complete --on 2010-06-22${where}
`
}

async function askForTable(world: World, named: string | undefined, prompts: Prompts): Promise<void> {
  const { shown } = placeForPlan(world, named)
  const answer = await prompts.write({
    question: 'Which file is the table in?',
    example: 'such as actions.docx',
    complaint: complaintOf((text) => expectFile(world, pathOf(text))),
  })
  const prepared = await prepareImport(world, pathOf(answer), { to: shown })
  const { report } = prepared
  prompts.say(describeFound(report))
  const choice = await prompts.choose('Create the plan like this?', [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: `No, I will correct ${printable(report.mapPath)} first` },
  ])
  const decided = { ...report, makes: choice === 'yes' }
  await writeImport(world, { ...prepared, report: decided })
  prompts.end('Thank you.')
  world.stdout.write(`${describeNext(decided)}\n`)
}

/** A file that is dropped on a terminal comes with quotation marks around it. */
function pathOf(answer: string): string {
  return answer.trim().replace(/^(['"])(.*)\1$/, '$2')
}
