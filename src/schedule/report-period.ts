import { type Day, shiftDay } from '../model/day.js'
import type { Plan } from '../model/plan.js'
import { quarterOf } from '../model/quarter.js'
import type { Standings } from './list-standings.js'

/** The days that a report covers; both belong to it. */
export interface ReportPeriod {
  readonly since: Day
  /** The as-of day. */
  readonly asOf: Day
}

/**
 * What came after the last report: since the last meeting before the as-of day, or since the day on which the last
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

/** How far ahead a paper looks. */
export interface LookAhead {
  /** Null where none is known. */
  readonly nextMeeting: Day | null
  /** That meeting, else the last day that counts as due soon. */
  readonly until: Day
}

/** To the first meeting after a day. */
export function lookAhead({ meetings }: Plan, { dueSoonUntil }: Standings, after: Day): LookAhead {
  const nextMeeting = meetings.find((meeting) => meeting > after) ?? null
  return { nextMeeting, until: nextMeeting ?? dueSoonUntil }
}

/** The meeting that reads a paper: the first from the as-of day on; where none is known, that day stands for it. */
export function comingMeeting({ meetings }: Plan, asOf: Day): Day {
  return meetings.find((meeting) => meeting >= asOf) ?? asOf
}
