import { type Command, Option } from 'commander'
import { type PlanChoice, withPlanOptions } from '../../arguments/plan-options.js'
import { type ExitCode, exitCodes, Failure } from '../../failure.js'
import { chooseFormats, type PaperFormat, paperFormats } from '../../papers/formats.js'
import type { Paper, PaperChoice } from '../../papers/make-paper.js'
import { type Say, withProgress } from '../../progress.js'
import type { World } from '../../world.js'

interface ReportOptions extends PlanChoice, PaperChoice {
  readonly owner?: string
  readonly format?: string
  readonly write?: boolean
  readonly output?: string
  readonly force?: boolean
}

export function addReport(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program
    .command('report')
    .summary('the paper for the meeting, as Markdown, HTML or Word')
    .description(
      'Make the paper for a meeting: what to decide, what is late, and what changed since the last report.',
    )
    .option('--as-of <day>', 'the date to report on, such as 2010-07-01 or "1 July 2010" (default: today)')
    .option(
      '--quarter <quarter>',
      'a report on one quarter, such as "Q1 2010/11", as at the day after it ends',
    )
    .option(
      '--since <day>',
      'what is new since this day (default: the last report in reports/, else 14 days before the last meeting)',
    )
    .option('--known-on <day>', 'leave out what was recorded after this day (default: all that is known now)')
    .option('--annual <year>', 'the yearly review, such as 2010/11, as at the day after the year ends')
    .addOption(new Option('--owner <owner>').hideHelp()) // what it was called before there were forms
    .option(
      '--format <format>',
      `${Object.keys(paperFormats).join(', ')} (or several with commas; default: by the ending of -o, otherwise markdown)`,
    )
    .option('--write', 'save it in reports/, next to the folder of the plan')
    .option('-o, --output <file>', 'write it to this file')
    .option('--force', 'overwrite an existing report')
    .addHelpText('after', '\nExample:\n  plan report --as-of 2010-07-01 --format docx --write')
  withPlanOptions(command).action(async (_options, self: Command) =>
    end(await withProgress(world, (shown, say) => runReport(shown, self.optsWithGlobals(), say))),
  )
}

async function runReport(world: World, options: ReportOptions, say: Say): Promise<ExitCode> {
  if (options.owner !== undefined)
    throw new Failure(
      `Owners are asked with a form now: plan ask --owner ${options.owner} --by DAY. plan take reads it when it comes back.`,
    )
  const formats = chooseFormats(options)
  const [first, ...others] = formats
  if (options.write === true && options.output !== undefined)
    throw new Failure('Use --write or -o, not both: --write already decides where the report goes.')
  if (others.length > 0 && options.write !== true)
    throw new Failure('Several formats are several files: add --write to save them in reports/.')
  const [{ openPlan }, { makePaper }] = await Promise.all([
    import('../../plan-files/open-plan.js'),
    import('../../papers/make-paper.js'),
    ...formats.map(({ load }) => load()),
  ])
  const { place, plan, revision } = await openPlan(world, options)
  say('Making the report')
  const paper = await makePaper({ world, place, plan, revision, choice: options })
  say(`Making the ${formats.length === 1 ? 'file' : 'files'}`)
  if (options.write !== true && options.output === undefined) return await printPaper(world, paper, first)
  const { placeNamed, savePaper, writeReports } = await import('../../papers/write-report.js')
  const force = options.force === true
  if (options.output === undefined) await savePaper(world, place, { ...paper, formats, force })
  else {
    const content = await (await first.load())(paper.document)
    await writeReports(world, [{ place: placeNamed(world, options.output), content }], force)
  }
  return exitCodes.fine
}

async function printPaper(world: World, { document }: Paper, { load }: PaperFormat): Promise<ExitCode> {
  const content = await (await load())(document)
  if (typeof content !== 'string' && world.stdout.isTerminal)
    throw new Failure(
      'A Word document cannot be shown on the screen. Add --write, or -o and the name of a file.',
    )
  world.stdout.write(content)
  return exitCodes.fine
}
