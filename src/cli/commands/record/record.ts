import type { Command } from 'commander'
import { collect } from '../../arguments/collect.js'
import { fixForExcess } from '../../arguments/fix-for-excess.js'
import { withPlanFolder } from '../../arguments/plan-options.js'
import { UnknownName } from '../../arguments/read-name.js'
import { readProgress } from '../../arguments/read-progress.js'
import { type RecordOptions, recordsNothing } from '../../arguments/record-options.js'
import { type ExitCode, exitCodes, Failure } from '../../failure.js'
import type { World } from '../../world.js'

export function addRecord(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program
    .command('record')
    .argument('[ids...]', 'the action, step, target or indicator, or several: T1.3, I2, T1, NI7')
    .summary('record progress: what happened, and when')
    .description('Record progress: one dated entry in the journal, or one figure for an indicator.')
    .option('--state <state>', 'not started, in progress, complete, on hold, stopped')
    .option('--outlook <outlook>', "the owner's own view: on track, at risk, off track")
    .option(
      '--move <window>',
      'new dates that have been agreed, such as "April – Dec 2010"; with --reason and --agreed-by',
    )
    .option('--propose <window>', 'new dates to put to the next meeting; with --reason')
    .option(
      '--owner <owner>',
      'a new owner; with --reason and --agreed-by; may be repeated, the lead first',
      collect,
    )
    .option('--partners <owner>', 'who else is involved from now on; may be repeated', collect)
    .option('--what <text>', 'new words for an action; with --reason and --agreed-by')
    .option('--statement <text>', 'new words for a target; with --reason and --agreed-by')
    .option('--progress <figure>', 'how much is done: 60 (per cent) or "16 of 57"')
    .option('--as-reported <word>', "the owner's own word, one of status_words in plan.yaml")
    .option('--achieved <degree>', 'for a target: not, partly, largely, fully')
    .option('--value <number>', 'for an indicator: the figure measured; with --period')
    .option('--aim <number>', 'for an indicator: the figure aimed for; with --period')
    .option('--period <period>', 'the period of the figure, such as 2010 or 2010/11')
    .option('--area <area>', 'where it was measured, such as Derby')
    .option('--published <day>', 'when the figure was published (default: today)')
    .option('--note <text>', 'a short note')
    .option('--reason <text>', 'the reason')
    .option('--agreed-by <owner>', 'who agreed it (code or name); may be repeated', collect)
    .option('--reported-by <owner>', 'who said so (code or name)')
    .option('--evidence <source>', 'evidence: a link or the name of a document; may be repeated', collect)
    .option('--on <day>', 'when it happened (default: today)')
    .option('--undated', 'it had happened by then, and nobody knows on which day')
    .option('--corrects <day>', 'what was recorded for this day was wrong: this takes its place')
    .option('--meeting <day>', 'the date of the meeting where it was reported')
    .option('--ahead', 'record it although its day is after today')
    .option('--new-meeting', 'record it although the meeting is not among those in plan.yaml')
    .option('--earlier', 'record it although a later entry says something else')
    .option('--dry-run', 'show what would be written, without writing it')
    .addHelpText(
      'after',
      '\nExample:\n  plan record T1.3 --state complete --on 2010-06-22 --note "Role description agreed"\n\nRun without options to be asked one question at a time.',
    )
  withPlanFolder(command).action(async (ids: readonly string[], _options, self: Command) =>
    end(await runRecord(world, ids, self)),
  )
}

async function runRecord(world: World, named: readonly string[], command: Command): Promise<ExitCode> {
  const options: RecordOptions = command.optsWithGlobals()
  if (named.length > 1 || (named.length === 1 && !recordsNothing(options))) {
    const [{ recordProgress }, { confirmAt }] = await Promise.all([
      import('../../editing/record-progress.js'),
      import('../../asking/confirm.js'),
    ])
    await recordProgress(world, { ...options, confirm: confirmAt(world) }, (plan) =>
      explainExcess(command, named, () => readProgress(world, plan, named, options)),
    )
  } else {
    const { askForProgress } = await import('../../asking/ask-for-progress.js')
    await askForProgress(world, named[0], options)
  }
  return exitCodes.fine
}

/** A word behind the first id that names nothing may belong to an option: `--state on hold`. */
function explainExcess<Read>(command: Command, named: readonly string[], read: () => Read): Read {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof UnknownName)) throw error
    const at = named.indexOf(error.text)
    const fix = at < 1 ? undefined : fixForExcess(command, command.parent?.args ?? [], named.slice(at))
    throw fix === undefined ? error : new Failure(`${error.what} ${fix}`)
  }
}
