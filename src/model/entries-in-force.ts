import type { Day } from './day.js'
import type { Action, Plan, Target } from './plan.js'

/** What decides whether an entry counts, and in which order; days as such, or as they are written. */
export interface RecordedEntry<Moment extends Day | string> {
  readonly on: Moment
  readonly recorded: Moment
  readonly corrects: Moment | null
  readonly journal: string
  readonly index: number
}

/**
 * The entries about one thing that count, without those that a correction takes the place of: all of the day in its
 * `corrects` that were recorded before it. It does so for every as-of day, and goes on doing so when it is itself
 * corrected. Corrections of one day that were recorded on one day leave each other be, so that two decisions of a day can
 * both be said again.
 */
export function entriesInForce<Moment extends Day | string, Entry extends RecordedEntry<Moment>>(
  journal: readonly (Entry & RecordedEntry<Moment>)[],
): readonly Entry[] {
  const last = lastCorrections<Moment>(journal)
  if (last.size === 0) return journal
  return journal.filter((entry) => {
    const correction = last.get(entry.on)
    return correction === undefined || !takesPlaceOf(correction, entry)
  })
}

/** Of each corrected day the correction that was recorded last: what it does not take the place of, none does. */
function lastCorrections<Moment extends Day | string>(
  journal: readonly RecordedEntry<Moment>[],
): ReadonlyMap<Moment, RecordedEntry<Moment>> {
  const last = new Map<Moment, RecordedEntry<Moment>>()
  for (const entry of journal) {
    if (entry.corrects === null) continue
    const before = last.get(entry.corrects)
    if (before === undefined || isRecordedBefore(before, entry)) last.set(entry.corrects, entry)
  }
  return last
}

/** Whether a correction takes an entry of the day that it corrects out of account. */
export function takesPlaceOf<Moment extends Day | string>(
  correction: RecordedEntry<Moment>,
  entry: RecordedEntry<Moment>,
): boolean {
  const isOfSameDecision = entry.corrects === correction.corrects && entry.recorded === correction.recorded
  return isRecordedBefore(entry, correction) && !isOfSameDecision
}

/** The correction that took an entry out of account, the last one recorded; null where the entry counts. */
export function correctionOf<Moment extends Day | string, Entry extends RecordedEntry<Moment>>(
  journal: readonly (Entry & RecordedEntry<Moment>)[],
  entry: RecordedEntry<Moment>,
): Entry | null {
  const corrections = journal.filter(
    (other) => other.corrects === entry.on && takesPlaceOf<Moment>(other, entry),
  )
  return corrections.reduce<(Entry & RecordedEntry<Moment>) | null>(
    (last, other) => (last !== null && isRecordedBefore(other, last) ? last : other),
    null,
  )
}

/** By recorded day, then file name, then place in the file. */
function isRecordedBefore<Moment extends Day | string>(
  a: RecordedEntry<Moment>,
  b: RecordedEntry<Moment>,
): boolean {
  if (a.recorded !== b.recorded) return a.recorded < b.recorded
  return a.journal === b.journal ? a.index < b.index : a.journal < b.journal
}

type IsKnown = (entry: RecordedEntry<Day>) => boolean

/** The plan as its journal would be with only some of its entries: what those leave out, none of them corrects. */
export function withEntries(plan: Plan, isKnown: IsKnown): Plan {
  return {
    ...plan,
    targets: plan.targets.map((target) => ({
      ...withKnown(target, isKnown),
      actions: target.actions.map((action) => withKnown(action, isKnown)),
    })),
    steps: plan.steps.map((step) => withKnown(step, isKnown)),
  }
}

function withKnown<Thing extends Action | Target>(thing: Thing, isKnown: IsKnown): Thing {
  const journal: readonly RecordedEntry<Day>[] = thing.journal
  if (journal.every(isKnown)) return thing
  const known = journal.filter(isKnown)
  return { ...thing, journal: known, entries: entriesInForce(known) }
}

/** The plan as its journal was on a day: what was recorded later is left out, and what that corrects counts. */
export function asKnownOn(plan: Plan, knownOn: Day | null): Plan {
  return knownOn === null ? plan : withEntries(plan, ({ recorded }) => recorded <= knownOn)
}
