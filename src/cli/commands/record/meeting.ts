import type { Command } from 'commander'
import { withPlanFolder } from '../../arguments/plan-options.js'
import { type ExitCode, exitCodes } from '../../failure.js'
import type { World } from '../../world.js'

export function addMeeting(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program
    .command('meeting')
    .summary('record progress at a meeting: asks about each action that needs an update')
    .description(
      'Record progress at a meeting. It asks about each action that is overdue, late starting, due soon or without an update, and offers to agree new dates that were proposed. Press Enter to skip an action, Ctrl-C to stop. Each answer is saved straight away.',
    )
    .option('--as-of <day>', 'the date of the meeting, such as "6 July 2010" (default: today)')
    .addHelpText('after', '\nExample:\n  plan meeting --as-of 2010-07-06')
  withPlanFolder(command).action(async (_options, self: Command) => {
    const { runMeeting } = await import('../../asking/run-meeting.js')
    await runMeeting(world, self.optsWithGlobals())
    end(exitCodes.fine)
  })
}
