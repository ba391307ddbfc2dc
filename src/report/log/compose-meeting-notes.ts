import type { Day } from '../../model/day.js'
import { groupBy } from '../../model/group-by.js'
import { withNamesOn } from '../../model/name-on.js'
import type { Standing } from '../../model/standing.js'
import { formatDayInWords, formatWindowInWords } from '../../model/words.js'
import type { LoggedEntry } from '../../schedule/list-entries.js'
import type { Standings } from '../../schedule/list-standings.js'
import {
  type Block,
  type Document,
  head,
  heading,
  list,
  paragraph,
  type Text,
  withLinks,
} from '../document/document.js'
import { sentenceCase } from '../status/group-standings.js'
import { loggedInWords, ownersOnItsDay } from '../words/logged-words.js'
import { ownerInWords } from '../words/owner-words.js'
import { formatRemarks } from '../words/standing-words.js'
import type { Log } from './log.js'

/** What goes round after a meeting: what was decided there, what was reported, and what each owner has to do. */
export function composeMeetingNotes(log: Log, standings: Standings): Document {
  const title = `Decisions and tasks: meeting of ${formatDayInWords(log.day)}`
  const [decisions, others] = part(log.entries, isDecision)
  const [proposals, reports] = part(others, isProposal)
  const blocks = [
    ...items('Decisions', decisions, (logged) => entryItem(log, logged)),
    ...items('Proposed to the next meeting', proposals, (logged) => entryItem(log, logged)),
    ...items('Reported', reports, (logged) => entryItem(log, logged)),
    ...taskBlocks(log, standings),
  ]
  return {
    title,
    day: log.day,
    blocks: [
      ...head(title, {
        'Plan:': log.plan.title,
        'Organisation:': log.plan.organisation,
        'Next meeting:': nextMeeting(log),
        'As known on': log.knownOn === null ? null : formatDayInWords(log.knownOn),
        'Shown here:': log.narrowedTo.length > 1 ? log.narrowedTo.join('; ') : null,
        'Revision:': log.revision,
      }),
      ...blocks,
      ...(blocks.length === 0 ? [paragraph('Nothing was recorded for this meeting.')] : []),
    ],
  }
}

function nextMeeting({ plan, day }: Log): string | null {
  const next = plan.meetings.filter((meeting) => meeting > day).reduce<Day | null>(earlier, null)
  return next === null ? null : formatDayInWords(next)
}

function earlier(a: Day | null, b: Day): Day {
  return a === null || b < a ? b : a
}

/** What was agreed or stopped, and still counts. */
function isDecision({ kind, entry, correctedBy }: LoggedEntry): boolean {
  const isStopped = kind === 'action' && entry.state === 'stopped'
  return (isStopped || entry.agreedBy.length > 0) && correctedBy === null
}

function isProposal(logged: LoggedEntry): boolean {
  return logged.kind === 'action' && logged.entry.proposed !== null && logged.correctedBy === null
}

function items(
  title: string,
  entries: readonly LoggedEntry[],
  itemOf: (logged: LoggedEntry) => Text,
): readonly Block[] {
  return entries.length === 0 ? [] : [heading(2, title), ...list(entries.map(itemOf))]
}

/** `T1.4: Lease the field (Community Action Derby). 6 July 2010: dates moved …`. */
function entryItem({ plan, day }: Log, logged: LoggedEntry): Text {
  const owners = ownersOnItsDay(plan, logged)
  const said = loggedInWords(plan, logged)
  const when = logged.entry.on === day ? '' : `${formatDayInWords(logged.entry.on)}: `
  return [
    { strong: `${logged.id}:` },
    ` ${logged.what}${owners === '' ? '' : ` (${owners})`}. `,
    ...withLinks(when === '' ? sentenceCase(said) : `${when}${said}`),
  ]
}

function taskBlocks(log: Log, standings: Standings): readonly Block[] {
  const plan = withNamesOn(log.plan, log.day)
  const rows = [...standings.actions, ...standings.steps].filter(isTask)
  const byOwner = groupBy(
    rows.flatMap((row) => ownersOrNone(row).map((code) => ({ code, row }))),
    ({ code }) => code,
  )
  const blocks = [...plan.owners.keys(), null]
    .filter((code) => log.owners === null || (code !== null && log.owners.includes(code)))
    .flatMap((code) =>
      ownTasks(code === null ? 'No owner' : ownerInWords(plan, code), byOwner.get(code) ?? []),
    )
  return blocks.length === 0 ? [] : [heading(2, 'Tasks by owner'), ...blocks]

  function ownTasks(title: string, tasks: readonly { readonly row: Standing }[]): readonly Block[] {
    const tasksInWords = tasks.map(({ row }) => taskItem(row, standings.asOf))
    return tasks.length === 0 ? [] : [heading(3, title), ...list(tasksInWords)]
  }
}

/** What its owner has something to do about before long: not what is closed, lies further ahead or goes as it should. */
function isTask({ name, flags }: Standing): boolean {
  if (name === 'complete' || name === 'stopped') return false
  const isDue =
    name === 'overdue' || name === 'due soon' || name === 'late starting' || name === 'due to start'
  return isDue || flags.some((flag) => flag !== 'moved')
}

function ownersOrNone({ life }: Standing): readonly (string | null)[] {
  return life.owners.length === 0 ? [null] : life.owners
}

function taskItem(standing: Standing, asOf: Day): Text {
  const { action, life } = standing
  return [
    { strong: `${action.id}:` },
    ` ${life.what} (${formatWindowInWords(life.window)}): ${formatRemarks(standing, asOf)}`,
  ]
}

function part<Item>(
  all: readonly Item[],
  isFirst: (item: Item) => boolean,
): readonly [readonly Item[], readonly Item[]] {
  return [all.filter(isFirst), all.filter((item) => !isFirst(item))]
}
