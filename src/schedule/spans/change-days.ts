import { type Day, shiftDay } from '../../model/day.js'
import { addPeriod, type Period } from '../../model/period.js'
import type { Action, Plan } from '../../model/plan.js'
import { publishedBy } from '../list-standings.js'
import { replayLife } from '../replay-life.js'

/**
 * The days on which an action's standing, its flags or the words about it may differ from the day before, in order.
 * What it follows is not looked at: its days are to be added where it waits.
 */
export function changeDays(plan: Plan, action: Action): readonly Day[] {
  const reported = reportDays(action)
  const first = action.window.firstDay ?? action.window.lastDay ?? reported[0]
  const stages = [shiftDay((reported[0] ?? first ?? 0) as Day, -1), ...reported]
  const dues = stages.map((day) => replayLife(action, day, plan).due)
  const heard = [...action.entries.map(({ on }) => on), action.inPlanFrom ?? publishedBy(plan)]
  const names = [...plan.owners.values()].flatMap(({ earlierNames }) => earlierNames)
  const days = [
    ...reported,
    ...names.map(({ until }) => shiftDay(until, 1)),
    ...dues.flatMap(({ firstDay }) => firstDay ?? []),
    ...dues.flatMap(({ startBy }) => (startBy === null ? [] : [shiftDay(startBy, 1)])),
    ...dues.flatMap(({ lastDay }) => (lastDay === null ? [] : aroundTheEnd(lastDay, plan.dueSoon))),
    ...[...heard, ...dues.map(({ firstDay }) => firstDay)].flatMap((day) =>
      day === null ? [] : [shiftDay(addPeriod(day, plan.noUpdateAfter), 1)],
    ),
  ]
  return [...new Set(days)].sort((a, b) => a - b)
}

/** The days on which something is reported of an action, and the one on which it joins the plan, in order. */
export function reportDays({ entries, inPlanFrom }: Action): readonly Day[] {
  const days = [...entries.map(({ on }) => on), ...(inPlanFrom === null ? [] : [inPlanFrom])]
  return [...new Set(days)].sort((a, b) => a - b)
}

/** The first day that is due soon, the last day, on which it is due today, and the one after it. */
function aroundTheEnd(lastDay: Day, dueSoon: Period): readonly Day[] {
  return [firstDueSoon(lastDay, dueSoon), lastDay, shiftDay(lastDay, 1)]
}

/**
 * The first day from which a period reaches a day. Months are of different lengths, so that it is looked for: adding a
 * period never makes an earlier day out of a later one.
 */
function firstDueSoon(reached: Day, period: Period): Day {
  let [before, from] = [shiftDay(reached, reached - addPeriod(reached, period) - 62), reached]
  while (from - before > 1) {
    const middle = shiftDay(before, Math.floor((from - before) / 2))
    if (addPeriod(middle, period) >= reached) from = middle
    else before = middle
  }
  return from
}
