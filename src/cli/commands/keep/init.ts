import type { Command } from 'commander'
import { type ExitCode, exitCodes } from '../../failure.js'
import type { World } from '../../world.js'

export function addInit(program: Command, world: World, end: (code: ExitCode) => void): void {
  program
    .command('init')
    .argument('[folder]', 'where to create the folder "plan" (default: the current folder)')
    .summary('create a new plan')
    .description('Create a new plan in a folder called "plan", with comments that explain what to do next.')
    .option('--title <text>', 'the title of the plan')
    .option(
      '--owner <code: name>',
      'who is responsible for the first action, such as "DG: Development Group"',
    )
    .option('--organisation <text>', 'the organisation whose plan it is')
    .option('--year-starts <month>', 'the month in which the planning year starts (default: April)')
    .option('--example', 'create the Derby plan, to try things on')
    .addHelpText(
      'after',
      '\nExample:\n  plan init --title "A plan for the allotments" --owner "DG: Development Group"\n  plan init --example tryout\n\nRun without options to be asked one question at a time, also about a table in Word, Excel or CSV to start from.',
    )
    .action(async (folder: string | undefined, _options, self: Command) => {
      const { startPlan } = await import('../../importing/start-plan.js')
      await startPlan(world, folder, self.opts())
      end(exitCodes.fine)
    })
}
