import type { Command } from 'commander'
import { collect } from '../arguments/collect.js'
import { withPlanFolder } from '../arguments/plan-options.js'
import { type RecordOptions, recordsNothing } from '../arguments/record-options.js'
import { type ExitCode, exitCodes } from '../failure.js'
import type { World } from '../world.js'

export function addRecord(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program
    .command('record')
    .argument('[id]', 'the action, step, target or indicator: T1.3, I2, T1, NI7')
    .summary('put progress in: what became true, on which day')
    .description('Put progress in: one dated entry in the journal, or one figure of an indicator.')
    .option('--state <state>', 'not started, in progress, complete, on hold, stopped')
    .option('--outlook <outlook>', "the owner's own view: on track, at risk, off track")
    .option('--move <window>', 'the date moves, such as "April – Dec 2010"; with --reason and --agreed-by')
    .option('--propose <window>', 'a date is asked of the next meeting; with --reason')
    .option('--owner <owner>', 'someone else answers for it; with --reason and --agreed-by')
    .option('--achieved <degree>', 'of a target: not, partly, largely, fully')
    .option('--value <number>', 'of an indicator: the figure measured; with --period')
    .option('--aim <number>', 'of an indicator: the figure hoped for; with --period')
    .option('--period <period>', 'what the figure is for, such as 2010 or 2010/11')
    .option('--area <area>', 'where it was measured, such as Derby')
    .option('--published <day>', 'the day on which it was published (today when left out)')
    .option('--note <text>', 'what there is to tell, in a sentence')
    .option('--reason <text>', 'why')
    .option('--agreed-by <owner>', 'who agreed it, by code or name')
    .option('--evidence <source>', 'where it can be seen, such as a web address; may be repeated', collect)
    .option('--on <day>', 'the day on which it became true (today when left out)')
    .option('--meeting <day>', 'the meeting at which it was reported')
    .option('--dry-run', 'show what would be written, and write nothing')
    .addHelpText(
      'after',
      '\nExample:\n  plan record T1.3 --state complete --on 2010-06-22 --note "Role description agreed"\n\nOn a terminal, without options, it asks.',
    )
  withPlanFolder(command).action(async (id: string | undefined, _options, self: Command) =>
    end(await runRecord(world, id, self.optsWithGlobals())),
  )
}

async function runRecord(world: World, named: string | undefined, options: RecordOptions): Promise<ExitCode> {
  if (named !== undefined && !recordsNothing(options)) {
    const { recordProgress } = await import('../editing/record-progress.js')
    await recordProgress(world, named, options)
  } else {
    const { askForProgress } = await import('../asking/ask-for-progress.js')
    await askForProgress(world, named, options)
  }
  return exitCodes.fine
}
