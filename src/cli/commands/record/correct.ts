import type { Command } from 'commander'
import { collect } from '../../arguments/collect.js'
import type { CorrectOptions } from '../../arguments/correct-options.js'
import { withPlanFolder } from '../../arguments/plan-options.js'
import { type ExitCode, exitCodes } from '../../failure.js'
import type { World } from '../../world.js'
import { withProgressOptions } from './record.js'

export function addCorrect(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program
    .command('correct')
    .argument('<id>', 'the action, step or target whose entry was wrong: T1.3, I2, T1')
    .summary('take back or correct what was recorded')
    .description(
      'Correct an entry. What was right of it is said again, and both stay in the journal. Without options, list the entries about an action.',
    )
    .option('--entry <day>', 'the day of the entry that was wrong, such as 2010-07-06')
    .option('--number <number>', 'which entry of that day, where there are several: 1, 2, …')
    .option('--withdraw', 'it was never so')
    .option('--delete', 'delete it, if it is in no commit yet')
    .option(
      '--without <field>',
      'leave this out of the correction, such as outlook; may be repeated',
      collect,
    )
  withProgressOptions(command)
    .option('--dry-run', 'show what would be written, without writing it')
    .addHelpText('after', '\nExample:\n  plan correct T1.4 --entry 2010-07-06 --agreed-by DG')
  withPlanFolder(command).action(async (id: string, _options, self: Command) =>
    end(await runCorrect(world, id, self.optsWithGlobals())),
  )
}

async function runCorrect(world: World, named: string, options: CorrectOptions): Promise<ExitCode> {
  const { readKind } = await import('../../arguments/correct-options.js')
  const kind = readKind(named, options)
  if (kind === 'list' && world.terminal) {
    const { askForCorrection } = await import('../../asking/ask-correction.js')
    await askForCorrection(world, named, options)
  } else {
    const { correctAsTyped } = await import('../../correcting/correct-as-typed.js')
    await correctAsTyped(world, named, options, kind)
  }
  return exitCodes.fine
}
