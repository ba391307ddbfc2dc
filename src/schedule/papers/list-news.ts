import type { Day } from '../../model/day.js'
import { entriesInForce, takesPlaceOf } from '../../model/entries-in-force.js'
import type { Entry, TargetEntry } from '../../model/entry.js'
import { type Action, listActionsAndSteps, type Plan, type Target } from '../../model/plan.js'
import { isInPeriod, isNewIn, type ReportPeriod } from './report-period.js'

/** One thing that a report has to show as new. */
export type News = Addition | ActionNews | TargetNews

/** An entry about an action or step. */
export interface ActionNews {
  readonly kind: 'entry'
  readonly subject: Action
  readonly entry: Entry
  /** What an earlier paper said, and this entry takes the place of. */
  readonly corrected: readonly Entry[]
}

/** An entry about a target. */
export interface TargetNews {
  readonly kind: 'target'
  readonly subject: Target
  readonly entry: TargetEntry
  readonly corrected: readonly TargetEntry[]
}

/** A target, action or step that joined the plan. */
export interface Addition {
  readonly kind: 'added'
  readonly subject: Action | Target
  readonly on: Day
}

/**
 * What became known of the plan in a period: in plan order, of each thing first that it was added, then its entries by day. What
 * happened before the period is new where it was recorded within it: no paper before can have shown it.
 */
export function listNews(plan: Plan, period: ReportPeriod): readonly News[] {
  const additions = new Map<Action | Target, Addition>(
    listAdditions(plan, period).map((addition) => [addition.subject, addition]),
  )
  const newsOf = (subject: Action | Target, entries: readonly News[]) => {
    const addition = additions.get(subject)
    return addition === undefined || isReportedByEntry(subject) ? entries : [addition, ...entries]
  }
  const ofTargets = plan.targets.flatMap((target) => [
    ...newsOf(
      target,
      listNewEntries(target, period).map((found) => ({ kind: 'target', subject: target, ...found })),
    ),
  ])
  const ofActions = listActionsAndSteps(plan).flatMap((action) =>
    newsOf(
      action,
      listNewEntries(action, period).map((found) => ({ kind: 'entry', subject: action, ...found })),
    ),
  )
  return [...ofActions, ...ofTargets]
}

/** The new entries about one thing, each with what it takes the place of in what a paper of the first day said. */
function listNewEntries<AnEntry extends Entry | TargetEntry>(
  { entries, journal }: { readonly entries: readonly AnEntry[]; readonly journal: readonly AnEntry[] },
  period: ReportPeriod,
): readonly { readonly entry: AnEntry; readonly corrected: readonly AnEntry[] }[] {
  const { since } = period
  const found = entries.filter((entry) => isNewIn(entry, period))
  if (found.every(({ corrects }) => corrects === null))
    return found.map((entry) => ({ entry, corrected: [] }))
  const printed = entriesInForce(journal.filter(({ recorded }) => recorded <= since)).filter(
    ({ on }) => on <= since,
  )
  return found.map((entry) => ({
    entry,
    corrected: printed.filter((before) => entry.corrects === before.on && takesPlaceOf(entry, before)),
  }))
}

/** What joined the plan in a period; of a target that was added its actions are not listed one by one. */
export function listAdditions(plan: Plan, period: ReportPeriod): readonly Addition[] {
  const ofTargets = plan.targets.flatMap((target) => [
    target,
    ...target.actions.filter(({ inPlanFrom }) => inPlanFrom !== target.inPlanFrom),
  ])
  return [...ofTargets, ...plan.steps]
    .flatMap((subject) =>
      subject.inPlanFrom === null ? [] : [{ kind: 'added' as const, subject, on: subject.inPlanFrom }],
    )
    .filter(({ on }) => isInPeriod(on, period))
    .sort((a, b) => a.on - b.on)
}

/** `plan add` writes an entry for who agreed it, which stands for the addition too; one that says more stands for itself. */
function isReportedByEntry(subject: Action | Target): boolean {
  return (
    'target' in subject &&
    subject.entries.some(
      ({ on, agreedBy, state, window, proposed, owners, outlook }) =>
        on === subject.inPlanFrom &&
        agreedBy.length > 0 &&
        [state, window, proposed, owners, outlook].every((said) => said === null),
    )
  )
}
