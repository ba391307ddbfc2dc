import type { Day } from '../model/day.js'
import { memoizeByKey } from '../model/memoize.js'
import { addPeriod, type Period } from '../model/period.js'
import { type Action, isInPlan, listActions, type Plan } from '../model/plan.js'
import {
  type DueDays,
  type Flag,
  type Life,
  lastUpdate,
  type Standing,
  type StandingName,
} from '../model/standing.js'
import { parseWindow } from '../model/window.js'
import { replayLife } from './replay-life.js'

/** Every action and step that is in the plan on a day, judged for that day. */
export interface Standings {
  readonly asOf: Day
  /** The last day that counts as due soon. */
  readonly dueSoonUntil: Day
  /** In plan order. */
  readonly actions: readonly Standing[]
  readonly steps: readonly Standing[]
}

/** Judges the plan for a day; `dueSoon` in place of the plan's own period moves how far ahead counts as due soon. */
export function listStandings(plan: Plan, asOf: Day, dueSoon: Period = plan.dueSoon): Standings {
  const dueSoonUntil = addPeriod(asOf, dueSoon)
  const quietUntil = memoizeByKey((heard: Day) => addPeriod(heard, plan.noUpdateAfter))
  const agreedOn = publishedBy(plan)
  const lives = new Map<string, Life>()
  const inPlan = (actions: readonly Action[]) => actions.filter((action) => isInPlan(action, asOf))
  const actions = inPlan(listActions(plan))
  const steps = inPlan(plan.steps)
  const inPlanOnDay = [...actions, ...steps]
  for (const action of inPlanOnDay) lives.set(action.id, replayLife(action, asOf, plan))

  const standingOf = (action: Action): Standing => {
    const life = lives.get(action.id) ?? replayLife(action, asOf, plan)
    const { due, window } = life
    const waitsFor =
      action.follows.length === 0
        ? []
        : inPlanOnDay.filter(({ id }) => action.follows.includes(id) && isUnfinished(lives.get(id)))
    const name = standingOn(asOf, dueSoonUntil, life)
    return {
      action,
      name,
      daysLeft: due.lastDay === null ? null : due.lastDay - asOf,
      flags: flagsOn({ asOf, quietUntil, agreedOn: action.inPlanFrom ?? agreedOn }, life, name, waitsFor),
      slippedDays: slippedDays(action.window.lastDay, window.lastDay),
      life,
      waitsFor,
    }
  }
  return { asOf, dueSoonUntil, actions: actions.map(standingOf), steps: steps.map(standingOf) }
}

/** The first that holds. Due on the as-of day is due soon, not overdue. */
function standingOn(asOf: Day, dueSoonUntil: Day, { state, due, window }: Life): StandingName {
  if (state === 'complete' || state === 'stopped') return state
  if (due.lastDay !== null && due.lastDay < asOf) return 'overdue'
  if (due.lastDay !== null && due.lastDay <= dueSoonUntil) return 'due soon'
  if (state === 'on hold' || state === 'in progress') return state
  if (isPastStart(due, asOf)) return 'late starting'
  if (window.kind === 'open') return 'no date'
  return hasBegun(due, asOf) ? 'due to start' : 'upcoming'
}

/** From which day on an action without an update is one that nobody speaks of. */
interface Silence {
  readonly asOf: Day
  /** The last day on which an action is not silent yet, of the day on which something was heard of it. */
  readonly quietUntil: (heard: Day) => Day
  /** Where nothing was heard and the window has no days: the day from which it is in the plan. */
  readonly agreedOn: Day | null
}

/** In the order in which they are shown. */
function flagsOn(
  silence: Silence,
  life: Life,
  name: StandingName,
  waitsFor: readonly Action[],
): readonly Flag[] {
  if (name === 'complete' || name === 'stopped') return settledFlags(life, name)
  const { state, outlook, due, window, moves } = life
  const { asOf } = silence
  const flags: Flag[] = []
  if (state === 'not started' && isPastStart(due, asOf)) flags.push('late starting')
  if (window.kind === 'open') flags.push('no date')
  if (moves.length > 0) flags.push('moved')
  if (state === 'on hold') flags.push('on hold')
  if (outlook === 'at risk' || outlook === 'off track') flags.push(outlook)
  if (!hasBegun(due, asOf)) return flags
  if (waitsFor.length > 0) flags.push('waiting')
  if (isSilent(silence, life)) flags.push('no update')
  return flags
}

/** Of what is complete or stopped only its moves and a late completion are still worth knowing. */
function settledFlags({ moves, completion, due }: Life, name: StandingName): readonly Flag[] {
  const isLate =
    completion !== null && !completion.undated && due.lastDay !== null && completion.on > due.lastDay
  const flags: Flag[] = []
  if (moves.length > 0) flags.push('moved')
  if (name === 'complete' && isLate) flags.push('completed late')
  return flags
}

/** The last day to start has gone by. */
function isPastStart({ startBy }: DueDays, asOf: Day): boolean {
  return startBy !== null && startBy < asOf
}

function hasBegun({ firstDay }: DueDays, asOf: Day): boolean {
  return firstDay === null || firstDay <= asOf
}

/** Nothing was reported for longer than the plan allows, counted from the newest update or the first day, the later. */
function isSilent({ asOf, quietUntil, agreedOn }: Silence, life: Life): boolean {
  const { due, window } = life
  const heard = lastUpdate(life)?.on ?? (window.kind === 'dates' ? null : agreedOn)
  const since = heard === null || (due.firstDay !== null && due.firstDay > heard) ? due.firstDay : heard
  return since !== null && quietUntil(since) < asOf
}

/** The last day of the month, or the day, on which the plan was published. */
export function publishedBy({ published }: Plan): Day | null {
  const month = parseWindow(published ?? '')
  return month.ok ? month.value.lastDay : null
}

/** What is repeated counts as complete for its followers once an occurrence is met. */
function isUnfinished(life: Life | undefined): boolean {
  if (life === undefined) return false // not in the plan on that day
  return life.state !== 'complete' && life.state !== 'stopped' && life.met.length === 0
}

function slippedDays(original: Day | null, inForce: Day | null): number | null {
  return original === null || inForce === null ? null : inForce - original
}
