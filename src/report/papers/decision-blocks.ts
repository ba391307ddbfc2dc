import type { Day } from '../../model/day.js'
import { formatPlanningYearOf } from '../../model/quarter.js'
import type { Standing } from '../../model/standing.js'
import { formatDayInWords, formatWindowInWords, listInWords } from '../../model/words.js'
import type { Decisions, Leaver, QuarterSummary } from '../../schedule/papers/summarise-quarter.js'
import { type Block, list, type Text, withLinks } from '../document/document.js'
import { ownerNames } from '../words/owner-words.js'

/** What the meeting is asked for: new dates, what to do with what is long overdue or loses its owner, yearly reviews. */
export function decisionBlocks(summary: QuarterSummary): readonly Block[] {
  const { plan, decisions, period } = summary
  const { proposals, reviews, reviewedYear, leavers, ofGroups } = decisions
  const year = formatPlanningYearOf(reviewedYear.firstDay, plan.yearStarts)
  return list([
    ...proposals.map((row) => askForWindow(summary, row, row.life.what)),
    ...decisionLine(
      idsOf(withoutProposal(decisions)),
      'is overdue by more than a quarter: agree a new date, or stop it',
      'are overdue by more than a quarter: for each, agree a new date, or stop it',
    ),
    ...decisionLine(
      reviews.map(({ id }) => id),
      `is due for its yearly review: agree how far it was achieved in ${year}`,
      `are due for their yearly review: agree how far each was achieved in ${year}`,
    ),
    ...leavers.map((leaver) => askForOwner(leaver, period.asOf)),
    ...decisionLine(
      idsOf(ofGroups),
      'is answered for by no single body: say at the meeting how it stands',
      'are answered for by no single body: say at the meeting how each stands',
    ),
  ])
}

/** A line to be filled in for each decision, then what any meeting signs. */
export function resolutionForm({ plan, decisions }: QuarterSummary): Block {
  const { proposals, reviews, reviewedYear, leavers } = decisions
  const year = formatPlanningYearOf(reviewedYear.firstDay, plan.yearStarts)
  const late = idsOf(withoutProposal(decisions))
  const labels = [
    ...proposals.flatMap(({ action, life }) =>
      life.proposal?.proposed
        ? [`${action.id}, new dates ${formatWindowInWords(life.proposal.proposed)} (agreed or not)`]
        : [],
    ),
    ...(late.length === 0 ? [] : [`${listInWords(late)}, new dates or stopped`]),
    ...reviews.map(({ id }) => `${id}, achieved in ${year} (not, partly, largely, fully)`),
    ...leavers.map(({ standings }) => `${listInWords(idsOf(standings))}, new owner`),
  ]
  const resolved = labels.length === 0 ? 'The meeting resolved' : 'The meeting also resolved'
  return {
    kind: 'form',
    labels: [...labels, resolved, 'Proposed by', 'Seconded by', 'Signed (chair)', 'Date'],
  }
}

/** New dates are asked for already. */
function withoutProposal({ longOverdue, proposals }: Decisions): readonly Standing[] {
  return longOverdue.filter((row) => !proposals.includes(row))
}

function idsOf(rows: readonly Standing[]): readonly string[] {
  return rows.map(({ action }) => action.id)
}

/** `Derby Renaissance Partnership leaves on 31 March 2011: agree who answers for T1.3 and T4.2 after it`. */
function askForOwner({ owner, until, standings }: Leaver, asOf: Day): Text {
  const leaves = until < asOf ? 'left' : 'leaves'
  return [
    { strong: owner.name },
    ` ${leaves} on ${formatDayInWords(until)}: agree who answers for ${listInWords(idsOf(standings))} after it`,
  ]
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
