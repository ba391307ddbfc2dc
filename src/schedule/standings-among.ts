import type { Day } from '../model/day.js'
import { type Action, listActionsAndSteps, type Plan } from '../model/plan.js'
import type { Standing } from '../model/standing.js'
import { listStandings } from './list-standings.js'

/**
 * The standings of some actions and steps only, by id, without those that are not in the plan on the day: a large plan
 * need not be judged whole. What these follow is to be among them.
 */
export function standingsAmong(plan: Plan, some: readonly Action[], day: Day): ReadonlyMap<string, Standing> {
  const targets = plan.targets.slice(0, 1).map((target) => ({ ...target, actions: some }))
  const { actions } = listStandings({ ...plan, targets, steps: [] }, day)
  return new Map(actions.map((standing) => [standing.action.id, standing]))
}

/** Undefined where it is not in the plan on that day. */
export function findStanding(plan: Plan, action: Action, day: Day): Standing | undefined {
  const ids = new Set([action.id, ...action.follows])
  const some = listActionsAndSteps(plan).filter(({ id }) => ids.has(id))
  return standingsAmong(plan, some, day).get(action.id)
}
