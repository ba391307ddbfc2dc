import type { Day } from '../../model/day.js'
import type { Entry } from '../../model/entry.js'
import { leadOf, shownId } from '../../model/plan.js'
import type { Standing } from '../../model/standing.js'
import { countOf, formatDayInWords, formatDayShort, formatWindowShort } from '../../model/words.js'
import type { Completion } from '../../schedule/papers/list-completions.js'
import type { QuarterSummary } from '../../schedule/papers/summarise-quarter.js'
import {
  type Block,
  type Cell,
  type Column,
  list,
  type Text,
  table,
  withLinks,
} from '../document/document.js'
import { entryText } from '../document/entry-text.js'
import { sayings } from '../document/evidence.js'
import { ownerNames } from '../words/owner-words.js'
import {
  formatDaysLeft,
  formatFlags,
  formatProposal,
  formatRemarks,
  formatStanding,
  formatWhen,
} from '../words/standing-words.js'

/** What a cell of a row says of its action. */
export type Describe = (standing: Standing) => Cell

/** What every table of actions is made from. */
export type PlanOnDay = Pick<QuarterSummary, 'plan' | 'standings'>

const idColumn: Column = { heading: 'Id', share: 0.06 }
const whatColumn: Column = { heading: 'What', share: 0.43 }
const ownerColumn: Column = { heading: 'Owner', share: 0.15 }
const whenColumn: Column = { heading: 'When', share: 0.13 }

/** One row an action: what, who, when, and where it stands. */
export function actionTable(
  { plan, standings: { asOf } }: PlanOnDay,
  rows: readonly Standing[],
  describe: Describe,
  remark: Describe = (row) => remarkOn(row, asOf),
): readonly Block[] {
  const columns = [idColumn, whatColumn, ownerColumn, whenColumn, { heading: 'Standing', share: 0.23 }]
  return table(
    columns,
    rows.map((row) => [
      shownId(row.action),
      describe(row),
      ownerNames(plan, row),
      formatWhen(row),
      remark(row),
    ]),
  )
}

/** Its standing with its days, what was reported where the standing does not say it, its flags, and a date asked for. */
export function remarkOn(standing: Standing, asOf: Day): string {
  const remarks = formatRemarks(standing, asOf)
  const isUnsaid = standing.life.state === 'in progress' && standing.name !== 'in progress'
  return isUnsaid ? `in progress; ${remarks}` : remarks
}

/** How late it starts, in place of the words that say no more than the heading above. */
export function remarkOnStart(standing: Standing, asOf: Day): string {
  const { name, daysLeft, life } = standing
  const flags = standing.flags.filter((flag) => flag !== 'late starting')
  const due = daysLeft === null ? [] : [formatDaysLeft(daysLeft)]
  return [
    ...(life.due.startBy === null ? [] : [`${countOf(asOf - life.due.startBy, 'day')} late starting`]),
    ...(name === 'late starting' ? due : [formatStanding(standing, asOf)]),
    ...formatFlags({ ...standing, flags }),
    ...formatProposal(standing),
  ].join('; ')
}

/** What was agreed at first, what now; below it the reasons of moves that no other heading of the paper gives. */
export function movedTable(
  { plan, newEntries }: QuarterSummary,
  rows: readonly Standing[],
  describe: Describe,
): readonly Block[] {
  const columns = [
    idColumn,
    whatColumn,
    { heading: 'Agreed at first', share: 0.17 },
    { heading: 'Now', share: 0.17 },
    { heading: 'Moved', share: 0.17 },
  ]
  const earlier = rows.flatMap(({ action, life }) =>
    life.moves
      .filter((entry) => !newEntries.has(entry))
      .map(
        (entry): Text => [
          { strong: `${shownId(action)},` },
          ` ${formatDayInWords(entry.on)}: `,
          ...entryText(plan, entry),
        ],
      ),
  )
  return [
    ...table(
      columns,
      rows.map((row) => [
        shownId(row.action),
        describe(row),
        formatWindowShort(row.action.window),
        formatWindowShort(row.life.window),
        movesInWords(row),
      ]),
    ),
    ...list(earlier),
  ]
}

/** `once, 61 days later`, `twice, 92 days earlier`; with an open end only how often. */
export function movesInWords({ life, slippedDays }: Standing): string {
  const often =
    life.moves.length === 1 ? 'once' : life.moves.length === 2 ? 'twice' : `${life.moves.length} times`
  if (slippedDays === null || slippedDays === 0) return often
  return `${often}, ${countOf(Math.abs(slippedDays), 'day')} ${slippedDays < 0 ? 'earlier' : 'later'}`
}

/** By owner, each owner's by day, so that everyone finds what is theirs; what nobody answers for comes last. */
export function dueTable({ plan, due }: QuarterSummary, describe: Describe): readonly Block[] {
  const columns = [
    { heading: 'Owner', share: 0.18 },
    idColumn,
    whatColumn,
    whenColumn,
    { heading: 'Standing', share: 0.2 },
  ]
  const rows = [...plan.owners.keys(), null].flatMap((code) =>
    due.filter(({ life }) => leadOf(life) === code).sort((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0)),
  )
  return table(
    columns,
    rows.map((row) => [
      ownerNames(plan, row),
      shownId(row.action),
      describe(row),
      formatWhen(row),
      `${row.life.state}, ${formatDaysLeft(row.daysLeft ?? 0)}`,
    ]),
  )
}

/** What was completed and when; below it what was said of each, and where it can be seen. */
export function completionTable({ plan, completions }: QuarterSummary, describe: Describe): readonly Block[] {
  const columns = [
    idColumn,
    whatColumn,
    ownerColumn,
    { heading: 'Completed', share: 0.17 },
    { heading: 'How late', share: 0.19 },
  ]
  return [
    ...table(
      columns,
      completions.map(({ standing, entry, daysLate }) => [
        shownId(standing.action),
        describe(standing),
        ownerNames(plan, standing),
        entry.undated ? `by ${formatDayShort(entry.on)}` : formatDayShort(entry.on),
        entry.undated ? 'the day is not known' : latenessInWords(daysLate),
      ]),
    ),
    ...list(completions.flatMap(({ standing, entry }) => describeCompletion(standing, entry))),
  ]
}

function describeCompletion({ action }: Standing, { on, note, evidence }: Entry): readonly Text[] {
  const said = sayings(note === null ? [] : withLinks(note), evidence)
  return said.length === 0 ? [] : [[{ strong: `${shownId(action)},` }, ` ${formatDayInWords(on)}: `, ...said]]
}

function latenessInWords(daysLate: Completion['daysLate']): string {
  if (daysLate === null) return 'no last day was agreed'
  return daysLate > 0 ? `${countOf(daysLate, 'day')} late` : 'on time'
}
