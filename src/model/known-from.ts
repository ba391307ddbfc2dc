import { type Day, shiftDay } from './day.js'
import { parseMeasuredSpan } from './parse-measured-span.js'
import type { Reading } from './plan.js'

/**
 * The day from which a figure is known: the one on which it was published. Where that is not said, a figure is known
 * once its period has ended, and what is only hoped for when it begins; where the period names no year, nobody can know.
 */
export function knownFrom(
  { period, value, published }: Pick<Reading, 'period' | 'value' | 'published'>,
  yearStarts: number,
): Day | undefined {
  if (published !== null) return published
  const span = parseMeasuredSpan(period, yearStarts)
  return span && (value === null ? span.firstDay : shiftDay(span.lastDay, 1))
}
