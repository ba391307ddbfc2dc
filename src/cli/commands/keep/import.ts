import type { Command } from 'commander'
import { type ExitCode, exitCodes } from '../../failure.js'
import { withProgress } from '../../progress.js'
import type { World } from '../../world.js'

export function addImport(program: Command, world: World, end: (code: ExitCode) => void): void {
  program
    .command('import')
    .argument('<file>', 'the table: a CSV, Excel (.xlsx) or Word (.docx) file')
    .summary('make a plan from a table in CSV, Excel or Word')
    .description(
      'Make a plan from a table of actions in CSV, Excel or Word. The first run shows the plan that it would make, and writes to FILE.import.yaml how it read the table, for you to correct. The second run makes the plan. With --to, the first run makes it at once. A plan that is already there is never changed.',
    )
    .option('--map <file>', 'how to read the table (default: FILE.import.yaml beside the file)')
    .option('--sheet <name>', 'the sheet of an Excel file that holds the actions')
    .option('--to <folder>', 'the folder to create for the plan (default: plan)')
    .option(
      '--on <day>',
      'the day on which the progress in the table was true, such as 2010-07-01; without it none is entered',
    )
    .option('--dry-run', 'show what would be made, and write nothing')
    .option('--format <format>', 'text, json (default: text)')
    .addHelpText('after', '\nExample:\n  plan import actions.docx\n  plan import actions.docx --to plan')
    .action(async (file: string, _options, self: Command) => {
      const { importPlan } = await import('../../importing/import-plan.js')
      await withProgress(world, (shown, say) => importPlan(shown, file, self.opts(), say))
      end(exitCodes.fine)
    })
}
