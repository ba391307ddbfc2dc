import type { Command } from 'commander'
import { type ExitCode, exitCodes } from '../failure.js'
import type { World } from '../world.js'

export function addInit(program: Command, world: World, end: (code: ExitCode) => void): void {
  program
    .command('init')
    .argument('[folder]', 'where the folder plan is to be made (the working folder when left out)')
    .summary('make a new plan')
    .description(
      'Make a new plan, in a folder plan: files that are sound, with comments that tell how to go on.',
    )
    .option('--title <text>', 'the title of the plan')
    .option('--owner <code: name>', 'who answers for the first action, such as "DG: Development Group"')
    .option('--organisation <text>', 'who the plan belongs to')
    .option('--year-starts <month>', 'the month in which the planning year starts (April when left out)')
    .addHelpText(
      'after',
      '\nExample:\n  plan init --title "A plan for the allotments" --owner "DG: Development Group"\n\nOn a terminal it asks for what is left out.',
    )
    .action(async (folder: string | undefined, _options, self: Command) => {
      const { initPlan } = await import('../asking/init-plan.js')
      await initPlan(world, folder, self.opts())
      end(exitCodes.fine)
    })
}
