import type { Command } from 'commander'
import { collect } from '../../arguments/collect.js'
import { type PlanChoice, withPlanFolder } from '../../arguments/plan-options.js'
import { type ExitCode, exitCodes } from '../../failure.js'
import type { AskOptions } from '../../papers/ask-owners.js'
import type { World } from '../../world.js'

export function addAsk(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program
    .command('ask')
    .summary('forms for the owners to fill in before a meeting')
    .description(
      'Make a form for each owner who has something to answer before a meeting: in Word, in Excel, or as text for an e-mail. plan take reads the answers.',
    )
    .option('--by <day>', 'until when the answers are wanted')
    .option('--meeting <day>', 'the meeting for which they are wanted (default: the next one in plan.yaml)')
    .option('--owner <owner>', 'only this owner (code or name); may be repeated (default: all)', collect)
    .option('--involves', 'ask the other owners and the partners of an action too, not the lead alone')
    .option('--as-of <day>', 'the date on which they are asked (default: today)')
    .option('--format <format>', 'docx, xlsx, md (or several with commas; default: docx)')
    .option('--mail', 'also the draft of an e-mail to each, with the form attached')
    .option('--who', 'list who was asked for the meeting, who has answered, and who has not')
    .option('-o, --output <folder>', 'put them into this folder (default: reports/forms/, by meeting)')
    .option('--force', 'overwrite existing forms')
    .addHelpText(
      'after',
      '\nExamples:\n  plan ask --by "5 October 2010" --mail\n  plan ask --who --meeting 2010-10-12',
    )
  withPlanFolder(command).action(async (_options, self: Command) =>
    end(await runAsk(world, self.optsWithGlobals())),
  )
}

async function runAsk(
  world: World,
  options: AskOptions & PlanChoice & { readonly who?: boolean },
): Promise<ExitCode> {
  const [{ openPlan }, { askOwners, describeWho }] = await Promise.all([
    import('../../plan-files/open-plan.js'),
    import('../../papers/ask-owners.js'),
  ])
  const opened = await openPlan(world, options)
  if (options.who === true) world.stdout.write(describeWho(world, opened, options))
  else await askOwners(world, opened, options)
  return exitCodes.fine
}
