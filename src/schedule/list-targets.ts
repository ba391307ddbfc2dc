import { type Day, formatDay, lastDayOfMonth, splitDay } from '../model/day.js'
import { type Judgement, judgementsOf, type TargetEntry } from '../model/entry.js'
import { isInPlan, type Plan, type Target } from '../model/plan.js'
import { parseWindow, type Window } from '../model/window.js'
import type { Standings } from './list-standings.js'

/** What is true of a target on the as-of day. */
export interface TargetStanding {
  readonly target: Target
  /** In the words that were agreed last. */
  readonly statement: string
  /** The window agreed last, else from the first to the last day of its actions; null where none of them has a date. */
  readonly window: Window | null
  readonly judgements: readonly Judgement[]
  /** Every entry that counts, in order. */
  readonly entries: readonly TargetEntry[]
}

/** The targets that are in the plan on the day that the standings are for, in plan order. */
export function listTargets(plan: Plan, standings: Standings): readonly TargetStanding[] {
  return plan.targets
    .filter((target) => isInPlan(target, standings.asOf))
    .map((target) => targetStandingOf(target, standings))
}

/** A target as it is on the day that the standings are for. */
export function targetStandingOf(
  target: Target,
  { asOf, actions }: Pick<Standings, 'asOf' | 'actions'>,
): TargetStanding {
  const entries = target.entries.filter(({ on }) => on <= asOf)
  const agreed = entries.findLast(({ window }) => window !== null)?.window ?? target.window
  const windows = actions.filter(({ action }) => action.target === target.id).map(({ life }) => life.window)
  return {
    target,
    statement: entries.findLast(({ statement }) => statement !== null)?.statement ?? target.statement,
    window: agreed ?? spanOf(windows),
    judgements: judgementsOf({ entries }),
    entries,
  }
}

/** From the earliest first day to the latest last day; with an open end where one has no end. */
function spanOf(windows: readonly Window[]): Window | null {
  const dated = windows.filter(({ kind }) => kind !== 'open')
  if (dated.length === 0) return null
  const start = extreme(
    Math.min,
    dated.flatMap(({ firstDay }) => firstDay ?? []),
  )
  const end = dated.some(({ lastDay }) => lastDay === null)
    ? null
    : extreme(
        Math.max,
        dated.flatMap(({ lastDay }) => lastDay ?? []),
      )
  const window = parseWindow(start === null && end === null ? 'ongoing' : writeSpan(start, end))
  return window.ok ? window.value : null
}

function extreme(pick: (...days: number[]) => number, days: readonly Day[]): Day | null {
  return days.length === 0 ? null : days.reduce((a, b) => pick(a, b) as Day)
}

/** In whole months where both ends are those of months: `2010-04/2010-09`. */
function writeSpan(start: Day | null, end: Day | null): string {
  const inMonths = (start === null || splitDay(start).date === 1) && (end === null || isLastOfMonth(end))
  const write = (day: Day | null) =>
    day === null ? '..' : formatDay(day).slice(0, inMonths ? 'yyyy-mm'.length : undefined)
  return `${write(start)}/${write(end)}`
}

function isLastOfMonth(day: Day): boolean {
  const { year, month } = splitDay(day)
  return lastDayOfMonth(year, month) === day
}
