import { shownId } from '../../model/plan.js'
import { formatPlanningYearOf } from '../../model/quarter.js'
import type { Standing } from '../../model/standing.js'
import { urgency } from '../../model/urgency.js'
import {
  countOf,
  formatDayInWords,
  formatDaysInWords,
  formatWindowInWords,
  listInWords,
} from '../../model/words.js'
import type { TargetSummary, YearSummary } from '../../schedule/papers/summarise-year.js'
import {
  type Block,
  type Document,
  head,
  heading,
  list,
  paragraph,
  section,
  sectionIfAny,
  type Text,
  table,
} from '../document/document.js'
import { entryText, judgementText } from '../document/entry-text.js'
import { formatDaysLeft } from '../words/standing-words.js'
import { actionTable, movesInWords } from './action-tables.js'
import { contextBlocks, targetContext } from './context-blocks.js'
import { glossary } from './glossary.js'
import { measureTable } from './indicator-blocks.js'
import { countTable } from './position-blocks.js'
import { whatInPapers } from './what-in-papers.js'

/** The paper of the yearly review: each target, how far it was achieved and what shows it; then the plan as a whole. */
export function composeAnnual(summary: YearSummary, revision: string | null): Document {
  const { plan, year, standings, targets } = summary
  const title = `Annual report ${formatPlanningYearOf(year.firstDay, plan.yearStarts)}: ${plan.title}`
  return {
    title,
    day: standings.asOf,
    blocks: [
      ...head(title, {
        'Year:': formatDaysInWords(year.firstDay, year.lastDay),
        'Organisation:': plan.organisation,
        'Position as at': formatDayInWords(standings.asOf),
        'Revision:': revision,
      }),
      ...section('The targets at a glance', [...glanceTable(targets), paragraph(order)]),
      ...contextBlocks(plan, 'before targets'),
      ...targets.flatMap((target) => targetBlocks(summary, target)),
      ...contextBlocks(plan, 'after targets'),
      ...stepBlocks(summary),
      ...section('The plan as a whole', wholeBlocks(summary)),
      ...sectionIfAny('Added since the year began', list(summary.additions.map(describeAddition))),
      ...sectionIfAny('Stopped in the year', list(summary.stops.map((stop) => describeStop(summary, stop)))),
      ...section('What the words mean', glossary(plan, [...standings.actions, ...standings.steps])),
      heading(2, 'Resolution'),
      {
        kind: 'form',
        labels: [
          ...targets
            .filter(({ isOfYear, judgement }) => isOfYear && judgement === null)
            .map(({ target }) => `${shownId(target)} was achieved (not, partly, largely, fully)`),
          'The meeting resolved',
          'Signed (chair)',
          'Date',
        ],
      },
    ],
  }
}

/** Why the actions of a target are not in the order of the plan. */
const order = 'Under each target, what is overdue comes first, and what is complete or stopped comes last.'

/** The steps stand right after what happens next, which leads up to them. */
function stepBlocks(summary: YearSummary): readonly Block[] {
  const { steps } = summary.standings
  if (steps.length === 0) return []
  const rows = actionTable(summary, byUrgency(steps), ({ action }) => action.what)
  return section('Steps to set the plan going', rows)
}

function glanceTable(targets: readonly TargetSummary[]): readonly Block[] {
  const columns = [
    { heading: 'Target', share: 0.25 },
    { heading: 'Achieved', share: 0.25 },
    { heading: 'Complete', share: 0.17 },
    { heading: 'Overdue', share: 0.17 },
    { heading: 'Stopped', share: 0.16 },
  ]
  return table(
    columns,
    targets.map(({ target, isOfYear, judgement, counts }) => [
      `${shownId(target)}: ${target.title}`,
      judgement?.achieved ?? unjudged(isOfYear),
      `${counts.complete} of ${counts.total}`,
      String(counts.overdue),
      String(counts.stopped),
    ]),
  )
}

function targetBlocks(
  summary: YearSummary,
  { target, statement, window, isOfYear, judgement, standings }: TargetSummary,
): readonly Block[] {
  const { plan } = summary
  return [
    heading(2, `${shownId(target)}: ${target.title}`),
    paragraph(statement),
    ...list([
      [{ strong: 'Window:' }, ` ${window === null ? 'no dates' : formatWindowInWords(window)}`],
      [{ strong: 'Achieved:' }, ' ', ...describeJudgement(summary, judgement, isOfYear)],
    ]),
    ...section(
      'Actions',
      [...actionTable(summary, byUrgency(standings), (row) => whatInPapers(summary.plan, row))],
      3,
    ),
    ...sectionIfAny('What was done', list(standings.flatMap((row) => describeDone(summary, row))), 3),
    ...sectionIfAny('Slippage', list(standings.flatMap((row) => describeSlippage(row))), 3),
    ...sectionIfAny(
      'What was measured',
      measureTable(
        plan,
        [...target.survey, ...plan.indicatorIds, ...target.indicators],
        summary.standings.asOf,
      ),
      3,
    ),
    ...sectionIfAny('What you can do', list(target.whatYouCanDo.map((line) => [line])), 3),
    ...targetContext(target),
  ]
}

/** What was reported of an action since the year began, but for what only says that it goes on. */
function describeDone({ plan, year }: YearSummary, { action, life }: Standing): readonly Text[] {
  return life.entries
    .filter(({ on, note, evidence, state }) => {
      const isSaid = note !== null || evidence.length > 0 || state === 'complete' || state === 'stopped'
      return on >= year.firstDay && isSaid
    })
    .map(
      (entry): Text => [
        { strong: `${shownId(action)},` },
        ` ${formatDayInWords(entry.on)}: `,
        ...entryText(plan, entry),
      ],
    )
}

function unjudged(isOfYear: boolean): string {
  return isOfYear ? 'not yet assessed' : 'begins after this year'
}

function describeJudgement(
  { plan }: YearSummary,
  judgement: TargetSummary['judgement'],
  isOfYear: boolean,
): Text {
  if (judgement === null) return [unjudged(isOfYear)]
  return [...judgementText(plan, judgement), ` (${formatDayInWords(judgement.on)})`]
}

function byUrgency(standings: readonly Standing[]): readonly Standing[] {
  return urgency.flatMap((name) => standings.filter((standing) => standing.name === name))
}

/** Agreed moves, a last day that has passed, a completion after it: what takes longer than was agreed at first. */
function describeSlippage(standing: Standing): readonly Text[] {
  const { action, name, daysLeft, life, flags } = standing
  const moved =
    life.moves.length === 0
      ? []
      : [
          `agreed for ${formatWindowInWords(action.window)}, now ${formatWindowInWords(life.window)} (moved ${movesInWords(standing)})`,
        ]
  const late =
    flags.includes('completed late') && life.completion !== null && life.due.lastDay !== null
      ? [`completed ${countOf(life.completion.on - life.due.lastDay, 'day')} late`]
      : []
  const overdue = name === 'overdue' && daysLeft !== null ? [formatDaysLeft(daysLeft)] : []
  const slips = [...moved, ...overdue, ...late]
  return slips.length === 0 ? [] : [[{ strong: `${shownId(action)}:` }, ` ${listInWords(slips)}`]]
}

function wholeBlocks(summary: YearSummary): readonly Block[] {
  const { counts, standings, year, countsBefore } = summary
  const moved = standings.actions.filter(({ life }) => life.moves.length > 0).length
  const complete = `${counts.complete} of ${countOf(counts.total, 'action')} ${counts.complete === 1 ? 'is' : 'are'} complete`
  const text = `On ${formatDayInWords(standings.asOf)}, ${complete}. ${describeMoved(moved)}`
  return [paragraph(text), ...countTable(counts, countsBefore, year.firstDay)]
}

function describeMoved(count: number): string {
  if (count === 0) return 'No date was moved.'
  return count === 1 ? '1 has had its date moved.' : `${count} have had their dates moved.`
}

function describeAddition({ on, subject }: YearSummary['additions'][number]): Text {
  const what = 'what' in subject ? subject.what : subject.statement
  return [{ strong: `${formatDayInWords(on)}, ${shownId(subject)}:` }, ` ${what}`]
}

function describeStop({ plan }: YearSummary, { action, entry }: YearSummary['stops'][number]): Text {
  return [
    { strong: `${formatDayInWords(entry.on)}, ${shownId(action)}:` },
    ' ',
    ...entryText(plan, entry),
    `. The action was: ${action.what}`,
  ]
}
