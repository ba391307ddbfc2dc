import type { Command } from 'commander'
import { withNamesOn } from '../../model/name-on.js'
import { listActionsAndSteps, type Plan } from '../../model/plan.js'
import type { ShowContext } from '../../report/show/show-context.js'
import { type PlanChoice, withPlanOptions } from '../arguments/plan-options.js'
import {
  type NamesById,
  nameIndicators,
  nameOwners,
  nameTargets,
  readDay,
  readKnownOn,
  readName,
} from '../arguments/read-options.js'
import { type ExitCode, exitCodes } from '../failure.js'
import { screenWidth } from '../screen-width.js'
import type { World } from '../world.js'

interface ShowOptions extends PlanChoice {
  readonly asOf?: string
  readonly knownOn?: string
}

export function addShow(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program
    .command('show')
    .argument('<id>', 'an action, step, target, owner or indicator: T1.3, I2, T1, CAD, NI7')
    .summary('everything about one action, step, target, owner or indicator')
    .description(
      'Show everything about one action, step, target, owner or indicator, and why it has its standing.',
    )
    .option('--as-of <day>', 'the date to report on, such as 2010-07-01 or "1 July 2010" (default: today)')
    .option('--known-on <day>', 'leave out what was recorded after this day (default: all that is known now)')
    .addHelpText('after', '\nExample:\n  plan show T1.3 --as-of 2010-07-01')
  withPlanOptions(command).action(async (id: string, _options, self: Command) =>
    end(await runShow(world, id, self.optsWithGlobals())),
  )
}

async function runShow(world: World, named: string, options: ShowOptions): Promise<ExitCode> {
  const [{ openPlan }, { listStandings }, format] = await Promise.all([
    import('../plan-files/open-plan.js'),
    import('../../schedule/list-standings.js'),
    loadFormats(),
  ])
  const { plan: recorded } = await openPlan(world, options)
  const { plan, knownOn } = readKnownOn(world, recorded, options.knownOn)
  const id = readName('plan show', named, 'action, step, target, owner or indicator', nameEverything(plan))
  const asOf = readDay(world, plan, '--as-of', options.asOf)
  const { dueSoonUntil, actions, steps } = listStandings(plan, asOf)
  const context: ShowContext = {
    plan: withNamesOn(plan, asOf),
    asOf,
    knownOn,
    dueSoonUntil,
    standings: [...actions, ...steps],
    width: screenWidth(world.stdout),
    paint: world.stdout.paint,
  }
  world.stdout.write(format(context, id))
  return exitCodes.fine
}

async function loadFormats(): Promise<(context: ShowContext, id: string) => string> {
  const { formatAction } = await import('../../report/show/show-action.js')
  const { formatIndicator, formatOwner, formatTarget } = await import('../../report/show/show-others.js')
  return (context, id) => {
    const { plan } = context
    const action = listActionsAndSteps(plan).find((candidate) => candidate.id === id)
    const target = plan.targets.find((candidate) => candidate.id === id)
    const owner = plan.owners.get(id)
    const indicator = plan.indicators.get(id)
    if (action) return formatAction(context, action)
    if (target) return formatTarget(context, target)
    if (owner) return formatOwner(context, owner)
    return indicator ? formatIndicator(context, indicator) : ''
  }
}

/** Everything that has an id; where an owner and an indicator share one, the owner is shown. */
function nameEverything(plan: Plan): NamesById {
  return new Map([
    ...listActionsAndSteps(plan).map(({ id, what }) => [id, what] as const),
    ...nameIndicators(plan),
    ...nameTargets(plan),
    ...nameOwners(plan),
  ])
}
