import type { Command } from 'commander'
import { collect } from '../../arguments/collect.js'
import { type PlanChoice, withPlanOptions } from '../../arguments/plan-options.js'
import { nameOwners, readName } from '../../arguments/read-name.js'
import { readDay, readKnownOn } from '../../arguments/read-options.js'
import { type ExitCode, exitCodes } from '../../failure.js'
import type { LogFilterOptions } from '../../narrowing/log-filters.js'
import type { LogOutput } from '../../papers/print-log.js'
import type { World } from '../../world.js'

interface LogOptions extends PlanChoice, LogFilterOptions, LogOutput {
  readonly knownOn?: string
}

export function addLog(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program
    .command('log')
    .argument('[words...]', 'ids (T1.3, I2, T1), or words that an entry must have, such as PCT')
    .summary('what was recorded: about an action, by an owner, at a meeting')
    .description(
      'List the entries of the journal, newest last, and what was corrected. With --meeting, the formats markdown, html and docx are the note to send round after it: decisions, and tasks by owner.',
    )
    .option('--from <day>', 'only what happened on this day or later')
    .option('--to <day>', 'only what happened on this day or earlier')
    .option('--meeting <day>', 'only what was reported at this meeting; may be repeated', collect)
    .option(
      '--owner <owner>',
      'only the actions that this owner (code or name) answered for; may be repeated',
      collect,
    )
    .option('--reported-by <owner>', 'only what this owner reported; may be repeated', collect)
    .option('--target <target>', 'only this target and its actions; may be repeated', collect)
    .option('--state <state>', 'only entries with this state; may be repeated', collect)
    .option('--known-on <day>', 'leave out what was recorded after this day (default: all that is known now)')
    .option(
      '--format <format>',
      'table, json, csv, markdown, html, docx (default: by the ending of -o, otherwise table)',
    )
    .option('-o, --output <file>', 'write it to this file')
    .option('--force', 'overwrite an existing file')
    .addHelpText('after', '\nExample:\n  plan log --meeting 2010-07-06 -o after-the-meeting.docx')
  withPlanOptions(command).action(async (words: readonly string[], _options, self: Command) =>
    end(await runLog(world, words, self.optsWithGlobals())),
  )
}

async function runLog(world: World, words: readonly string[], options: LogOptions): Promise<ExitCode> {
  const { chooseLogFormat, printLog } = await import('../../papers/print-log.js')
  const format = chooseLogFormat(options)
  const [{ openPlan }, { listEntries }, { readLogFilters, readMeetings }] = await Promise.all([
    import('../../plan-files/open-plan.js'),
    import('../../../schedule/list-entries.js'),
    import('../../narrowing/log-filters.js'),
  ])
  const { plan: recorded, revision } = await openPlan(world, options)
  const { plan, knownOn } = readKnownOn(world, recorded, options.knownOn)
  const filters = readLogFilters(world, plan, words, options)
  const entries = listEntries(plan)
  const meetings = readMeetings(world, plan, options.meeting ?? [])
  await printLog(world, format, options, {
    day: meetings[0] ?? readDay(world, plan, 'plan log', undefined),
    meetings,
    owners: options.owner?.map((text) => readName('--owner', text, 'owner', nameOwners(plan))) ?? null,
    plan,
    knownOn,
    revision,
    entries: entries.filter((logged) => filters.every(({ isMet }) => isMet(logged))),
    total: entries.length,
    narrowedTo: filters.flatMap(({ words: inWords }) => inWords),
  })
  return exitCodes.fine
}
