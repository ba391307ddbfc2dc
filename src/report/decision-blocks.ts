import { formatPlanningYearOf } from '../model/quarter.js'
import type { Standing } from '../model/standing.js'
import { countOf, formatDayInWords, formatWindowInWords } from '../model/words.js'
import type { QuarterSummary } from '../schedule/summarise-quarter.js'
import { type Describe, ownerName } from './action-tables.js'
import { type Block, list, type Text, table } from './document.js'

const columns = [
  { heading: 'Id', share: 0.07 },
  { heading: 'What', share: 0.42 },
  { heading: 'Owner', share: 0.17 },
  { heading: 'Asked of the meeting', share: 0.34 },
]

/** What the meeting is asked for; below the table the reasons of the dates that were proposed. */
export function decisionBlocks(summary: QuarterSummary, describe: Describe): readonly Block[] {
  const { plan, decisions } = summary
  const { proposals, longOverdue, reviews, reviewedYear } = decisions
  const late = longOverdue.filter((standing) => !proposals.includes(standing))
  const actionRow = (standing: Standing, asked: string) => [
    standing.action.id,
    describe(standing),
    ownerName(plan, standing),
    asked,
  ]
  const year = formatPlanningYearOf(reviewedYear.firstDay, plan.yearStarts)
  return [
    ...table(columns, [
      ...proposals.map((standing) => actionRow(standing, askForWindow(standing))),
      ...late.map((standing) => actionRow(standing, askWhatNow(standing))),
      ...reviews.map(({ id, title }) => [id, title, 'the meeting', `say how far it was achieved in ${year}`]),
    ]),
    ...list(proposals.flatMap(reasonOf)),
  ]
}

function askForWindow({ life, daysLeft }: Standing): string {
  const proposed = life.proposal?.proposed
  if (!proposed) return ''
  const overdue = daysLeft !== null && daysLeft < 0 ? `; ${countOf(-daysLeft, 'day')} overdue` : ''
  return `agree ${formatWindowInWords(proposed)} in place of ${formatWindowInWords(life.window)}${overdue}`
}

function askWhatNow({ daysLeft }: Standing): string {
  return `agree another date or stop it: ${countOf(-(daysLeft ?? 0), 'day')} overdue`
}

function reasonOf({ action, life }: Standing): readonly Text[] {
  if (life.proposal?.reason == null) return []
  return [[`${action.id}, asked on ${formatDayInWords(life.proposal.on)}: ${life.proposal.reason}`]]
}
