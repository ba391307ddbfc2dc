import type { Day } from '../../model/day.js'
import { type Action, type Plan, shownId } from '../../model/plan.js'
import { countOf, formatDayInWords } from '../../model/words.js'
import type { ActionChange } from '../../schedule/compare-standings.js'
import type { TargetChange } from '../../schedule/compare-targets.js'
import {
  type Block,
  type Document,
  heading,
  list,
  paragraph,
  section,
  type Text,
  table,
} from '../document/document.js'
import { entryText, targetEntryText } from '../document/entry-text.js'
import { standingWithAspects, targetWithAspects } from './aspect-words.js'

/** One of the two sides: a day, and the commit that the plan was read from where one was named. */
export interface Side {
  readonly plan: Plan
  readonly asOf: Day
  readonly revision: string | null
  /** What was recorded after it is left out; null: nothing is. */
  readonly knownOn: Day | null
}

/** What is different between two days, or two revisions of the plan. */
export interface Comparison {
  readonly before: Side
  readonly after: Side
  readonly targets: readonly TargetChange[]
  /** Of actions and steps. */
  readonly changes: readonly ActionChange[]
  /** Of actions and steps in the plan on the later side. */
  readonly total: number
}

const columns = [
  { heading: 'Id', share: 0.07 },
  { heading: 'What', share: 0.41 },
  { heading: 'Was', share: 0.26 },
  { heading: 'Is', share: 0.26 },
]

/** Only what changed: the two sides beside one another, targets first; then the entries between them. */
export function composeComparison(comparison: Comparison): Document {
  const { after } = comparison
  const title = `Changes: ${after.plan.title}`
  const rows = [...targetRows(comparison), ...actionRows(comparison)]
  return {
    title,
    day: after.asOf,
    blocks: [
      heading(1, title),
      paragraph(`${describeSides(comparison)}: ${describeCount(comparison)}.`),
      ...table(columns, rows),
      ...(rows.length === 0 ? [] : section('Entries', entryList(comparison))),
    ],
  }
}

/** `3 of 28 actions and steps changed`, and of targets where any did. */
function describeCount({ changes, targets, total }: Comparison): string {
  const all = countOf(total, 'action and step', 'actions and steps')
  if (changes.length + targets.length === 0) return `nothing changed in ${all}`
  const ofTargets = targets.length === 0 ? [] : [`${countOf(targets.length, 'target')}`]
  return `${[...ofTargets, `${changes.length} of ${all}`].join(' and ')} changed`
}

function describeSides({ before, after }: Comparison): string {
  if (before.knownOn === null || after.knownOn === null)
    return `From ${describeSide(before)} to ${describeSide(after)}`
  const [was, is] = [formatDayInWords(before.knownOn), formatDayInWords(after.knownOn)]
  return `As at ${formatDayInWords(after.asOf)}, from what was known on ${was} to what was known on ${is}`
}

function describeSide({ asOf, revision }: Side): string {
  const day = formatDayInWords(asOf)
  return revision === null ? day : `${revision.slice(0, shortHash)} (as at ${day})`
}

const shortHash = 10
const absent = 'not in the plan'

function targetRows({ targets }: Comparison): readonly (readonly string[])[] {
  return targets.map(({ id, before: was, after: is, changed }) => [
    knownBy(id, (is ?? was)?.target),
    (is ?? was)?.target.title ?? '',
    was ? targetWithAspects(was, changed, is) : absent,
    is ? targetWithAspects(is, changed, was) : absent,
  ])
}

function actionRows({ before, after, changes }: Comparison): readonly (readonly string[])[] {
  return changes.map(({ id, before: was, after: is, changed }) => [
    knownBy(id, (is ?? was)?.action),
    (is ?? was)?.life.what ?? '',
    was ? standingWithAspects(before, was, changed) : absent,
    is ? standingWithAspects(after, is, changed) : absent,
  ])
}

/** By its printed number, where it has one. */
function knownBy(id: string, thing: Pick<Action, 'id' | 'ref'> | undefined): string {
  return thing === undefined ? id : shownId(thing)
}

/** By day, as they came; what was removed from the journal is marked as such. */
function entryList({ before, after, targets, changes }: Comparison): readonly Block[] {
  const dated = [
    ...targets.flatMap((change) =>
      listDated(
        change,
        knownBy(change.id, (change.after ?? change.before)?.target),
        before,
        after,
        targetEntryText,
      ),
    ),
    ...changes.flatMap((change) =>
      listDated(
        change,
        knownBy(change.id, (change.after ?? change.before)?.action),
        before,
        after,
        entryText,
      ),
    ),
  ]
  return list(dated.sort((a, b) => a.on - b.on).map(({ text }) => text))
}

function listDated<Dated extends { readonly on: Day }>(
  { entries, entriesGone }: Record<'entries' | 'entriesGone', readonly Dated[]>,
  name: string,
  before: Side,
  after: Side,
  textOf: (plan: Plan, item: Dated) => Text,
): readonly { readonly on: Day; readonly text: Text }[] {
  const lineOf = (item: Dated, ...said: Text) => ({
    on: item.on,
    text: [{ strong: `${formatDayInWords(item.on)}, ${name}:` }, ' ', ...said],
  })
  const gone = after.knownOn === null ? 'removed from the journal' : 'corrected since'
  return [
    ...entriesGone.map((item) => lineOf(item, `${gone}: `, ...textOf(before.plan, item))),
    ...entries.map((item) => lineOf(item, ...textOf(after.plan, item))),
  ]
}
