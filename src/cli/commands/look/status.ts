import type { Command } from 'commander'
import { groupings, type Status, type StatusLayout } from '../../../report/status/status.js'
import { type PlanChoice, withPlanOptions } from '../../arguments/plan-options.js'
import { readWord } from '../../arguments/read-options.js'
import { type ExitCode, exitCodes } from '../../failure.js'
import { chooseFormat } from '../../looking/choose-format.js'
import type { OutputChoice } from '../../looking/print-or-write.js'
import { type LookOptions, withDayOptions, withNarrowingOptions } from '../../narrowing/narrowing-options.js'
import type { World } from '../../world.js'

interface StatusOptions extends PlanChoice, LookOptions, OutputChoice {
  readonly all?: boolean
  readonly format?: string
  readonly failOn?: string
}

/** As one text, or in parts where it may be large; bytes where it is nothing for a screen. */
type Content = string | Iterable<string> | Uint8Array

/** A way to print a status, and how files of that kind end. */
interface Format {
  readonly endings: readonly [string, ...string[]]
  readonly load: () => Promise<(status: Status, layout: StatusLayout) => Content | Promise<Content>>
}

const table: Format = {
  endings: ['.txt'],
  load: async () => (await import('../../../report/status/status-table.js')).formatStatusTable,
}

/** Loaded when asked for: most runs want one. */
const formats: Readonly<Record<string, Format>> = {
  table,
  json: {
    endings: ['.json'],
    load: async () => (await import('../../../report/status/status-json.js')).formatStatusJson,
  },
  csv: {
    endings: ['.csv'],
    load: async () => (await import('../../../report/status/status-csv.js')).formatStatusCsv,
  },
  markdown: {
    endings: ['.md', '.markdown'],
    load: async () => (await import('../../../report/status/status-markdown.js')).formatStatusMarkdown,
  },
  ics: {
    endings: ['.ics'],
    load: async () => (await import('../../../report/status/status-ics.js')).formatStatusIcs,
  },
  xlsx: {
    endings: ['.xlsx'],
    load: async () => (await import('../../../report/office/excel-files.js')).formatStatusXlsx,
  },
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
    .option(
      '--format <format>',
      `${Object.keys(formats).join(', ')} (default: by the ending of -o, otherwise table)`,
    )
    .option('-o, --output <file>', 'write it to this file')
    .option('--force', 'overwrite an existing file')
    .option('--fail-on <standing>', 'overdue: exit with code 1 if any action listed is overdue')
    .addHelpText('after', '\nExample:\n  plan status --as-of 2010-07-01 --owner CAD')
  withPlanOptions(command).action(async (_options, self: Command) =>
    end(await runStatus(world, self.optsWithGlobals())),
  )
}

async function runStatus(world: World, options: StatusOptions): Promise<ExitCode> {
  const { load } = chooseFormat(formats, table, options)
  const failOn = options.failOn === undefined ? undefined : readWord('--fail-on', options.failOn, ['overdue'])
  const [{ lookAtPlan }, { layoutFor, printOrWrite }, format] = await Promise.all([
    import('../../looking/look-at-plan.js'),
    import('../../looking/print-or-write.js'),
    load(),
  ])
  const { status, by } = await lookAtPlan(world, options)
  const all = options.all === true || options.standing !== undefined
  await printOrWrite(world, await format(status, { by, all, ...layoutFor(world, options) }), options)
  const hasFailed = failOn === 'overdue' && status.actions.some(({ name }) => name === 'overdue')
  return hasFailed ? exitCodes.findings : exitCodes.fine
}
