import type { Standing } from '../../model/standing.js'
import { formatDayInWords } from '../../model/words.js'
import type { OwnerSummary } from '../../schedule/papers/summarise-owner.js'
import {
  type Block,
  type Document,
  head,
  list,
  paragraph,
  section,
  type Text,
  withLinks,
} from '../document/document.js'
import { ownerInWords, ownerNames } from '../words/owner-words.js'
import { actionTable, ownActionTable, remarkOn } from './action-tables.js'
import { glossary } from './glossary.js'

/** A letter to an owner before a meeting: what is late, due or about to start, and a form for an update on each. */
export function composeOwnerPaper(summary: OwnerSummary, revision: string | null): Document {
  const { plan, owner, standings, overdue, due, starting, toUpdate, rest, waits, partnered } = summary
  const title = `${ownerInWords(plan, owner.code)}: ${plan.title}`
  return {
    title,
    day: standings.asOf,
    blocks: [
      ...head(title, {
        'Position as at': formatDayInWords(standings.asOf),
        'Looks ahead to:': describeUntil(summary),
        'Revision:': revision,
      }),
      ...section('Overdue', ownActionTable(summary, overdue)),
      ...section('Due', ownActionTable(summary, due)),
      ...section('Starting', ownActionTable(summary, starting)),
      ...section('Waiting on others', list(waits.map((wait) => describeWait(summary, wait)))),
      ...section('Everything else', ownActionTable(summary, rest)),
      ...section(
        'Partner in',
        actionTable(summary, partnered, ({ life }) => life.what),
      ),
      ...section(
        'What the words mean',
        glossary(plan, [...overdue, ...due, ...starting, ...rest, ...partnered]),
      ),
      ...section('Your update', updateForm(toUpdate, plan.contact)),
    ],
  }
}

function describeUntil({ until, nextMeeting }: OwnerSummary): string {
  return `${formatDayInWords(until)}${nextMeeting === null ? '' : ', the next meeting'}`
}

/** What must be complete before, who answers for it, and where it stands. */
function describeWait(
  { plan, standings }: OwnerSummary,
  { standing, other }: OwnerSummary['waits'][number],
): Text {
  return [
    { strong: standing.action.id },
    ` follows ${other.action.id} (${ownerNames(plan, other)}): ${remarkOn(other, standings.asOf)}`,
  ]
}

/** A line an action, for the reply. */
function updateForm(toUpdate: readonly Standing[], contact: string | null): readonly Block[] {
  if (toUpdate.length === 0) return []
  return [
    paragraph(
      'For each action, give its state (not started, in progress, complete, on hold or stopped), the date, and a short comment.',
    ),
    { kind: 'form', labels: toUpdate.map(({ action }) => action.id) },
    ...(contact === null ? [] : [paragraph('Please send this to: ', ...withLinks(contact))]),
  ]
}
