import type { Command } from 'commander'
import { groupings } from '../../../report/status/status.js'
import { type LookOptions, withDayOptions, withNarrowingOptions } from '../../arguments/narrowing-options.js'
import { type PlanChoice, withPlanOptions } from '../../arguments/plan-options.js'
import { type ExitCode, exitCodes } from '../../failure.js'
import { screenWidth } from '../../screen-width.js'
import type { World } from '../../world.js'

interface TimelineOptions extends PlanChoice, LookOptions {}

export function addTimeline(program: Command, world: World, end: (code: ExitCode) => void): void {
  const declared = program
    .command('timeline')
    .summary('the actions as bars over months, with what moved and what is done')
    .description('Draw the actions as bars over months: agreed dates, what moved, what is done.')
  const command = withNarrowingOptions(withDayOptions(declared))
    .option(
      '--by <what>',
      `group rows by ${groupings.join(', ')}, or one of the plan's own columns`,
      'target',
    )
    .addHelpText('after', '\nExample:\n  plan timeline --as-of 2010-07-01 --by owner')
  withPlanOptions(command).action(async (_options, self: Command) =>
    end(await runTimeline(world, self.optsWithGlobals())),
  )
}

async function runTimeline(world: World, options: TimelineOptions): Promise<ExitCode> {
  const [{ lookAtPlan }, { groupStandings }, { listTimeline }, { formatTimelineText }] = await Promise.all([
    import('../../looking/look-at-plan.js'),
    import('../../../report/status/group-standings.js'),
    import('../../../schedule/timeline.js'),
    import('../../../report/pictures/timeline-text.js'),
  ])
  const { status, by } = await lookAtPlan(world, options)
  const steps = { heading: 'Steps', rows: status.steps }
  const groups = [...groupStandings(status, status.actions, by), ...(steps.rows.length > 0 ? [steps] : [])]
  const timeline = listTimeline(groups, status.asOf)
  const { stdout } = world
  stdout.write(formatTimelineText(timeline, status, { width: screenWidth(stdout), paint: stdout.paint }))
  return exitCodes.fine
}
