import { type Day, shiftDay, splitDay } from '../../model/day.js'
import { shortMonthName } from '../../model/month-names.js'
import { type Cycle, cyclesLater } from '../../model/quarter.js'
import type { TimelineAxis } from '../../schedule/timeline.js'

/** A stretch of an axis with a heading of its own: a month, a quarter or a year. */
export interface Tick {
  readonly firstDay: Day
  /** The day after its last. */
  readonly endDay: Day
  readonly label: string
}

type Axis = Pick<TimelineAxis, 'firstDay' | 'lastDay'>

/** The stretches that make up an axis, the first and the last cut short by its ends. */
function listTicks(
  { firstDay, lastDay }: Axis,
  unit: Cycle,
  yearStarts: number,
  labelOf: (day: Day) => string,
): readonly Tick[] {
  const ticks: Tick[] = []
  const stop = shiftDay(lastDay, 1)
  for (let day = firstDay; day < stop; ) {
    const end = shiftDay(cyclesLater(day, unit, 0, yearStarts).lastDay, 1)
    ticks.push({ firstDay: day, endDay: end > stop ? stop : end, label: labelOf(day) })
    day = end
  }
  return ticks
}

/** Years of the calendar: `2010`. */
export function yearTicks(axis: Axis): readonly Tick[] {
  return listTicks(axis, 'year', 1, (day) => String(splitDay(day).year))
}

/**
 * Months by name where there is room for them, else quarters of the planning year by their first month, else nothing:
 * the years will do. `room` is what one month has, in units of which a name needs `needed`.
 */
export function monthTicks(
  axis: Axis,
  {
    room,
    needed,
    yearStarts,
  }: { readonly room: number; readonly needed: number; readonly yearStarts: number },
): readonly Tick[] {
  const monthOf = (day: Day) => shortMonthName(splitDay(day).month)
  if (room >= needed) return listTicks(axis, 'month', 1, monthOf)
  return room * 3 >= needed ? listTicks(axis, 'quarter', yearStarts, monthOf) : []
}

/** How many months an axis has, about. */
export function monthsOf({ firstDay, lastDay }: Axis): number {
  return Math.round((lastDay - firstDay + 1) / 30.44)
}
