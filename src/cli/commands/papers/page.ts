import { extname } from 'node:path'
import type { Command } from 'commander'
import type { PlanChoice } from '../../arguments/plan-options.js'
import { withPlanOptions } from '../../arguments/plan-options.js'
import { readWord } from '../../arguments/read-options.js'
import { type ExitCode, exitCodes, Failure } from '../../failure.js'
import type { World } from '../../world.js'

interface PageOptions extends PlanChoice {
  readonly asOf?: string
  readonly knownOn?: string
  readonly without?: string
  readonly output?: string
  readonly force?: boolean
}

export function addPage(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program
    .command('page')
    .summary('a web page that shows the plan on any day, in one file')
    .description(
      'Make a web page, in one file, that shows where the plan stands. It needs no server, and readers can choose another date.',
    )
    .option('--as-of <day>', 'the date to report on, such as 2010-07-01 or "1 July 2010" (default: today)')
    .option('--known-on <day>', 'leave out what was recorded after this day (default: all that is known now)')
    .option('--without <what>', 'notes: leave out the notes that people added to entries and figures')
    .option('-o, --output <file>', 'write it to this file')
    .option('--force', 'overwrite a file that is not such a page')
    .addHelpText('after', '\nExample:\n  plan page -o plan.html')
  withPlanOptions(command).action(async (_options, self: Command) =>
    end(await runPage(world, self.optsWithGlobals())),
  )
}

async function runPage(world: World, options: PageOptions): Promise<ExitCode> {
  const { output } = options
  const isWithoutNotes =
    options.without !== undefined && readWord('--without', options.without, ['notes']) === 'notes'
  if (output !== undefined && !/^\.html?$/i.test(extname(output)))
    throw new Failure(`-o ${output}: a page is a web page. Give the file the ending .html.`)
  const { preparePage, writePage } = await import('../../looking/prepare-page.js')
  const page = await preparePage(world, options, isWithoutNotes)
  await writePage(world, page, options)
  return exitCodes.fine
}
