import { extname } from 'node:path'
import type { Command } from 'commander'
import { listInWords } from '../../../model/words.js'
import type { Document } from '../../../report/document/document.js'
import { type PlanChoice, withPlanOptions } from '../../arguments/plan-options.js'
import { readChoice } from '../../arguments/read-options.js'
import { type ExitCode, exitCodes, Failure } from '../../failure.js'
import type { PaperChoice } from '../../papers/make-paper.js'
import type { World } from '../../world.js'

interface ReportOptions extends PlanChoice, PaperChoice {
  readonly format?: string
  readonly write?: boolean
  readonly output?: string
  readonly force?: boolean
}

/** A way to print a paper, and how files of that kind end: the first is what we give them. */
interface Format {
  readonly endings: readonly [string, ...string[]]
  readonly load: () => Promise<(document: Document) => string | Promise<Uint8Array>>
}

/** What a paper is where no format is given. */
const markdown: Format = {
  endings: ['.md', '.markdown', '.txt'],
  load: async () => (await import('../../../report/document/document-markdown.js')).formatDocumentMarkdown,
}

/** Loaded when asked for. */
const formats: Readonly<Record<string, Format>> = {
  markdown,
  html: {
    endings: ['.html', '.htm'],
    load: async () => (await import('../../../report/document/document-html.js')).formatDocumentHtml,
  },
  docx: {
    endings: ['.docx'],
    load: async () => (await import('../../../report/document/document-docx.js')).formatDocumentDocx,
  },
  json: {
    endings: ['.json'],
    load: async () => (await import('../../../report/document/document-json.js')).formatDocumentJson,
  },
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
    .option('--since <day>', 'the date of the last report (default: the last meeting)')
    .option('--annual <year>', 'the yearly review, such as 2010/11, as at the day after the year ends')
    .option('--owner <owner>', 'a letter to one owner (code or name), to send before the meeting')
    .option(
      '--format <format>',
      `${Object.keys(formats).join(', ')} (default: by the ending of -o, otherwise markdown)`,
    )
    .option('--write', 'save it in reports/, next to the folder of the plan')
    .option('-o, --output <file>', 'write it to this file')
    .option('--force', 'overwrite an existing report')
    .addHelpText('after', '\nExample:\n  plan report --as-of 2010-07-01 --format docx --write')
  withPlanOptions(command).action(async (_options, self: Command) =>
    end(await runReport(world, self.optsWithGlobals())),
  )
}

async function runReport(world: World, options: ReportOptions): Promise<ExitCode> {
  const { endings, load } = chooseFormat(options)
  if (options.write === true && options.output !== undefined)
    throw new Failure('Use --write or -o, not both: --write already decides where the report goes.')
  const [{ openPlan }, { makePaper }, print] = await Promise.all([
    import('../../plan-files/open-plan.js'),
    import('../../papers/make-paper.js'),
    load(),
  ])
  const { place, plan, revision } = await openPlan(world, options)
  const { name, document } = await makePaper({ world, plan, revision, choice: options })
  const content = await print(document)
  if (options.write !== true && options.output === undefined) {
    if (typeof content !== 'string' && world.stdout.isTerminal)
      throw new Failure(
        'A Word document cannot be shown on the screen. Add --write, or -o and the name of a file.',
      )
    world.stdout.write(content)
    return exitCodes.fine
  }
  const { placeInReports, placeNamed, writeReport } = await import('../../papers/write-report.js')
  const target =
    options.output === undefined
      ? placeInReports(place, `${name}${endings[0]}`)
      : placeNamed(world, options.output)
  await writeReport(world, target, content, { force: options.force === true })
  return exitCodes.fine
}

/** As given; else by how the file ends that it goes to, so that what is called a Word file is one. */
function chooseFormat({ format, output = '' }: ReportOptions): Format {
  const named = format === undefined ? undefined : readChoice('--format', format, formats)
  const ending = extname(output).toLowerCase()
  const byEnding = Object.values(formats).find(({ endings }) => endings.includes(ending))
  if (named && byEnding && named !== byEnding)
    throw new Failure(
      `--format ${format} and -o ${output} do not match. Leave out --format, or give the file the ending ${named.endings[0]}.`,
    )
  const chosen = named ?? byEnding
  if (!chosen && /^\.[a-z]+$/.test(ending))
    throw new Failure(
      `-o ${output}: a report cannot be saved as ${ending}. Use the ending ${listInWords(
        Object.values(formats).map(({ endings: [usual] }) => usual),
        'or',
      )}, or add --format.`,
    )
  return chosen ?? markdown
}
