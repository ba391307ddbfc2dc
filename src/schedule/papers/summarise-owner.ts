import type { Day } from '../../model/day.js'
import type { Action, Owner, Plan } from '../../model/plan.js'
import { isOpen, type Standing } from '../../model/standing.js'
import { listStandings, type Standings } from '../list-standings.js'
import { type LookAhead, lookAhead } from './report-period.js'
import { isDue } from './summarise-quarter.js'

/** What a letter to one owner before a meeting holds. */
export interface OwnerSummary extends LookAhead {
  readonly plan: Plan
  readonly owner: Owner
  readonly standings: Standings
  /** The open actions and steps that the owner is responsible for on that day; each once. */
  readonly overdue: readonly Standing[]
  readonly due: readonly Standing[]
  /** To be started by then, or already. */
  readonly starting: readonly Standing[]
  /** What needs an update: all of these, and what will be without an update when the meeting asks. */
  readonly toUpdate: readonly Standing[]
  /** Everything else that the owner is responsible for. */
  readonly rest: readonly Standing[]
  /** What an open action of the owner's has to wait for, where somebody else is responsible for that. */
  readonly waits: readonly { readonly standing: Standing; readonly other: Standing }[]
  /** Open actions of others in which the owner is a partner. */
  readonly partnered: readonly Standing[]
}

export function summariseOwner(plan: Plan, owner: Owner, asOf: Day): OwnerSummary {
  const standings = listStandings(plan, asOf)
  const ahead = lookAhead(plan, standings, asOf)
  const everything = [...standings.actions, ...standings.steps]
  const own = everything.filter(({ life }) => life.owners.includes(owner.code))
  const open = own.filter(isOpen)
  const overdue = open.filter(({ name }) => name === 'overdue')
  const due = open.filter((standing) => isDue(standing, asOf, ahead.until))
  const starting = open.filter(
    (standing) => startsBy(standing, ahead.until) && ![...overdue, ...due].includes(standing),
  )
  const pressing = [...overdue, ...due, ...starting]
  const rest = own.filter((standing) => !pressing.includes(standing))
  const silent = listSilent(plan, ahead.nextMeeting ?? asOf)
  return {
    ...ahead,
    plan,
    owner,
    standings,
    overdue,
    due,
    starting,
    toUpdate: [...pressing, ...rest.filter(({ action }) => silent.has(action))],
    rest,
    waits: open
      .filter((standing) => pressing.includes(standing) || standing.flags.includes('waiting'))
      .flatMap((standing) =>
        everything
          .filter(
            ({ action, life }) => standing.waitsFor.includes(action.id) && !life.owners.includes(owner.code),
          )
          .map((other) => ({ standing, other })),
      ),
    partnered: everything.filter(
      (standing) => isOpen(standing) && standing.life.partners.includes(owner.code),
    ),
  }
}

/** What is without an update on a day, if nobody reports anything until then. */
function listSilent(plan: Plan, asOf: Day): ReadonlySet<Action> {
  const { actions, steps } = listStandings(plan, asOf)
  const silent = [...actions, ...steps].filter(({ flags }) => flags.includes('no update'))
  return new Set(silent.map(({ action }) => action))
}

function startsBy({ life }: Standing, until: Day): boolean {
  return life.state === 'not started' && (life.due.firstDay === null || life.due.firstDay <= until)
}
