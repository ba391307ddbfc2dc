import type { Day } from '../model/day.js'
import { type Every, occurrenceOf } from '../model/every.js'
import type { Span } from '../model/quarter.js'
import type { MetOccurrence } from '../model/standing.js'

/** Something that is repeated from a day on, up to and on the last day of its window; null: without an end. */
interface Repeated {
  readonly start: Day
  readonly lastDay: Day | null
  readonly every: Every
  readonly yearStarts: number
}

/**
 * The earliest occurrence that is not met yet, and those that are. In order of day, each completion meets the earliest
 * unmet occurrence if that had begun by then, else nothing: a second one in a quarter hides no missed one.
 */
export function findOccurrence<Completion extends { readonly on: Day }>(
  repeated: Repeated,
  completions: readonly Completion[],
): { readonly unmet: Span | null; readonly met: readonly MetOccurrence<Completion>[] } {
  const met: MetOccurrence<Completion>[] = []
  let unmet = occurrenceWithin(repeated, 0)
  for (const entry of completions) {
    if (unmet === null) break
    if (entry.on < unmet.firstDay) continue
    met.push({ entry, lastDay: unmet.lastDay })
    unmet = occurrenceWithin(repeated, met.length)
  }
  return { unmet, met }
}

/** None begins after the end, and the last ends with it. */
function occurrenceWithin({ start, lastDay, every, yearStarts }: Repeated, number: number): Span | null {
  const span = occurrenceOf(start, every, number, yearStarts)
  if (lastDay === null || span.lastDay <= lastDay) return span
  return span.firstDay > lastDay ? null : { ...span, lastDay }
}
