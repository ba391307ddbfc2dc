import type { Command } from 'commander'
import { withNamesOn } from '../../../model/name-on.js'
import type { Comparison, Side } from '../../../report/comparison/comparison.js'
import type { StatusLayout } from '../../../report/status/status.js'
import { collect } from '../../arguments/collect.js'
import { withPlanFolder } from '../../arguments/plan-options.js'
import { type ExitCode, exitCodes, Failure } from '../../failure.js'
import { chooseFormat } from '../../looking/choose-format.js'
import type { SideOptions } from '../../looking/choose-sides.js'
import type { World } from '../../world.js'

interface CompareOptions extends SideOptions {
  readonly each?: string
  readonly from?: string
  readonly to?: string
  readonly by?: string
  readonly output?: string
  readonly force?: boolean
  readonly format?: string
}

type Format = (comparison: Comparison, layout: Pick<StatusLayout, 'width' | 'paint'>) => string

/** A way to print a comparison, and how files of that kind end. */
interface FileFormat {
  readonly endings: readonly [string, ...string[]]
  readonly load: () => Promise<Format>
}

const table: FileFormat = {
  endings: ['.txt'],
  load: async () => {
    const [{ composeComparison }, { formatDocumentText }] = await Promise.all([
      import('../../../report/comparison/comparison.js'),
      import('../../../report/document/document-text.js'),
    ])
    return (comparison, layout) => formatDocumentText(composeComparison(comparison), layout)
  },
}

/** Loaded when asked for. */
const formats: Readonly<Record<string, FileFormat>> = {
  table,
  markdown: {
    endings: ['.md', '.markdown'],
    load: async () => {
      const [{ composeComparison }, { formatDocumentMarkdown }] = await Promise.all([
        import('../../../report/comparison/comparison.js'),
        import('../../../report/document/document-markdown.js'),
      ])
      return (comparison) => formatDocumentMarkdown(composeComparison(comparison))
    },
  },
  json: {
    endings: ['.json'],
    load: async () => (await import('../../../report/comparison/comparison-json.js')).formatComparisonJson,
  },
}

export function addCompare(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program
    .command('compare')
    .argument('[day]', 'the first date, such as 2010-07-01 or "1 July 2010"')
    .argument('[later]', 'the second date')
    .summary('what changed between two days, or two revisions')
    .description('Show only what changed between two days, or between two revisions of the plan.')
    .option('--revisions <revision...>', 'two commits, tags or branches to compare')
    .option('--as-of <day>', 'with --revisions or --known-on: the date to compare them on (default: today)')
    .option(
      '--known-on <day>',
      'given twice: what had been recorded by the one day and by the other',
      collect,
    )
    .option(
      '--each <what>',
      'quarter or meeting: count the standings at the end of each quarter, or at each meeting',
    )
    .option('--from <day>', 'with --each: the first day (default: the first of the plan)')
    .option('--to <day>', 'with --each: the last day (default: today, or the end of the plan)')
    .option('--by <what>', 'with --each: target, to count the actions of each target')
    .option(
      '--format <format>',
      `${Object.keys(formats).join(', ')}, csv, svg (the last two with --each; default: by the ending of -o, otherwise table)`,
    )
    .option('-o, --output <file>', 'write it to this file')
    .option('--force', 'overwrite an existing file')
    .addHelpText(
      'after',
      '\nExamples:\n  plan compare 2010-07-01 2010-10-01\n  plan compare --each quarter --from 2010-04-01 --to 2011-04-01',
    )
  withPlanFolder(command).action(
    async (day: string | undefined, later: string | undefined, _options, self: Command) =>
      end(await runCompare(world, [day, later], self.optsWithGlobals())),
  )
}

async function runCompare(
  world: World,
  days: readonly (string | undefined)[],
  options: CompareOptions,
): Promise<ExitCode> {
  const { layoutFor, printOrWrite } = await import('../../looking/print-or-write.js')
  if (options.each !== undefined) {
    const { runCompareEach } = await import('./compare-each.js')
    return await runCompareEach(world, days, { ...options, each: options.each })
  }
  refuseWithoutEach(options)
  const format = await chooseFormat(formats, table, options).load()
  const { chooseSides } = await import('../../looking/choose-sides.js')
  const [before, after] = await chooseSides(world, days, options)
  const comparison = await compareSides(before, after)
  await printOrWrite(world, format(comparison, layoutFor(world, options)), options)
  return exitCodes.fine
}

function refuseWithoutEach(options: CompareOptions): void {
  for (const name of ['from', 'to', 'by'] as const)
    if (options[name] !== undefined)
      throw new Failure(`--${name} can only be used with --each. Add --each quarter, or leave it out.`)
  if (options.format === 'csv' || options.format === 'svg')
    throw new Failure(`--format ${options.format} can only be used with --each. Add --each quarter.`)
}

async function compareSides(before: Side, after: Side): Promise<Comparison> {
  const [{ compareStandings }, { compareTargets }, { listTargets }, { listStandings }] = await Promise.all([
    import('../../../schedule/compare-standings.js'),
    import('../../../schedule/compare-targets.js'),
    import('../../../schedule/list-targets.js'),
    import('../../../schedule/list-standings.js'),
  ])
  const lookAt = ({ plan, asOf }: Side) => {
    const standings = listStandings(plan, asOf)
    return { targets: listTargets(plan, standings), standings: [...standings.actions, ...standings.steps] }
  }
  const [was, is] = [lookAt(before), lookAt(after)]
  const withNames = (side: Side): Side => ({ ...side, plan: withNamesOn(side.plan, side.asOf) })
  return {
    before: withNames(before),
    after: withNames(after),
    targets: compareTargets(was.targets, is.targets),
    changes: compareStandings(was.standings, is.standings),
    total: is.standings.length,
  }
}
