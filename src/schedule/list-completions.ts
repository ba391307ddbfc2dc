import type { Day } from '../model/day.js'
import type { Entry } from '../model/plan.js'
import type { Standing } from '../model/standing.js'

/** Something finished: an action, or one occurrence of what is repeated. */
export interface Completion {
  readonly standing: Standing
  readonly on: Day
  /** Days after its last day: 0 or less is on time, null with an open end. */
  readonly daysLate: number | null
}

/** What was completed by entries among those reported; one of what is done once that was taken back is none. */
export function listCompletions(
  standings: readonly Standing[],
  isReported: (entry: Entry) => boolean,
): readonly Completion[] {
  return standings.flatMap((standing) => {
    const reported = standing.life.entries.filter((entry) => entry.state === 'complete' && isReported(entry))
    return finished(standing).filter(({ on }) => reported.some((entry) => entry.on === on))
  })
}

function finished(standing: Standing): readonly Completion[] {
  const { name, life } = standing
  const met = life.met.map(({ on, lastDay }) => ({ standing, on, daysLate: on - lastDay }))
  if (name !== 'complete' || life.completedOn === null) return met
  const { lastDay } = life.due
  return [{ standing, on: life.completedOn, daysLate: lastDay === null ? null : life.completedOn - lastDay }]
}
