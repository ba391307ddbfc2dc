import type { Command } from 'commander'
import { collect } from '../../arguments/collect.js'
import { withPlanFolder } from '../../arguments/plan-options.js'
import { readProgress } from '../../arguments/read-progress.js'
import { type RecordOptions, recordsNothing } from '../../arguments/record-options.js'
import { type ExitCode, exitCodes } from '../../failure.js'
import type { World } from '../../world.js'

export function addRecord(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program
    .command('record')
    .argument('[id]', 'the action, step, target or indicator: T1.3, I2, T1, NI7')
    .summary('record progress: what happened, and when')
    .description('Record progress: one dated entry in the journal, or one figure for an indicator.')
  withProgressOptions(command)
    .option('--dry-run', 'show what would be written, without writing it')
    .addHelpText(
      'after',
      '\nExample:\n  plan record T1.3 --state complete --on 2010-06-22 --note "Role description agreed"\n\nRun without options to be asked one question at a time.',
    )
  withPlanFolder(command).action(async (id: string | undefined, _options, self: Command) =>
    end(await runRecord(world, id, self.optsWithGlobals())),
  )
}

/** What can be recorded, and said again where it is corrected. */
export function withProgressOptions(command: Command): Command {
  return command
    .option('--state <state>', 'not started, in progress, complete, on hold, stopped')
    .option('--outlook <outlook>', "the owner's own view: on track, at risk, off track")
    .option(
      '--move <window>',
      'new dates that have been agreed, such as "April – Dec 2010"; with --reason and --agreed-by',
    )
    .option('--propose <window>', 'new dates to put to the next meeting; with --reason')
    .option('--owner <owner>', 'a new owner; with --reason and --agreed-by')
    .option('--achieved <degree>', 'for a target: not, partly, largely, fully')
    .option('--value <number>', 'for an indicator: the figure measured; with --period')
    .option('--aim <number>', 'for an indicator: the figure aimed for; with --period')
    .option('--period <period>', 'the period of the figure, such as 2010 or 2010/11')
    .option('--area <area>', 'where it was measured, such as Derby')
    .option('--published <day>', 'when the figure was published (default: today)')
    .option('--note <text>', 'a short note')
    .option('--reason <text>', 'the reason')
    .option('--agreed-by <owner>', 'who agreed it (code or name)')
    .option('--evidence <source>', 'evidence: a link or the name of a document; may be repeated', collect)
    .option('--on <day>', 'when it happened (default: today)')
    .option('--meeting <day>', 'the date of the meeting where it was reported')
}

async function runRecord(world: World, named: string | undefined, options: RecordOptions): Promise<ExitCode> {
  if (named !== undefined && !recordsNothing(options)) {
    const { recordProgress } = await import('../../editing/record-progress.js')
    await recordProgress(world, options, (plan) => readProgress(world, plan, named, options))
  } else {
    const { askForProgress } = await import('../../asking/ask-for-progress.js')
    await askForProgress(world, named, options)
  }
  return exitCodes.fine
}
