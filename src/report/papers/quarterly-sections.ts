import { type Flag, isOpen, type Standing } from '../../model/standing.js'
import { formatDayInWords } from '../../model/words.js'
import type { QuarterSummary } from '../../schedule/papers/summarise-quarter.js'
import { type Block, paragraph } from '../document/document.js'
import { actionTable, completionTable, dueTable, movedTable, remarkOnStart } from './action-tables.js'
import { decisionBlocks } from './decision-blocks.js'
import type { PaperHeading } from './describe-once.js'
import { lastUpdates } from './last-updates.js'

/** A heading of the quarterly paper that lists actions and steps. */
export interface ActionSection {
  readonly heading: string
  readonly pick: (summary: QuarterSummary) => readonly Standing[]
  readonly print: (
    summary: QuarterSummary,
    rows: readonly Standing[],
    paperHeading: PaperHeading,
  ) => readonly Block[]
}

/** What the meeting decides stands first, before it hears where the plan stands. */
export const decisions: ActionSection = {
  heading: 'Decisions for this meeting',
  pick: (summary) => summary.decisions.proposals,
  print: (summary) => decisionBlocks(summary),
}

/** The others by urgency: an action is described under the first of them that lists it. */
export const actionSections: readonly ActionSection[] = [
  {
    heading: 'Overdue',
    pick: ({ listed }) => listed.filter(({ name }) => name === 'overdue'),
    print: (summary, rows, { what }) => [
      ...actionTable(summary, rows, what),
      ...lastUpdates(summary.plan, rows),
    ],
  },
  {
    heading: 'Late starting',
    pick: withFlags('late starting'),
    print: (summary, rows, { what, describeNew }) =>
      describeNew(rows, (described) => [
        ...actionTable(summary, described, what, (row) => remarkOnStart(row, summary.period.asOf)),
        ...lastUpdates(summary.plan, described),
      ]),
  },
  {
    heading: 'Date moved',
    pick: withFlags('moved'),
    print: (summary, rows, { what }) => movedTable(summary, rows, what),
  },
  { heading: 'No date', pick: withFlags('no date'), print: printNew },
  {
    heading: 'At risk, off track or on hold',
    pick: withFlags('at risk', 'off track', 'on hold'),
    print: printNew,
  },
  { heading: 'Waiting', pick: withFlags('waiting'), print: printNew },
  { heading: 'No update', pick: withFlags('no update'), print: printNew },
  {
    heading: 'Stopped',
    pick: ({ listed, newEntries }) =>
      listed.filter(
        ({ name, life }) => name === 'stopped' && life.entries.some((each) => newEntries.has(each)),
      ),
    print: (summary, rows, { what }) => [
      ...actionTable(summary, rows, what),
      ...lastUpdates(summary.plan, rows),
    ],
  },
  {
    heading: 'Due before the next meeting',
    pick: ({ due }) => due,
    print: (summary, rows, { what }) =>
      rows.length === 0 ? [] : [...dueTable(summary, what), describeDueUntil(summary)],
  },
  {
    heading: 'Completed',
    pick: ({ completions }) => completions.map(({ standing }) => standing),
    print: (summary, _rows, { what }) => completionTable(summary, what),
  },
]

/** Second things worth knowing are shown for what is open only. */
function withFlags(...wanted: readonly Flag[]): ActionSection['pick'] {
  return ({ listed }) =>
    listed.filter((standing) => isOpen(standing) && standing.flags.some((flag) => wanted.includes(flag)))
}

function printNew(
  summary: QuarterSummary,
  rows: readonly Standing[],
  { what, describeNew }: PaperHeading,
): readonly Block[] {
  return describeNew(rows, (described) => [
    ...actionTable(summary, described, what),
    ...lastUpdates(summary.plan, described),
  ])
}

/** The last day that the list covers, also where it is empty. */
function describeDueUntil({ nextMeeting, until }: QuarterSummary): Block {
  const words = formatDayInWords(until)
  if (nextMeeting !== null) return paragraph(`The next meeting is on ${words}.`)
  return paragraph(`No next meeting is set in the plan, so this lists what is due by ${words}.`)
}
