import { type Day, shiftDay } from '../../model/day.js'
import type { RecordedEntry } from '../../model/entries-in-force.js'
import type { Entry, TargetEntry } from '../../model/entry.js'
import { listActionsAndSteps, type Plan } from '../../model/plan.js'
import { quarterOf } from '../../model/quarter.js'
import type { Standings } from '../list-standings.js'

/** The days that a report covers; both belong to it. */
export interface ReportPeriod {
  /** From which on what happened or was recorded is new. */
  readonly since: Day
  /** The as-of day. */
  readonly asOf: Day
}

/** How long before a meeting its paper may have gone out, in days. */
const paperBeforeMeeting = 14

/**
 * The day from which on all is new to those who read a paper: that of the last paper, where one is known; else as early as
 * the paper of the last meeting can have gone out; else, for a first paper, the first day of the last quarter that has
 * ended, or of the first entry where that is earlier.
 */
export function sinceLastReport(plan: Plan, asOf: Day, lastPaper: Day | null): Day {
  if (lastPaper !== null) return lastPaper
  const lastMeeting = plan.meetings.findLast((meeting) => meeting < asOf)
  if (lastMeeting !== undefined) return shiftDay(lastMeeting, -paperBeforeMeeting)
  const current = quarterOf(asOf, plan.yearStarts)
  const { firstDay } = quarterOf(shiftDay(current.firstDay, -1), plan.yearStarts)
  const firstEntry = firstEntryDay(plan)
  return firstEntry !== null && firstEntry < firstDay ? firstEntry : firstDay
}

function firstEntryDay(plan: Plan): Day | null {
  const things = [...listActionsAndSteps(plan), ...plan.targets]
  return things.reduce<Day | null>((first, { entries: [entry] }) => {
    if (entry === undefined) return first
    return first === null || entry.on < first ? entry.on : first
  }, null)
}

export function isInPeriod(day: Day, { since, asOf }: ReportPeriod): boolean {
  return since <= day && day <= asOf
}

/** Whether a paper of this period is the first that can hold an entry: it happened, or was recorded, since. */
export function isNewIn({ on, recorded }: Entry | TargetEntry, { since, asOf }: ReportPeriod): boolean {
  return on <= asOf && (on >= since || recorded >= since)
}

/** Whether a paper made on the day on which a period begins can have known an entry: what "change since" compares with. */
export function isKnownBefore(since: Day): (entry: Pick<RecordedEntry<Day>, 'on' | 'recorded'>) => boolean {
  return ({ on, recorded }) => on < since && recorded < since
}

/** How many entries that change what is said of a day were recorded only after it. */
export function countRecordedAfter(plan: Plan, day: Day): number {
  const things = [...listActionsAndSteps(plan), ...plan.targets]
  let count = 0
  for (const { journal } of things)
    for (const { on, recorded, corrects } of journal)
      if (recorded > day && (on <= day || (corrects !== null && corrects <= day))) count += 1
  return count
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
