import { withNamesOn } from '../../model/name-on.js'
import type { Plan } from '../../model/plan.js'
import type { Standing } from '../../model/standing.js'
import { type Grouping, groupings, type Status } from '../../report/status/status.js'
import type { PlanChoice } from '../arguments/plan-options.js'
import { readDay, readKnownOn, readPeriod, readWord } from '../arguments/read-options.js'
import type { LookOptions } from '../narrowing/narrowing-options.js'
import { readFilters } from '../narrowing/status-filters.js'
import type { World } from '../world.js'

/** The actions of a plan on a day, narrowed as asked, and what their rows are grouped by. */
export interface Look {
  readonly status: Status
  readonly by: Grouping
  /** The plan as known on that day, with the names of today. */
  readonly plan: Plan
}

/** Opens the plan and works out the standings that the options ask for; `prepare` may leave parts of it out. */
export async function lookAtPlan(
  world: World,
  options: LookOptions & PlanChoice,
  prepare = (plan: Plan): Plan => plan,
): Promise<Look> {
  const within = options.within === undefined ? undefined : readPeriod('--within', options.within)
  const [{ openPlan }, { listStandings }, { countFlags, countStandings }] = await Promise.all([
    import('../plan-files/open-plan.js'),
    import('../../schedule/list-standings.js'),
    import('../../schedule/count-standings.js'),
  ])
  const { plan: whole, revision } = await openPlan(world, options)
  const recorded = prepare(whole)
  const asOf = readDay(world, recorded, '--as-of', options.asOf)
  const { plan, knownOn } = readKnownOn(world, recorded, options.knownOn)
  const by = readWord('--by', options.by, [...groupings, ...plan.fields.keys()])
  const standings = listStandings(plan, asOf, within)
  const named = withNamesOn(plan, asOf)
  const filters = readFilters(named, options)
  const isShown = (standing: Standing) => filters.every(({ isMet }) => isMet(standing))
  const status: Status = {
    plan: named,
    asOf,
    knownOn,
    dueSoonUntil: standings.dueSoonUntil,
    revision,
    counts: countStandings(standings.actions),
    flagCounts: countFlags(standings.actions),
    actions: standings.actions.filter(isShown),
    steps: standings.steps.filter(isShown),
    narrowedTo: filters.flatMap(({ words }) => words),
  }
  return { status, by, plan }
}
