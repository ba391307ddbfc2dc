import { type Day, shiftDay } from '../../model/day.js'
import { type Judgement, judgementsOf } from '../../model/entry.js'
import { isInPlan, type Plan, type Target } from '../../model/plan.js'
import { cycleOf, cyclesLater, quarterOf, type Span } from '../../model/quarter.js'
import { parseWindow } from '../../model/window.js'

/**
 * How far a target was judged to be achieved in a planning year, as known on a day; null where nobody has judged it.
 * A judgement speaks of the year in whose last quarter it is made, or that ended before it: the meeting that closes a
 * year may come shortly before or well after its last day.
 */
export function judgementOfYear(plan: Plan, target: Target, year: Span, asOf: Day): Judgement | null {
  const firstDay = lastQuarterOf(year, plan).firstDay
  const untilDay = lastQuarterOf(cyclesLater(year.firstDay, 'year', 1, plan.yearStarts), plan).firstDay
  const isOfYear = ({ on }: Judgement) => firstDay <= on && on < untilDay && on <= asOf
  return judgementsOf(target).findLast(isOfYear) ?? null
}

/** The planning year that ended last before a day. */
export function lastEndedYear(plan: Plan, asOf: Day): Span {
  const current = cycleOf(asOf, 'year', plan.yearStarts)
  return cycleOf(shiftDay(current.firstDay, -1), 'year', plan.yearStarts)
}

/** The targets that were in the plan in the year that ended last, and that nobody has judged for it. */
export function listDueReviews(plan: Plan, asOf: Day): readonly Target[] {
  const year = lastEndedYear(plan, asOf)
  return plan.targets.filter(
    (target) => isOfYear(plan, target, year, asOf) && judgementOfYear(plan, target, year, asOf) === null,
  )
}

/** Whether a target that is in the plan on a day was in it in a year: of one that came later there is nothing to judge. */
export function isOfYear(plan: Plan, target: Target, { lastDay }: Span, asOf: Day): boolean {
  return isInPlan(target, asOf) && (agreedFrom(plan, target) ?? asOf) <= lastDay
}

/** The day from which a target was to be worked on: published, added and begun. */
function agreedFrom(plan: Plan, target: Target): Day | null {
  const published = parseWindow(plan.published ?? '')
  const days = [published.ok ? published.value.firstDay : null, target.inPlanFrom, firstDayOf(target)]
  return days.reduce<Day | null>(
    (latest, day) => (day !== null && (latest ?? day) <= day ? day : latest),
    null,
  )
}

/** Of its own window as agreed in the plan, else of the first of its actions. */
function firstDayOf({ window, actions }: Target): Day | null {
  if (window !== null) return window.firstDay
  const days = actions.flatMap((action) => action.window.firstDay ?? []).sort((a, b) => a - b)
  return days[0] ?? null
}

function lastQuarterOf(year: Span, plan: Plan): Span {
  return quarterOf(year.lastDay, plan.yearStarts)
}
