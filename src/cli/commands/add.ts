import type { Command } from 'commander'
import { collect } from '../arguments/collect.js'
import { withPlanFolder } from '../arguments/plan-options.js'
import { type ExitCode, exitCodes } from '../failure.js'
import type { World } from '../world.js'

export function addAdd(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program
    .command('add')
    .argument('<target>', 'the target, by id or title: T1')
    .summary('put a new action at the end of a target')
    .description(
      'Put a new action at the end of a target, under the next number that was never used, and who agreed it into the journal.',
    )
    .option('--what <text>', 'what is to be done, in the words that were agreed')
    .option('--owner <owner>', 'who answers for it, by code or name')
    .option('--window <window>', 'when it is to be done, such as "April – Sept 2011"')
    .option('--agreed-by <owner>', 'who agreed it, by code or name')
    .option('--id <id>', 'its id, such as T1.6 (the next number that was never used when left out)')
    .option('--added <day>', 'in the plan from this day on (today when left out)')
    .option('--meeting <day>', 'the meeting at which it was agreed')
    .option('--partner <owner>', 'who else takes part; may be repeated', collect)
    .option('--follows <id>', 'what must be complete before it; may be repeated', collect)
    .option('--every <cycle>', 'it comes round each month, quarter or year; the window has an open end')
    .option('--theme <text>', 'the sub-heading it stands under')
    .option('--indicator <id>', "what it supports beside its target's; may be repeated", collect)
    .option('--dry-run', 'show what would be written, and write nothing')
    .addHelpText(
      'after',
      '\nExample:\n  plan add T1 --what "Train the representatives" --owner CAD --window "April – Sept 2011" --agreed-by DG',
    )
  withPlanFolder(command).action(async (target: string, _options, self: Command) => {
    const { addAction } = await import('../editing/add-action.js')
    await addAction(world, target, self.optsWithGlobals())
    end(exitCodes.fine)
  })
}
