import type { Command } from 'commander'
import { withPlanFolder } from '../arguments/plan-options.js'
import { type ExitCode, exitCodes } from '../failure.js'
import type { World } from '../world.js'

export function addMeeting(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program
    .command('meeting')
    .summary('put progress in at a meeting: asks about every action that needs a word')
    .description(
      'Go through the actions that are overdue, late starting, due soon or without an update, one by one, and put in what is told of them; a date that is proposed can be agreed. Return passes one over; Ctrl-C stops. Each answer is written at once.',
    )
    .option('--as-of <day>', 'the day of the meeting, such as "6 July 2010" (today when left out)')
    .addHelpText('after', '\nExample:\n  plan meeting --as-of 2010-07-06')
  withPlanFolder(command).action(async (_options, self: Command) => {
    const { runMeeting } = await import('../asking/run-meeting.js')
    await runMeeting(world, self.optsWithGlobals())
    end(exitCodes.fine)
  })
}
