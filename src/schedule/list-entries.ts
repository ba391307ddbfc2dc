import { type Day, shiftDay } from '../model/day.js'
import { correctionOf } from '../model/entries-in-force.js'
import type { Entry, TargetEntry } from '../model/entry.js'
import { type Action, listActionsAndSteps, type Plan, type Target } from '../model/plan.js'

/** An entry of the journal with what it is about, whether it still counts or not. */
export type LoggedEntry = (
  | { readonly kind: 'action'; readonly action: Action; readonly entry: Entry }
  | { readonly kind: 'target'; readonly target: Target; readonly entry: TargetEntry }
) & {
  /** Of what it is about. */
  readonly id: string
  /** Of the target that it belongs to; null of a step. */
  readonly targetId: string | null
  /** What it is about, in the words that were in force on the entry's day; a target's title. */
  readonly what: string
  /** Who answered for the action on the entry's day, the lead first; of a target nobody. */
  readonly owners: readonly string[]
  /** Who answered for it on the day before; others where it was handed over. */
  readonly ownersBefore: readonly string[]
  /** The last correction that took it out of account; null where it counts. */
  readonly correctedBy: Entry | TargetEntry | null
}

/** Every entry of the journal, the newest last: by day, then recorded day, file name and place in the file. */
export function listEntries(plan: Plan): readonly LoggedEntry[] {
  const logged = [
    ...listActionsAndSteps(plan).flatMap(entriesOfAction),
    ...plan.targets.flatMap(entriesOfTarget),
  ]
  return logged.sort(byDay)
}

function entriesOfAction(action: Action): readonly LoggedEntry[] {
  if (action.journal.length === 0) return []
  const inForce = new Set(action.entries)
  const agreed = action.entries.filter(({ owners, what }) => owners !== null || what !== null)
  const ownersOn = (day: Day) => lastBy(day, agreed, ({ owners }) => owners) ?? action.owners
  return action.journal.map((entry) => ({
    kind: 'action',
    action,
    entry,
    id: action.id,
    targetId: action.target,
    what: lastBy(entry.on, agreed, ({ what }) => what) ?? action.what,
    owners: ownersOn(entry.on),
    ownersBefore: ownersOn(shiftDay(entry.on, -1)),
    correctedBy: inForce.has(entry) ? null : correctionOf(action.journal, entry),
  }))
}

function entriesOfTarget(target: Target): readonly LoggedEntry[] {
  const inForce = new Set(target.entries)
  return target.journal.map((entry) => ({
    kind: 'target',
    target,
    entry,
    id: target.id,
    targetId: target.id,
    what: target.title,
    owners: [],
    ownersBefore: [],
    correctedBy: inForce.has(entry) ? null : correctionOf(target.journal, entry),
  }))
}

/** What the last entry to speak of a thing says, up to and on a day. */
function lastBy<Value>(
  day: Day,
  entries: readonly Entry[],
  said: (entry: Entry) => Value | null,
): Value | null {
  const last = entries.findLast((entry) => entry.on <= day && said(entry) !== null)
  return last === undefined ? null : said(last)
}

function byDay({ entry: a }: LoggedEntry, { entry: b }: LoggedEntry): number {
  if (a.on !== b.on) return a.on - b.on
  if (a.recorded !== b.recorded) return a.recorded - b.recorded
  if (a.journal !== b.journal) return a.journal < b.journal ? -1 : 1
  return a.index - b.index
}
