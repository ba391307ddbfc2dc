import { isOpen, type Standing } from '../model/standing.js'
import { formatDayInWords, formatDaysInWords, formatQuarter } from '../model/words.js'
import type { QuarterSummary } from '../schedule/summarise-quarter.js'
import { actionTable, completionTable, dueTable } from './action-tables.js'
import { decisionBlocks } from './decision-blocks.js'
import { describeOnce, type Listing } from './described-once.js'
import { type Block, type Document, head, heading, paragraph, section } from './document.js'
import { exceptions } from './exceptions.js'
import { indicatorBlocks } from './indicator-blocks.js'
import { newsBlocks } from './news-blocks.js'
import { positionBlocks } from './position-blocks.js'
import { meaningBlocks } from './word-meanings.js'

const headings = {
  decisions: 'Decisions asked of the meeting',
  overdue: 'Overdue',
  due: 'Due before the next meeting',
  completed: 'Completed',
} as const

/** The paper of a quarterly meeting: what it must decide first, exceptions next, all else after. */
export function composeQuarterly(summary: QuarterSummary, revision: string | null): Document {
  const { plan, period, standings, decisions, completions, due } = summary
  const { actions } = standings
  const open = actions.filter(isOpen)
  const overdue = actions.filter(({ name }) => name === 'overdue')
  const exceptional = exceptions.map((exception) => ({
    ...exception,
    standings: open.filter(({ flags }) => flags.some((flag) => exception.flags.includes(flag))),
  }))
  const listings: readonly Listing[] = [
    { heading: headings.decisions, standings: decisions.proposals },
    { heading: headings.overdue, standings: overdue },
    ...exceptional,
    { heading: headings.due, standings: due },
    { heading: headings.completed, standings: completions.map(({ standing }) => standing) },
  ]
  const descriptions = describeOnce(listings)
  const { what } = descriptions
  const named = new Set(listings.flatMap((listing) => listing.standings))
  const title = `Quarterly report: ${plan.title}`
  return {
    title,
    day: period.asOf,
    blocks: [
      ...head(title, {
        Period: tellPeriod(summary),
        'Judged on': formatDayInWords(period.asOf),
        Revision: revision,
      }),
      ...section(
        headings.decisions,
        decisionBlocks(summary, (row) => what(headings.decisions, row)),
      ),
      ...section('Position', positionBlocks(summary)),
      ...section(headings.overdue, [
        ...actionTable(summary, overdue, (row) => what(headings.overdue, row)),
        ...overdueSteps(summary),
      ]),
      ...exceptional.flatMap(({ heading: under, standings: rows, print }) =>
        section(under, print(summary, rows, descriptions, under)),
      ),
      ...section(headings.due, [
        ...dueTable(summary, (row) => what(headings.due, row)),
        ...dueUntil(summary),
      ]),
      ...section(
        headings.completed,
        completionTable(summary, (row) => what(headings.completed, row)),
      ),
      ...section('What changed', newsBlocks(summary)),
      ...section('Everything else', restBlocks(summary, named)),
      ...section('Indicators', indicatorBlocks(summary)),
      ...section('What the words mean', meaningBlocks(plan, [...standings.actions, ...standings.steps])),
      heading(2, 'Resolution'),
      {
        kind: 'form',
        labels: ['The meeting resolved', 'Proposed by', 'Seconded by', 'Signed (chair)', 'Date'],
      },
    ],
  }
}

/** `1 April to 1 July 2010 (quarter 1 of 2010/11)`. */
function tellPeriod({ plan, period, quarter }: QuarterSummary): string {
  const days = formatDaysInWords(period.since, period.asOf)
  return quarter === null ? days : `${days} (${formatQuarter(quarter, plan.yearStarts)})`
}

/** Steps are not among the actions that are counted, so an overdue one is told apart. */
function overdueSteps({ standings }: QuarterSummary): readonly Block[] {
  const ids = standings.steps.filter(({ name }) => name === 'overdue').map(({ action }) => action.id)
  return ids.length === 0 ? [] : [paragraph(`Steps overdue: ${ids.join(', ')} (see Everything else).`)]
}

function dueUntil({ nextMeeting, dueUntil: day, due }: QuarterSummary): readonly Block[] {
  const words = formatDayInWords(day)
  if (nextMeeting !== null) return [paragraph(`The next meeting is on ${words}.`)]
  return due.length === 0
    ? []
    : [paragraph(`The plan names no next meeting, so this is what is due by ${words}.`)]
}

/** What no heading above has told: a short table for each target, then the steps. */
function restBlocks(summary: QuarterSummary, named: ReadonlySet<Standing>): readonly Block[] {
  const { plan, standings } = summary
  const describe = ({ action }: Standing) => action.what
  const rest = standings.actions.filter((standing) => !named.has(standing))
  const byTarget = plan.targets.map((target) => ({
    title: `${target.id}: ${target.title}`,
    rows: rest.filter(({ action }) => action.target === target.id),
  }))
  return [...byTarget, { title: 'Steps to set the plan going', rows: standings.steps }]
    .filter(({ rows }) => rows.length > 0)
    .flatMap(({ title, rows }) => section(title, actionTable(summary, rows, describe), 3))
}
