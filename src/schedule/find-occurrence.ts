import type { Day } from '../model/day.js'
import { type Cycle, cycleOf, nextCycle, type Span } from '../model/quarter.js'
import type { MetOccurrence } from '../model/standing.js'

/**
 * The earliest occurrence that is not met yet of something that is repeated. The time from `start` is cut into
 * months, quarters or years of the planning year; the first runs from `start` itself. In order of day, each completion
 * meets the earliest unmet occurrence if that had begun by then, else nothing: a second one in a quarter hides no
 * missed one.
 */
export function findOccurrence(
  start: Day,
  every: Cycle,
  yearStarts: number,
  completions: readonly Day[],
): { readonly unmet: Span; readonly met: readonly MetOccurrence[] } {
  let unmet: Span = { ...cycleOf(start, every, yearStarts), firstDay: start }
  const met: MetOccurrence[] = []
  for (const day of completions) {
    if (day < unmet.firstDay) continue
    met.push({ on: day, lastDay: unmet.lastDay })
    unmet = nextCycle(unmet, every, yearStarts)
  }
  return { unmet, met }
}
