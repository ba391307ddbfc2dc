import type { Command } from 'commander'
import { withNamesOn } from '../../../model/name-on.js'
import { listActionsAndSteps, type Plan } from '../../../model/plan.js'
import type { ShowContext } from '../../../report/show/show-context.js'
import type { Shown } from '../../../report/show/show-json.js'
import { type PlanChoice, withPlanOptions } from '../../arguments/plan-options.js'
import {
  type NamesById,
  nameIndicators,
  nameOwners,
  nameTargets,
  readName,
  refsIn,
} from '../../arguments/read-name.js'
import { readDay, readKnownOn } from '../../arguments/read-options.js'
import { type ExitCode, exitCodes, Failure } from '../../failure.js'
import { chooseFormat } from '../../looking/choose-format.js'
import type { World } from '../../world.js'

interface ShowOptions extends PlanChoice {
  readonly asOf?: string
  readonly knownOn?: string
  readonly format?: string
  readonly output?: string
  readonly force?: boolean
}

/** How files of a format end; `svg` is for indicators. */
interface Format {
  readonly name: 'text' | 'json' | 'svg'
  readonly endings: readonly [string, ...string[]]
}

const text: Format = { name: 'text', endings: ['.txt'] }
const formats: Readonly<Record<string, Format>> = {
  text,
  json: { name: 'json', endings: ['.json'] },
  svg: { name: 'svg', endings: ['.svg'] },
}

export function addShow(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program
    .command('show')
    .argument('<id>', 'an action, step, target, owner, indicator or term: T1.3, I2, T1, CAD, NI7')
    .summary('everything about one action, step, target, owner, indicator or term')
    .description(
      'Show everything about one action, step, target, owner, indicator or term, and why an action has its standing.',
    )
    .option('--as-of <day>', 'the date to report on, such as 2010-07-01 or "1 July 2010" (default: today)')
    .option('--known-on <day>', 'leave out what was recorded after this day (default: all that is known now)')
    .option(
      '--format <format>',
      'text, json, svg (the last of an indicator; default: by the ending of -o, otherwise text)',
    )
    .option('-o, --output <file>', 'write it to this file')
    .option('--force', 'overwrite an existing file')
    .addHelpText('after', '\nExample:\n  plan show T1.3 --as-of 2010-07-01')
  withPlanOptions(command).action(async (id: string, _options, self: Command) =>
    end(await runShow(world, id, self.optsWithGlobals())),
  )
}

async function runShow(world: World, named: string, options: ShowOptions): Promise<ExitCode> {
  const format = chooseFormat(formats, text, options)
  const [{ layoutFor, printOrWrite }, { openPlan }, { listStandings }, { targetStandingOf }] =
    await Promise.all([
      import('../../looking/print-or-write.js'),
      import('../../plan-files/open-plan.js'),
      import('../../../schedule/list-standings.js'),
      import('../../../schedule/list-targets.js'),
    ])
  const { plan: recorded } = await openPlan(world, options)
  const { plan, knownOn } = readKnownOn(world, recorded, options.knownOn)
  const id = readName(
    'plan show',
    named,
    'action, step, target, owner, indicator or term',
    nameEverything(plan),
    refsIn(plan),
  )
  const asOf = readDay(world, plan, '--as-of', options.asOf)
  const { dueSoonUntil, actions, steps } = listStandings(plan, asOf)
  const context: ShowContext = {
    plan: withNamesOn(plan, asOf),
    asOf,
    knownOn,
    dueSoonUntil,
    standings: [...actions, ...steps],
    targetOn: (target) => targetStandingOf(target, { asOf, actions }),
    ...layoutFor(world, options),
  }
  const shown = findNamed(context.plan, id)
  if (shown) await printOrWrite(world, await formatAs(format, context, shown), options)
  return exitCodes.fine
}

async function formatAs({ name }: Format, context: ShowContext, shown: Shown): Promise<string> {
  if (name === 'svg') return await drawShown(context, shown)
  return name === 'json' ? await formatJson(context, shown) : await formatText(context, shown)
}

async function drawShown({ plan, asOf }: ShowContext, shown: Shown): Promise<string> {
  if (shown.kind !== 'indicator')
    throw new Failure(
      '--format svg: only an indicator is drawn by itself. See plan timeline for pictures of actions.',
    )
  const { indicatorSvg } = await import('../../../report/pictures/pictures.js')
  return indicatorSvg(plan, shown.indicator, asOf)
}

function findNamed(plan: Plan, id: string): Shown | undefined {
  const action = listActionsAndSteps(plan).find((candidate) => candidate.id === id)
  if (action) return { kind: 'action', action }
  const target = plan.targets.find((candidate) => candidate.id === id)
  if (target) return { kind: 'target', target }
  const owner = plan.owners.get(id)
  if (owner) return { kind: 'owner', owner }
  const indicator = plan.indicators.get(id)
  if (indicator) return { kind: 'indicator', indicator }
  const term = plan.terms.find((candidate) => candidate.term === id)
  return term && { kind: 'term', term }
}

async function formatJson(context: ShowContext, shown: Shown): Promise<string> {
  return (await import('../../../report/show/show-json.js')).formatShowJson(context, shown)
}

/** Each kind is loaded when it is shown. */
async function formatText(context: ShowContext, shown: Shown): Promise<string> {
  if (shown.kind === 'action')
    return (await import('../../../report/show/show-action.js')).formatAction(context, shown.action)
  if (shown.kind === 'term')
    return (await import('../../../report/show/show-term.js')).formatTerm(context, shown.term)
  const { formatIndicator, formatOwner, formatTarget } = await import('../../../report/show/show-others.js')
  if (shown.kind === 'target') return formatTarget(context, shown.target)
  if (shown.kind === 'owner') return formatOwner(context, shown.owner)
  return formatIndicator(context, shown.indicator)
}

/** Everything that has an id; where several things share one, the last of these is shown. */
function nameEverything(plan: Plan): NamesById {
  return new Map([
    ...plan.terms.map(({ term, name }) => [term, name ?? term] as const),
    ...listActionsAndSteps(plan).map(({ id, what }) => [id, what] as const),
    ...nameIndicators(plan),
    ...nameTargets(plan),
    ...nameOwners(plan),
  ])
}
