import { type Day, shiftDay } from '../model/day.js'
import type { Plan } from '../model/plan.js'
import { quarterOf } from '../model/quarter.js'

/** The days that a report tells of; both belong to it. */
export interface ReportPeriod {
  readonly since: Day
  /** The day judged. */
  readonly asOf: Day
}

/**
 * What came after the last report: since the last meeting before the day judged, or since the day on which the last
 * quarter that has ended began.
 */
export function sinceLastReport(plan: Plan, asOf: Day): Day {
  const lastMeeting = plan.meetings.findLast((meeting) => meeting < asOf)
  if (lastMeeting !== undefined) return lastMeeting
  const current = quarterOf(asOf, plan.yearStarts)
  return quarterOf(shiftDay(current.firstDay, -1), plan.yearStarts).firstDay
}

export function isInPeriod(day: Day, { since, asOf }: ReportPeriod): boolean {
  return since <= day && day <= asOf
}

/** The first meeting after a day; null where none is known. */
export function nextMeeting(plan: Plan, asOf: Day): Day | null {
  return plan.meetings.find((meeting) => meeting > asOf) ?? null
}
