import type { Day } from '../../model/day.js'
import { type Flag, isOpen, type StandingName } from '../../model/standing.js'
import { urgency } from '../../model/urgency.js'
import { formatDayInWords, formatDayShort, listInWords } from '../../model/words.js'
import type { Counts } from '../../schedule/count-standings.js'
import type { Completion } from '../../schedule/papers/list-completions.js'
import type { QuarterSummary } from '../../schedule/papers/summarise-quarter.js'
import { type Block, paragraph, table } from '../document/document.js'
import { sentenceCase } from '../status/group-standings.js'
import { isShown } from '../status/headline.js'

/** Where the plan stands: how many actions have each standing, which add up to all of them, and what the table does not say. */
export function positionBlocks(summary: QuarterSummary): readonly Block[] {
  return [
    ...countTable(summary.counts, summary.countsBefore, summary.period.since),
    paragraph(describePosition(summary)),
  ]
}

function describePosition(summary: QuarterSummary): string {
  const { standings, completions, period } = summary
  const { actions } = standings
  const also = shownFlags.flatMap(([flag, words]) => {
    const count = actions.filter((standing) => isOpen(standing) && standing.flags.includes(flag)).length
    return count === 0 ? [] : [`${count} ${words(count)}`]
  })
  return [
    ...(also.length === 0 ? [] : [`Of the open actions, ${listInWords(also)}.`]),
    `Since ${formatDayInWords(period.since)}, ${describeCompletions(completions.filter(isOfAction))}.`,
    ...describeSteps(summary),
  ].join(' ')
}

/** Steps are not among the actions that are counted, though the lists below hold both. */
function describeSteps({ stepCounts }: QuarterSummary): readonly string[] {
  const { total } = stepCounts
  if (total === 0) return []
  const shown = urgency.filter((name) => stepCounts[name] > 0)
  return [`Steps are counted separately: of ${total}, ${describeCounts(stepCounts, shown)}.`]
}

function isOfAction({ standing }: Completion): boolean {
  return standing.action.target !== null
}

/** `none was reported complete`, `1 was reported complete, late`, `4 were reported complete, 1 of them late`. */
function describeCompletions(completions: readonly Completion[]): string {
  const count = completions.length
  const late = completions.filter(({ daysLate }) => (daysLate ?? 0) > 0).length
  if (count === 0) return 'none was reported complete'
  if (count === 1) return `1 was reported complete${late === 1 ? ', late' : ''}`
  return `${count} were reported complete${late === 0 ? '' : `, ${late} of them late`}`
}

/** `1 is overdue, 7 are due soon and 16 are upcoming`. */
function describeCounts(counts: Counts, names: readonly StandingName[]): string {
  return listInWords(names.map((name) => `${counts[name]} ${counts[name] === 1 ? 'is' : 'are'} ${name}`))
}

const shownFlags: readonly (readonly [Flag, (count: number) => string])[] = [
  ['late starting', (count) => (count === 1 ? 'is late starting' : 'are late starting')],
  ['no date', (count) => (count === 1 ? 'has no date' : 'have no date')],
  ['moved', (count) => (count === 1 ? 'has a moved date' : 'have moved dates')],
  ['waiting', (count) => (count === 1 ? 'is waiting for another' : 'are waiting for others')],
  ['on hold', (count) => (count === 1 ? 'is on hold' : 'are on hold')],
  ['at risk', (count) => (count === 1 ? 'is at risk' : 'are at risk')],
  ['off track', (count) => (count === 1 ? 'is off track' : 'are off track')],
  ['no update', (count) => (count === 1 ? 'has had no update' : 'have had no update')],
]

/** Every standing there is or was, which add up to all actions, and the change since a day. */
export function countTable(counts: Counts, countsBefore: Counts, since: Day): readonly Block[] {
  const columns = [
    { heading: 'Standing', share: 0.3 },
    { heading: 'Actions', share: 0.2 },
    { heading: `Change since ${formatDayShort(since)}`, share: 0.5 },
  ]
  const row = (label: string, now: number, before: number) => [
    label,
    String(now),
    changeInWords(now - before),
  ]
  return table(columns, [
    ...urgency
      .filter((name) => isShown(counts, name) || countsBefore[name] > 0)
      .map((name) => row(sentenceCase(name), counts[name], countsBefore[name])),
    row('All', counts.total, countsBefore.total),
  ])
}

function changeInWords(change: number): string {
  if (change === 0) return 'no change'
  return change > 0 ? `${change} more` : `${-change} fewer`
}
