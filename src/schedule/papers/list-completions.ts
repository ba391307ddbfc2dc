import type { Day } from '../../model/day.js'
import type { Entry } from '../../model/entry.js'
import type { Standing } from '../../model/standing.js'

/** Something finished: an action, or one occurrence of what is repeated. */
export interface Completion {
  readonly standing: Standing
  /** The entry that says so. */
  readonly entry: Entry
  /** Days after its last day: 0 or less is on time; null with an open end, or where nobody knows the day. */
  readonly daysLate: number | null
}

/** What was completed by entries among those reported; one of what is done once that was taken back is none. */
export function listCompletions(
  standings: readonly Standing[],
  isReported: (entry: Entry) => boolean,
): readonly Completion[] {
  return standings.flatMap(listFinished).filter(({ entry }) => isReported(entry))
}

function listFinished(standing: Standing): readonly Completion[] {
  const { name, life } = standing
  if (life.met.length > 0)
    return life.met.map(({ entry, lastDay }) => ({ standing, entry, daysLate: daysLate(entry, lastDay) }))
  if (name !== 'complete' || life.completion === null) return []
  return [{ standing, entry: life.completion, daysLate: daysLate(life.completion, life.due.lastDay) }]
}

function daysLate({ on, undated }: Entry, lastDay: Day | null): number | null {
  return lastDay === null || undated ? null : on - lastDay
}
