import { formatPlanningYearOf } from '../../model/quarter.js'
import type { Standing } from '../../model/standing.js'
import { formatDayInWords, formatWindowInWords, listInWords } from '../../model/words.js'
import type { QuarterSummary } from '../../schedule/summarise-quarter.js'
import { type Block, list, type Text, withLinks } from '../document/document.js'
import { ownerNames } from '../words/owner-words.js'

/** What the meeting is asked for: dates that were proposed, what to do with what is long overdue, yearly reviews. */
export function decisionBlocks(
  summary: QuarterSummary,
  describe: (standing: Standing) => string,
): readonly Block[] {
  const { plan, decisions } = summary
  const { proposals, longOverdue, reviews, reviewedYear } = decisions
  const year = formatPlanningYearOf(reviewedYear.firstDay, plan.yearStarts)
  const lateIds = longOverdue.filter((row) => !proposals.includes(row)).map(({ action }) => action.id)
  return list([
    ...proposals.map((row) => askForWindow(summary, row, describe(row))),
    ...decisionLine(
      lateIds,
      'is overdue by more than a quarter: agree a new date, or stop it',
      'are overdue by more than a quarter: for each, agree a new date, or stop it',
    ),
    ...decisionLine(
      reviews.map(({ id }) => id),
      `is due for its yearly review: agree how far it was achieved in ${year}`,
      `are due for their yearly review: agree how far each was achieved in ${year}`,
    ),
  ])
}

function decisionLine(ids: readonly string[], ofOne: string, ofMany: string): readonly Text[] {
  return ids.length === 0 ? [] : [[{ strong: listInWords(ids) }, ` ${ids.length === 1 ? ofOne : ofMany}`]]
}

/** `T2.2: … (Parks Office). Proposed on 10 September 2010: July 2010 to March 2011 in place of …; reason: …`. */
function askForWindow({ plan }: QuarterSummary, standing: Standing, what: string): Text {
  const { action, life } = standing
  const { proposal } = life
  if (!proposal?.proposed) return []
  const owner = life.owners.length === 0 ? '' : ` (${ownerNames(plan, standing)})`
  const windows = `${formatWindowInWords(proposal.proposed)} in place of ${formatWindowInWords(life.window)}`
  const reason = proposal.reason === null ? '' : `; reason: ${proposal.reason}`
  return [
    { strong: `${action.id}:` },
    ` ${what}${owner}. Proposed on ${formatDayInWords(proposal.on)}: `,
    ...withLinks(`${windows}${reason}`),
  ]
}
