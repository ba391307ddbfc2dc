import type { Day } from '../model/day.js'
import type { Owner, Plan } from '../model/plan.js'
import { isOpen, type Standing } from '../model/standing.js'
import { listStandings, type Standings } from './list-standings.js'
import { nextMeeting } from './report-period.js'

/** What one owner is asked about before a meeting. */
export interface OwnerSummary {
  readonly plan: Plan
  readonly owner: Owner
  readonly standings: Standings
  /** The next meeting, or how far due soon looks where none is known. */
  readonly until: Day
  readonly nextMeeting: Day | null
  /** Everything open that the owner answers for on that day, steps included. */
  readonly open: readonly Standing[]
  readonly settled: readonly Standing[]
  /** Open actions of others in which the owner is a partner. */
  readonly partnered: readonly Standing[]
}

export function summariseOwner(plan: Plan, owner: Owner, asOf: Day): OwnerSummary {
  const standings = listStandings(plan, asOf)
  const meeting = nextMeeting(plan, asOf)
  const everything = [...standings.actions, ...standings.steps]
  const own = everything.filter(({ life }) => life.owner === owner.code)
  return {
    plan,
    owner,
    standings,
    until: meeting ?? standings.dueSoonUntil,
    nextMeeting: meeting,
    open: own.filter(isOpen),
    settled: own.filter((standing) => !isOpen(standing)),
    partnered: everything.filter(
      (standing) => isOpen(standing) && standing.action.partners.includes(owner.code),
    ),
  }
}
