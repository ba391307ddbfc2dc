import type { Command } from 'commander'
import { type PlanChoice, withPlanFolder } from '../../arguments/plan-options.js'
import { type ExitCode, exitCodes, Failure } from '../../failure.js'
import type { World } from '../../world.js'

interface MeetingOptions extends PlanChoice {
  readonly asOf?: string
  readonly on?: string
}

export function addMeeting(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program
    .command('meeting')
    .summary('record progress at a meeting: asks about each action that needs an update')
    .description(
      'Record progress at a meeting. It asks about each action that is overdue, late starting, due soon or without an update, and offers to agree new dates that were proposed. Press Enter to skip an action, Ctrl-C to stop. Each answer is saved straight away.',
    )
    .option('--as-of <day>', 'the date of the meeting, such as "6 July 2010" (default: today)')
    .option('--on <day>', 'the same, and put the meeting among those in plan.yaml')
    .addHelpText('after', '\nExample:\n  plan meeting --as-of 2010-07-06')
  withPlanFolder(command).action(async (_options, self: Command) => {
    end(await holdMeeting(world, self.optsWithGlobals()))
  })
}

async function holdMeeting(world: World, options: MeetingOptions): Promise<ExitCode> {
  const { on } = options
  if (on !== undefined && options.asOf !== undefined)
    throw new Failure('Use --on or --as-of, not both: --on also puts the meeting into plan.yaml.')
  if (on !== undefined) {
    const { addMeeting: putIntoPlan } = await import('../../editing/add-meeting.js')
    await putIntoPlan(world, options, on)
    if (!world.terminal) return exitCodes.fine
  }
  const { runMeeting } = await import('../../asking/run-meeting.js')
  await runMeeting(world, on === undefined ? options : { ...options, asOf: on })
  return exitCodes.fine
}
