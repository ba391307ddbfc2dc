import type { Day } from '../model/day.js'
import type { Entry, TargetEntry } from '../model/entry.js'
import { type Action, listActionsAndSteps, type Plan, type Target } from '../model/plan.js'
import { isInPeriod, type ReportPeriod } from './report-period.js'

/** One thing that a report has to show as new. */
export type News =
  | Addition
  | (DatedNews & { readonly kind: 'entry'; readonly action: Action; readonly entry: Entry })
  | (DatedNews & { readonly kind: 'target'; readonly target: Target; readonly entry: TargetEntry })

/** A target, action or step that joined the plan. */
export interface Addition extends DatedNews {
  readonly kind: 'added'
  readonly subject: Action | Target
}

interface DatedNews {
  readonly on: Day
  /** Dated before the period, and reported at a meeting within it: no report has shown it yet. */
  readonly reportedLate: boolean
}

/** What became known of the plan in a period, by day: of one day additions, then entries about actions, then about targets, in plan order. */
export function listNews(plan: Plan, period: ReportPeriod): readonly News[] {
  const entries = listActionsAndSteps(plan).flatMap((action) =>
    action.entries.map((entry) => ({ kind: 'entry' as const, action, entry, ...datedNewsOf(entry, period) })),
  )
  const ofTargets = plan.targets.flatMap((target) =>
    target.entries.map((entry) => ({
      kind: 'target' as const,
      target,
      entry,
      ...datedNewsOf(entry, period),
    })),
  )
  const news = [...entries, ...ofTargets].filter(
    ({ on, reportedLate }) => reportedLate || isInPeriod(on, period),
  )
  const additions = listAdditions(plan, period).filter(({ subject }) => !isReportedByEntry(subject))
  return [...additions, ...news].sort((a, b) => a.on - b.on)
}

/**
 * An entry from the file of a meeting of this period may be older than the period; the last report could not know it.
 * What was reported at the meeting with which the period begins was in that meeting's own report.
 */
function datedNewsOf({ on, meeting }: Entry | TargetEntry, { since, asOf }: ReportPeriod): DatedNews {
  return { on, reportedLate: on < since && meeting !== null && since < meeting && meeting <= asOf }
}

/** What joined the plan in a period; of a target that was added its actions are not listed one by one. */
export function listAdditions(plan: Plan, period: ReportPeriod): readonly Addition[] {
  const ofTargets = plan.targets.flatMap((target) => [
    target,
    ...target.actions.filter(({ inPlanFrom }) => inPlanFrom !== target.inPlanFrom),
  ])
  return [...ofTargets, ...plan.steps]
    .flatMap((subject) =>
      subject.inPlanFrom === null
        ? []
        : [{ kind: 'added' as const, subject, on: subject.inPlanFrom, reportedLate: false }],
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
