import type { Command } from 'commander'
import type { Day } from '../../../model/day.js'
import { withNamesOn } from '../../../model/name-on.js'
import type { Comparison, Side } from '../../../report/comparison/comparison.js'
import type { StatusLayout } from '../../../report/status/status.js'
import { collect } from '../../arguments/collect.js'
import { type PlanChoice, withPlanFolder } from '../../arguments/plan-options.js'
import { readDay, readKnownOn } from '../../arguments/read-options.js'
import { type ExitCode, exitCodes, Failure } from '../../failure.js'
import { chooseFormat } from '../../looking/choose-format.js'
import type { World } from '../../world.js'

interface CompareOptions extends PlanChoice {
  readonly revisions?: readonly string[]
  readonly asOf?: string
  readonly knownOn?: readonly string[]
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
      `${Object.keys(formats).join(', ')}; with --each also csv and svg (default: by the ending of -o, otherwise table)`,
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
  const [before, after] = await chooseSides(world, days, options)
  const comparison = await compareSides(before, after)
  await printOrWrite(world, format(comparison, layoutFor(world, options)), options)
  return exitCodes.fine
}

function refuseWithoutEach(options: CompareOptions): void {
  for (const name of ['from', 'to', 'by'] as const)
    if (options[name] !== undefined)
      throw new Failure(`--${name} can only be used with --each. Add --each quarter, or leave it out.`)
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

/** One day of the plan as it lies, with what had been recorded by two days, the earlier first. */
async function sidesKnownOn(
  world: World,
  day: string | undefined,
  texts: readonly string[],
  options: CompareOptions,
): Promise<readonly [Side, Side]> {
  const [a, b, ...more] = texts
  if (a === undefined || b === undefined || more.length > 0 || day !== undefined || options.revisions)
    throw new Failure(
      '--known-on: give it twice, and no other date, such as --known-on 2010-07-01 --known-on 2010-10-01. The date looked at goes with --as-of.',
    )
  const { openPlan } = await import('../../plan-files/open-plan.js')
  const opened = await openPlan(world, options)
  const asOf = readDay(world, opened.plan, '--as-of', options.asOf)
  const sideOf = (text: string) => ({ ...opened, ...readKnownOn(world, opened.plan, text), asOf })
  const [one, other] = [sideOf(a), sideOf(b)]
  return (one.knownOn ?? 0) <= (other.knownOn ?? 0) ? [one, other] : [other, one]
}

/** Two days of the plan as it lies, the earlier first; or one day of two revisions, in the order in which they are given. */
async function chooseSides(
  world: World,
  [day, later]: readonly (string | undefined)[],
  options: CompareOptions,
): Promise<readonly [Side, Side]> {
  const { openPlan } = await import('../../plan-files/open-plan.js')
  if (options.knownOn !== undefined) return sidesKnownOn(world, day, options.knownOn, options)
  if (options.revisions !== undefined) {
    const [a, b, ...more] = options.revisions
    if (a === undefined || b === undefined || more.length > 0 || day !== undefined)
      throw new Failure(
        '--revisions: give two revisions and no date, such as --revisions july october. The date goes with --as-of.',
      )
    const [before, after] = [
      await openPlan(world, { ...options, revision: a }),
      await openPlan(world, { ...options, revision: b }),
    ]
    const asOf = readDay(world, after.plan, '--as-of', options.asOf)
    return [
      { ...before, asOf, knownOn: null },
      { ...after, asOf, knownOn: null },
    ]
  }
  if (day === undefined || later === undefined)
    throw new Failure(
      'plan compare: give two dates, such as plan compare 2010-07-01 2010-10-01, two revisions with --revisions, or --known-on twice.',
    )
  if (options.asOf !== undefined)
    throw new Failure(
      '--as-of can only be used with --revisions or --known-on. Leave it out: the two dates are compared.',
    )
  const opened = await openPlan(world, options)
  const read = (text: string): Day => readDay(world, opened.plan, 'plan compare', text)
  const [first, second] = [read(day), read(later)].sort((a, b) => a - b)
  return [
    { ...opened, asOf: first ?? read(day), knownOn: null },
    { ...opened, asOf: second ?? read(later), knownOn: null },
  ]
}
