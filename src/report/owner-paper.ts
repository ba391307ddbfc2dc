import type { Day } from '../model/day.js'
import type { Standing } from '../model/standing.js'
import { formatDayInWords } from '../model/words.js'
import type { OwnerSummary } from '../schedule/summarise-owner.js'
import { actionTable, ownActionTable, ownerName, remarkOn } from './action-tables.js'
import { type Block, type Document, head, list, paragraph, section, type Text } from './document.js'
import { ownerInWords } from './owner-words.js'
import { meaningBlocks } from './word-meanings.js'

/** What an owner is asked two weeks before a meeting: what is late, due or about to start, and a word on each. */
export function composeOwnerPaper(summary: OwnerSummary, revision: string | null): Document {
  const { plan, owner, standings, open, settled, partnered, until } = summary
  const title = `${ownerInWords(plan, owner.code)}: ${plan.title}`
  const listings = [
    { heading: 'Overdue', standings: open.filter(({ name }) => name === 'overdue') },
    { heading: 'Due', standings: open.filter((standing) => endsBy(standing, until)) },
    { heading: 'Starting', standings: open.filter((standing) => startsBy(standing, until)) },
  ]
  const asked = listings.flatMap((listing) => listing.standings)
  const rest = [...open, ...settled].filter((standing) => !asked.includes(standing))
  const print = (rows: readonly Standing[]) => ownActionTable(summary, rows)
  return {
    title,
    day: standings.asOf,
    blocks: [
      ...head(title, {
        'Judged on': formatDayInWords(standings.asOf),
        'Looks ahead to': tellUntil(summary),
        Revision: revision,
      }),
      ...listings.flatMap(({ heading, standings: rows }) => section(heading, print(rows))),
      ...section('Everything else', print(rest)),
      ...section('Waiting on others', list(open.flatMap((standing) => tellWaiting(summary, standing)))),
      ...section(
        'Partner in',
        actionTable(summary, partnered, ({ action }) => action.what),
      ),
      ...section('What the words mean', meaningBlocks(plan, [...open, ...settled, ...partnered])),
      ...section('Your update', updateForm(open.filter((standing) => asked.includes(standing)))),
    ],
  }
}

function tellUntil({ until, nextMeeting }: OwnerSummary): string {
  return `${formatDayInWords(until)}${nextMeeting === null ? '' : ', the next meeting'}`
}

function endsBy({ name, life }: Standing, until: Day): boolean {
  return name !== 'overdue' && life.due.lastDay !== null && life.due.lastDay <= until
}

/** Not started, and to be started by then; what is overdue or due is told before. */
function startsBy(standing: Standing, until: Day): boolean {
  const { name, life } = standing
  const isToStart = life.state === 'not started' && (life.due.firstDay === null || life.due.firstDay <= until)
  return isToStart && name !== 'overdue' && !endsBy(standing, until)
}

/** What must be complete before, who answers for it, and where it stands. */
function tellWaiting({ plan, standings }: OwnerSummary, { action, waitsFor }: Standing): readonly Text[] {
  const everything = [...standings.actions, ...standings.steps]
  return everything
    .filter((other) => waitsFor.includes(other.action.id))
    .map((other) => [
      { strong: `${action.id}` },
      ` follows ${other.action.id} (${ownerName(plan, other)}): ${remarkOn(other, standings.asOf)}`,
    ])
}

/** A line an action, for the reply. */
function updateForm(asked: readonly Standing[]): readonly Block[] {
  if (asked.length === 0) return []
  return [
    paragraph(
      'For each: not started, in progress, complete, on hold or stopped; since which day; and a word on it.',
    ),
    { kind: 'form', labels: asked.map(({ action }) => action.id) },
  ]
}
