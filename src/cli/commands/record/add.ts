import type { Command } from 'commander'
import { collect } from '../../arguments/collect.js'
import { withPlanFolder } from '../../arguments/plan-options.js'
import { type ExitCode, exitCodes } from '../../failure.js'
import type { World } from '../../world.js'

export function addAdd(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program
    .command('add')
    .argument('<target>', 'the target, by id or title: T1; or the word "target" for a new one')
    .summary('add a new action to a target, or a new target')
    .description(
      'Add a new action to a target, with the next number that was never used. Who agreed it goes into the journal. plan add target makes a new target, with its first action.',
    )
    .option('--what <text>', 'what is to be done, in the words that were agreed')
    .option(
      '--owner <owner>',
      'who is responsible for it (code or name), the lead first; may be repeated',
      collect,
    )
    .option('--window <window>', 'when it is to be done, such as "April – Sept 2011", ongoing or open')
    .option('--condition <text>', 'what the date of an open window waits for')
    .option('--ref <number>', 'the number that the printed plan gives it')
    .option('--agreed-by <owner>', 'who agreed it (code or name); may be repeated', collect)
    .option('--title <text>', 'of a new target: a word or two, for tables')
    .option('--statement <text>', 'of a new target: what it is, in the words that were agreed')
    .option('--id <id>', 'its id, such as T1.6 (default: the next number that was never used)')
    .option('--added <day>', 'the date from which it is in the plan (default: today)')
    .option('--meeting <day>', 'the date of the meeting that agreed it')
    .option('--partner <owner>', 'who else takes part; may be repeated', collect)
    .option('--follows <id>', 'what must be complete before it starts; may be repeated', collect)
    .option(
      '--every <cycle>',
      'how often it comes round: month, quarter or year; its window must have no end',
    )
    .option('--theme <text>', 'the sub-heading that it belongs under')
    .option(
      '--indicator <id>',
      "an indicator that it supports besides its target's; may be repeated",
      collect,
    )
    .option('--dry-run', 'show what would be written, without writing it')
    .addHelpText(
      'after',
      '\nExample:\n  plan add T1 --what "Train the representatives" --owner CAD --window "April – Sept 2011" --agreed-by DG',
    )
  withPlanFolder(command).action(async (target: string, _options, self: Command) => {
    const { addAction } = await import('../../editing/add-action.js')
    await addAction(world, target, self.optsWithGlobals())
    end(exitCodes.fine)
  })
}
