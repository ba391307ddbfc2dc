import type { Day } from '../model/day.js'
import { cyclesLater } from '../model/quarter.js'
import type { Standing } from '../model/standing.js'
import { sameWindow, type Window } from '../model/window.js'

/** The days from one to another, both included; null: that end is open. */
export interface OpenSpan {
  readonly firstDay: Day | null
  readonly lastDay: Day | null
}

/** One action on a timeline. */
export interface TimelineRow {
  readonly standing: Standing
  /** The window in force; null where no date is agreed yet. */
  readonly span: OpenSpan | null
  /** The plan's own window, where an agreed move has changed it. */
  readonly original: OpenSpan | null
  /** The days on which it was done: once, or each time where it is repeated. */
  readonly doneOn: readonly Day[]
  /** Of what is repeated: the last day of the occurrence that is due next. */
  readonly nextDue: Day | null
}

/** The whole months that a timeline shows, and where the as-of day lies in them. */
export interface TimelineAxis {
  readonly firstDay: Day
  readonly lastDay: Day
  /** Whether the as-of day is before, in or after the months shown. */
  readonly asOfIs: 'before' | 'shown' | 'after'
}

/** Rows under one heading. */
export interface TimelineGroup {
  readonly heading: string
  readonly rows: readonly TimelineRow[]
}

/** What a timeline shows, whatever it is drawn with. */
export interface Timeline {
  readonly asOf: Day
  readonly axis: TimelineAxis
  readonly groups: readonly TimelineGroup[]
}

/** The rows of each group in its order, on months that hold them all. */
export function listTimeline(
  groups: readonly { readonly heading: string; readonly rows: readonly Standing[] }[],
  asOf: Day,
): Timeline {
  const drawn = groups.map(({ heading, rows }) => ({ heading, rows: rows.map(timelineRow) }))
  return {
    asOf,
    axis: timelineAxis(
      drawn.flatMap(({ rows }) => rows),
      asOf,
    ),
    groups: drawn,
  }
}

/** How many months an open end runs on, and how far from the plan's months the as-of day may be to be shown. */
const spareMonths = 3

function timelineRow(standing: Standing): TimelineRow {
  const { action, life } = standing
  const { window, completion, met, due, moves } = life
  const isRepeated = action.every !== null
  const isOver = standing.name === 'complete' || standing.name === 'stopped'
  const done = isRepeated ? met.map(({ entry }) => entry.on) : completion === null ? [] : [completion.on]
  return {
    standing,
    span: spanOf(window),
    original: moves.length === 0 || sameWindow(action.window, window) ? null : spanOf(action.window),
    doneOn: isRepeated || standing.name === 'complete' ? done : [],
    nextDue: isRepeated && !isOver ? due.lastDay : null,
  }
}

function spanOf({ kind, firstDay, lastDay }: Window): OpenSpan | null {
  return kind === 'open' ? null : { firstDay, lastDay }
}

/** Holds every day of the rows; and the as-of day where it is near, since one years away would leave no room for the plan. */
function timelineAxis(rows: readonly TimelineRow[], asOf: Day): TimelineAxis {
  const days = rows.flatMap(daysOf)
  const first = days.reduce((a, b) => (b < a ? b : a), days[0] ?? asOf)
  const last = days.reduce((a, b) => (b > a ? b : a), days[0] ?? asOf)
  const runsOn = rows.some(({ span }) => span !== null && span.lastDay === null)
  const [start, end] = [monthsLater(first, 0).firstDay, monthsLater(last, runsOn ? spareMonths : 0).lastDay]
  const near = { from: monthsLater(start, -spareMonths).firstDay, to: monthsLater(end, spareMonths).lastDay }
  if (asOf < near.from) return { firstDay: start, lastDay: end, asOfIs: 'before' }
  if (asOf > near.to) return { firstDay: start, lastDay: end, asOfIs: 'after' }
  const month = monthsLater(asOf, 0)
  return {
    firstDay: month.firstDay < start ? month.firstDay : start,
    lastDay: month.lastDay > end ? month.lastDay : end,
    asOfIs: 'shown',
  }
}

function monthsLater(day: Day, count: number) {
  return cyclesLater(day, 'month', count, 1)
}

function daysOf({ span, original, doneOn, nextDue }: TimelineRow): readonly Day[] {
  const ends = [span?.firstDay, span?.lastDay, original?.firstDay, original?.lastDay, nextDue]
  return [...ends.filter((day) => day != null), ...doneOn]
}
