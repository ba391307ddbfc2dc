import { type Day, shiftDay } from '../../model/day.js'
import type { Plan } from '../../model/plan.js'
import { quarterOf } from '../../model/quarter.js'
import type { ActionSpans } from './list-spans.js'

/** A day worth looking at, and why. */
export interface PageDay {
  readonly day: Day
  readonly isMeeting: boolean
  readonly isQuarterEnd: boolean
  /** How many actions and steps have another standing or other flags than the day before. */
  readonly changes: number
}

/** Meetings, ends of quarters, and days on which a standing or flag changes, in order. */
export function listPageDays(plan: Plan, spans: readonly ActionSpans[]): readonly PageDay[] {
  const changes = new Map<Day, number>()
  for (const { spans: own } of spans)
    own.forEach(({ from, standing }, index) => {
      const key = ({ standing }: Pick<(typeof own)[number], 'standing'>) =>
        standing && [standing.name, ...standing.flags].join()
      const before = own[index - 1]
      if (from !== null && before && key(before) !== key({ standing }))
        changes.set(from, (changes.get(from) ?? 0) + 1)
    })
  const days = [...changes.keys(), ...plan.meetings]
  const quarterEnds = listQuarterEnds(
    plan,
    [...days].sort((a, b) => a - b),
  )
  return [...new Set([...days, ...quarterEnds])]
    .sort((a, b) => a - b)
    .map((day) => ({
      day,
      isMeeting: plan.meetings.includes(day),
      isQuarterEnd: quarterEnds.has(day),
      changes: changes.get(day) ?? 0,
    }))
}

/** From the first of the days to the last; of a plan that runs for centuries only the first hundred years. */
function listQuarterEnds({ yearStarts }: Plan, days: readonly Day[]): ReadonlySet<Day> {
  const [first, last] = [days[0], days.at(-1)]
  const ends = new Set<Day>()
  if (first === undefined || last === undefined) return ends
  let { lastDay } = quarterOf(first, yearStarts)
  while (lastDay <= last && ends.size < 400) {
    ends.add(lastDay)
    lastDay = quarterOf(shiftDay(lastDay, 1), yearStarts).lastDay
  }
  return ends
}
