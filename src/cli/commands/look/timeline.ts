import type { Command } from 'commander'
import { type Grouping, groupings, type Status, type StatusLayout } from '../../../report/status/status.js'
import { type PlanChoice, withPlanOptions } from '../../arguments/plan-options.js'
import { type ExitCode, exitCodes } from '../../failure.js'
import { chooseFormat } from '../../looking/choose-format.js'
import type { OutputChoice } from '../../looking/print-or-write.js'
import { type LookOptions, withDayOptions, withNarrowingOptions } from '../../narrowing/narrowing-options.js'
import type { World } from '../../world.js'

interface TimelineOptions extends PlanChoice, LookOptions, OutputChoice {
  readonly format?: string
}

/** A way to draw a timeline, and how files of that kind end. */
interface Format {
  readonly endings: readonly [string, ...string[]]
  readonly load: () => Promise<
    (status: Status, by: Grouping, layout: Pick<StatusLayout, 'width' | 'paint'>) => string
  >
}

const text: Format = {
  endings: ['.txt'],
  load: async () => {
    const [{ makeTimeline }, { formatTimelineText }] = await Promise.all([
      import('../../looking/make-timeline.js'),
      import('../../../report/pictures/timeline-text.js'),
    ])
    return (status, by, layout) => formatTimelineText(makeTimeline(status, by), status, layout)
  },
}

/** Loaded when asked for. */
const formats: Readonly<Record<string, Format>> = {
  text,
  svg: {
    endings: ['.svg'],
    load: async () => {
      const [{ makeTimeline, timelineWords }, { timelineSvg }] = await Promise.all([
        import('../../looking/make-timeline.js'),
        import('../../../report/pictures/pictures.js'),
      ])
      return (status, by) => timelineSvg(makeTimeline(status, by), timelineWords(status))
    },
  },
}

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
    .option(
      '--format <format>',
      `${Object.keys(formats).join(', ')} (default: by the ending of -o, otherwise text)`,
    )
    .option('-o, --output <file>', 'write it to this file')
    .option('--force', 'overwrite an existing file')
    .addHelpText('after', '\nExample:\n  plan timeline --as-of 2010-07-01 --by owner')
  withPlanOptions(command).action(async (_options, self: Command) =>
    end(await runTimeline(world, self.optsWithGlobals())),
  )
}

async function runTimeline(world: World, options: TimelineOptions): Promise<ExitCode> {
  const { load } = chooseFormat(formats, text, options)
  const [{ lookAtPlan }, { layoutFor, printOrWrite }, draw] = await Promise.all([
    import('../../looking/look-at-plan.js'),
    import('../../looking/print-or-write.js'),
    load(),
  ])
  const { status, by } = await lookAtPlan(world, options)
  await printOrWrite(world, draw(status, by, layoutFor(world, options)), options)
  return exitCodes.fine
}
