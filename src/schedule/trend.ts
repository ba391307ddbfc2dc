import { type Day, shiftDay } from '../model/day.js'
import { type Action, isInPlan, listActionsAndSteps, type Plan } from '../model/plan.js'
import { type Quarter, quarterOf } from '../model/quarter.js'
import { type Counts, countStandings } from './count-standings.js'
import { listStandings } from './list-standings.js'

/** The standings of one day: of all actions, and of each target's. */
export interface TrendPoint {
  readonly asOf: Day
  /** The quarter that ended the day before; null where the points are meetings. */
  readonly quarter: Quarter | null
  readonly counts: Counts
  readonly targets: readonly TargetCounts[]
}

/** The standings of the actions of a target that is in the plan on that day. */
export interface TargetCounts {
  readonly id: string
  readonly title: string
  readonly counts: Counts
}

/** The days looked at, the first and the last included; undefined: as far as the plan goes. */
export interface TrendRange {
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly today: Day
}

/** Of each quarter that ended in the range; it is looked at on the day after it ends, as its paper is. */
export function listQuarterPoints(plan: Plan, range: TrendRange): readonly TrendPoint[] {
  const { from, to } = limitsOf(plan, range)
  const points: TrendPoint[] = []
  for (let quarter = quarterOf(from, plan.yearStarts); quarter.lastDay <= to; ) {
    const day = shiftDay(quarter.lastDay, 1)
    points.push(trendPoint(plan, day, quarter))
    quarter = quarterOf(day, plan.yearStarts)
  }
  return points
}

/** On the days of the plan's meetings, and of those at which entries were reported. */
export function listMeetingPoints(plan: Plan, range: TrendRange): readonly TrendPoint[] {
  const to = range.to ?? range.today
  const reported = listActionsAndSteps(plan).flatMap(({ entries }) => entries.map(({ meeting }) => meeting))
  const days = [...plan.meetings, ...reported].filter((day) => day !== null)
  return [...new Set(days)]
    .filter((day) => day >= (range.from ?? day) && day <= to)
    .sort((a, b) => a - b)
    .map((day) => trendPoint(plan, day, null))
}

/** From the plan's first day; up to yesterday, or to the end of the quarter in which the last date of the plan lies, the earlier. */
function limitsOf(plan: Plan, { from, to, today }: TrendRange): { readonly from: Day; readonly to: Day } {
  const days = listActionsAndSteps(plan).flatMap(daysOf)
  const first = days.reduce((a, b) => (b < a ? b : a), days[0] ?? today)
  const last = days.reduce((a, b) => (b > a ? b : a), days[0] ?? today)
  const end = quarterOf(last, plan.yearStarts).lastDay
  return { from: from ?? first, to: to ?? (end < today ? end : shiftDay(today, -1)) }
}

function daysOf({ window, entries, inPlanFrom }: Action): readonly Day[] {
  const moved = entries.map((entry) => entry.window)
  const ends = [window, ...moved].flatMap((agreed) => [agreed?.firstDay, agreed?.lastDay])
  return [...ends, inPlanFrom, ...entries.map(({ on }) => on)].filter((day) => day != null)
}

function trendPoint(plan: Plan, asOf: Day, quarter: Quarter | null): TrendPoint {
  const { actions } = listStandings(plan, asOf)
  return {
    asOf,
    quarter,
    counts: countStandings(actions),
    targets: plan.targets
      .filter((target) => isInPlan(target, asOf))
      .map(({ id, title }) => ({
        id,
        title,
        counts: countStandings(actions.filter(({ action }) => action.target === id)),
      })),
  }
}
