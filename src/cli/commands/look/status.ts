import type { Command } from 'commander'
import { groupings, type Status, type StatusLayout } from '../../../report/status/status.js'
import { type LookOptions, withDayOptions, withNarrowingOptions } from '../../arguments/narrowing-options.js'
import { type PlanChoice, withPlanOptions } from '../../arguments/plan-options.js'
import { readChoice, readWord } from '../../arguments/read-options.js'
import { type ExitCode, exitCodes } from '../../failure.js'
import { screenWidth } from '../../screen-width.js'
import type { World } from '../../world.js'

interface StatusOptions extends PlanChoice, LookOptions {
  readonly all?: boolean
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
  const declared = program
    .command('status')
    .summary('what is overdue, late starting and due soon on a day')
    .description('List what is overdue, late starting and due soon on a day, and count the rest.')
  const command = withNarrowingOptions(withDayOptions(declared))
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

  const [{ lookAtPlan }, format] = await Promise.all([import('../../looking/look-at-plan.js'), loadFormat()])
  const { status, by } = await lookAtPlan(world, options)
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
