import type { Command } from 'commander'
import { withNamesOn } from '../../../model/name-on.js'
import type { Standing } from '../../../model/standing.js'
import { groupings, type Status, type StatusLayout } from '../../../report/status/status.js'
import { collect } from '../../arguments/collect.js'
import { type PlanChoice, withPlanOptions } from '../../arguments/plan-options.js'
import { readChoice, readDay, readKnownOn, readPeriod, readWord } from '../../arguments/read-options.js'
import { type FilterOptions, readFilters, standingsAndFlags } from '../../arguments/status-filters.js'
import { type ExitCode, exitCodes } from '../../failure.js'
import { screenWidth } from '../../screen-width.js'
import type { World } from '../../world.js'

interface StatusOptions extends PlanChoice, FilterOptions {
  readonly asOf?: string
  readonly knownOn?: string
  readonly within?: string
  readonly all?: boolean
  readonly by: string
  readonly format: string
  readonly failOn?: string
}

/** As one text, or in parts where it may be large. */
type Format = (status: Status, layout: StatusLayout) => string | Iterable<string>

/** Loaded when asked for: most runs want one. */
const formats: Record<string, () => Promise<Format>> = {
  table: async () => (await import('../../../report/status/status-table.js')).formatStatusTable,
  json: async () => (await import('../../../report/status/status-json.js')).formatStatusJson,
  csv: async () => (await import('../../../report/status/status-csv.js')).formatStatusCsv,
  markdown: async () => (await import('../../../report/status/status-markdown.js')).formatStatusMarkdown,
}

export function addStatus(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program
    .command('status')
    .summary('what is overdue, late starting and due soon on a day')
    .description('List what is overdue, late starting and due soon on a day, and count the rest.')
    .option('--as-of <day>', 'the date to report on, such as 2010-07-01 or "1 July 2010" (default: today)')
    .option('--known-on <day>', 'leave out what was recorded after this day (default: all that is known now)')
    .option(
      '--within <period>',
      'how far ahead counts as "due soon", such as "6 weeks" (default: as set in plan.yaml)',
    )
    .option('--owner <owner>', 'only the actions of this owner (code or name); may be repeated', collect)
    .option('--involves <owner>', 'the same, and those in which it is a partner; may be repeated', collect)
    .option('--target <target>', 'only the actions of this target; may be repeated', collect)
    .option(
      '--indicator <indicator>',
      'only the actions that support this indicator; may be repeated',
      collect,
    )
    .option('--theme <theme>', 'only the actions under this theme; may be repeated', collect)
    .option('--group <group>', 'only the actions of this group of targets; may be repeated', collect)
    .option(
      '--where <field=value>',
      "only the actions that say this in one of the plan's own columns; may be repeated",
      collect,
    )
    .option(
      '--standing <standing>',
      `only this standing, or what is marked so; may be repeated: ${standingsAndFlags.join(', ')}`,
      collect,
    )
    .option('--all', 'list every standing, and the steps in full')
    .option(
      '--by <what>',
      `group rows by ${groupings.join(', ')}, or one of the plan's own columns`,
      'standing',
    )
    .option('--format <format>', Object.keys(formats).join(', '), 'table')
    .option('--fail-on <standing>', 'overdue: exit with code 1 if any action listed is overdue')
    .addHelpText('after', '\nExample:\n  plan status --as-of 2010-07-01 --owner CAD')
  withPlanOptions(command).action(async (_options, self: Command) =>
    end(await runStatus(world, self.optsWithGlobals())),
  )
}

async function runStatus(world: World, options: StatusOptions): Promise<ExitCode> {
  const loadFormat = readChoice('--format', options.format, formats)
  const failOn = options.failOn === undefined ? undefined : readWord('--fail-on', options.failOn, ['overdue'])
  const within = options.within === undefined ? undefined : readPeriod('--within', options.within)

  const [{ openPlan }, { listStandings }, { countFlags, countStandings }, format] = await Promise.all([
    import('../../plan-files/open-plan.js'),
    import('../../../schedule/list-standings.js'),
    import('../../../schedule/count-standings.js'),
    loadFormat(),
  ])
  const { plan: recorded, revision } = await openPlan(world, options)
  const asOf = readDay(world, recorded, '--as-of', options.asOf)
  const { plan, knownOn } = readKnownOn(world, recorded, options.knownOn)
  const by = readWord('--by', options.by, [...groupings, ...plan.fields.keys()])
  const standings = listStandings(plan, asOf, within)
  const named = withNamesOn(plan, asOf)
  const filters = readFilters(named, options)
  const isShown = (standing: Standing) => filters.every(({ isMet }) => isMet(standing))
  const status: Status = {
    plan: named,
    asOf,
    knownOn,
    dueSoonUntil: standings.dueSoonUntil,
    revision,
    counts: countStandings(standings.actions),
    flagCounts: countFlags(standings.actions),
    actions: standings.actions.filter(isShown),
    steps: standings.steps.filter(isShown),
    narrowedTo: filters.flatMap(({ words }) => words),
  }
  const layout: StatusLayout = {
    by,
    all: options.all === true || options.standing !== undefined,
    width: screenWidth(world.stdout),
    paint: world.stdout.paint,
  }
  const text = format(status, layout)
  for (const part of typeof text === 'string' ? [text] : text) world.stdout.write(part)
  const hasFailed = failOn === 'overdue' && status.actions.some(({ name }) => name === 'overdue')
  return hasFailed ? exitCodes.findings : exitCodes.fine
}
