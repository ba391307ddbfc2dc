import type { Day } from '../model/day.js'
import type { Plan } from '../model/plan.js'
import type { Standing } from '../model/standing.js'
import { countOf, formatDayInWords } from '../model/words.js'
import type { Change } from '../schedule/compare-standings.js'
import { ownerName } from './action-tables.js'
import { type Block, type Document, heading, list, paragraph, section, table, withLinks } from './document.js'
import { entryInWords } from './entry-words.js'
import { formatFlags, formatStanding, formatWhen } from './standing-words.js'

/** One of the two sides: a day, and the commit that the plan was read from where one was named. */
export interface Side {
  readonly plan: Plan
  readonly asOf: Day
  readonly revision: string | null
}

/** What is different between two days, or two revisions of the plan. */
export interface Comparison {
  readonly before: Side
  readonly after: Side
  readonly changes: readonly Change[]
  /** Of actions and steps in the plan on the later side. */
  readonly total: number
}

const columns = [
  { heading: 'Id', share: 0.07 },
  { heading: 'What', share: 0.41 },
  { heading: 'Was', share: 0.26 },
  { heading: 'Is', share: 0.26 },
]

/** Only what changed: the two standings side by side, then the entries between them. */
export function composeComparison(comparison: Comparison): Document {
  const { before, after, changes, total } = comparison
  const title = `Changes: ${after.plan.title}`
  return {
    title,
    day: after.asOf,
    blocks: [
      heading(1, title),
      paragraph(`From ${tellSide(before)} to ${tellSide(after)}: ${tellCount(changes.length, total)}.`),
      ...table(
        columns,
        changes.map((change) => [change.action.id, change.action.what, ...tellSides(comparison, change)]),
      ),
      ...(changes.length === 0 ? [] : section('Entries', entryList(comparison))),
    ],
  }
}

function tellCount(changed: number, total: number): string {
  const all = countOf(total, 'action and step', 'actions and steps')
  return changed === 0 ? `nothing changed, of ${all}` : `${changed} of ${all} changed`
}

function tellSide({ asOf, revision }: Side): string {
  const day = formatDayInWords(asOf)
  return revision === null ? day : `${revision.slice(0, shortHash)} (as of ${day})`
}

const shortHash = 10

function tellSides(
  { before, after }: Comparison,
  { before: was, after: is }: Change,
): readonly [string, string] {
  const hasMoved = was !== null && is !== null && was.life.window.written !== is.life.window.written
  const isHandedOn = was !== null && is !== null && was.life.owner !== is.life.owner
  const tell = (standing: Standing | null, side: Side) => {
    if (standing === null) return 'not in the plan'
    return [
      formatStanding(standing, side.asOf),
      ...formatFlags(standing),
      ...(hasMoved ? [formatWhen(standing)] : []),
      ...(isHandedOn ? [ownerName(side.plan, standing)] : []),
    ].join('; ')
  }
  return [tell(was, before), tell(is, after)]
}

/** By day, as they came. */
function entryList({ after: { plan }, changes }: Comparison): readonly Block[] {
  const told = changes
    .flatMap(({ action, entries }) => entries.map((entry) => ({ action, entry })))
    .sort((a, b) => a.entry.on - b.entry.on)
  return list(
    told.map(({ action, entry }) => [
      { strong: `${formatDayInWords(entry.on)}, ${action.id}:` },
      ' ',
      ...withLinks(entryInWords(plan, entry)),
    ]),
  )
}
