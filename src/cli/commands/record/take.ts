import type { Command } from 'commander'
import { withPlanFolder } from '../../arguments/plan-options.js'
import type { ExitCode } from '../../failure.js'
import type { World } from '../../world.js'

export function addTake(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program
    .command('take')
    .argument('<files...>', 'forms that came back: Word, Excel, text, or e-mails that hold them')
    .summary('record the answers on forms that came back')
    .description(
      'Read forms that plan ask has made and owners have filled in. Each answer is shown as the entry that it would become; on a terminal each can be taken, changed or left. A form that is taken twice changes nothing.',
    )
    .option('--yes', 'record every answer that is clear, and ask nothing')
    .option('--on <day>', 'the day of answers that have none (default: today)')
    .option('--meeting <day>', 'the meeting at which they are reported (default: none yet)')
    .option('--keep', 'keep a copy of each form in reports/forms/, as evidence of what was completed')
    .option('--dry-run', 'show what would be recorded, and write nothing')
    .addHelpText('after', '\nExample:\n  plan take answers/CAD.docx answers/VC.eml --yes --keep')
  withPlanFolder(command).action(async (files: readonly string[], _options, self: Command) => {
    const { takeForms } = await import('../../taking/take-forms.js')
    end(await takeForms(world, files, self.optsWithGlobals()))
  })
}
