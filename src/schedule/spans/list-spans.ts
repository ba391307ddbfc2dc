import { type Day, shiftDay } from '../../model/day.js'
import { nameOn } from '../../model/name-on.js'
import { type Action, listActionsAndSteps, type Plan } from '../../model/plan.js'
import type { Standing } from '../../model/standing.js'
import { standingsAmong } from '../standings-among.js'
import { changeDays, reportDays } from './change-days.js'

/** Days in a row on which the same holds of an action, up to the next span. */
export interface StandingSpan {
  /** Null: since ever. */
  readonly from: Day | null
  /** As on its first day; only the days that are left go on counting. Null: not in the plan yet. */
  readonly standing: Standing | null
}

/** What holds of an action or step on every day there is. */
export interface ActionSpans {
  readonly action: Action
  /** In order, without a gap: the last one never ends. */
  readonly spans: readonly [StandingSpan, ...StandingSpan[]]
}

/** The standings of every day, of actions and then steps in plan order; worked out on the days on which something may change. */
export function listSpans(plan: Plan): readonly ActionSpans[] {
  const actions = listActionsAndSteps(plan)
  const byId = new Map(actions.map((action) => [action.id, action]))
  const follows = ({ follows }: Action) => follows.flatMap((id) => byId.get(id) ?? [])
  const changing = new Map<Day, Action[]>()
  for (const action of actions)
    for (const day of daysOf(plan, action, follows(action))) {
      const others = changing.get(day)
      if (others) others.push(action)
      else changing.set(day, [action])
    }
  const found = new Map<string, SpanList>()
  for (const [day, some] of [...changing].sort(([a], [b]) => a - b)) {
    const standings = standingsAmong(plan, [...new Set([...some, ...some.flatMap(follows)])], day)
    for (const { id } of some) found.set(id, withDay(plan, found.get(id), day, standings.get(id) ?? null))
  }
  return actions.map((action) => ({
    action,
    spans: found.get(action.id)?.spans ?? [{ from: null, standing: null }],
  }))
}

interface SpanList {
  readonly spans: [StandingSpan, ...StandingSpan[]]
  /** Of the last span. */
  readonly key: string
}

/** Those of what it follows included, and before them one day on which nothing has happened yet. */
function daysOf(plan: Plan, action: Action, followed: readonly Action[]): readonly Day[] {
  const days = [...changeDays(plan, action), ...followed.flatMap(reportDays)]
  const first = days.reduce((a, b) => (a < b ? a : b), days[0] ?? (0 as Day))
  return [...new Set([shiftDay(first, -1), ...days])]
}

/** A list of spans up to a day, on which something may have changed. */
function withDay(plan: Plan, list: SpanList | undefined, day: Day, standing: Standing | null): SpanList {
  const key = standing === null ? '' : keyOf(plan, standing, day)
  if (list === undefined) return { spans: [{ from: null, standing }], key }
  if (list.key !== key) list.spans.push({ from: day, standing })
  return { spans: list.spans, key }
}

/** Two days with one key have the same standing, flags and words, but for the days that are left. */
function keyOf(plan: Plan, { name, flags, waitsFor, daysLeft, life }: Standing, day: Day): string {
  const owners = life.owners.map((code) => {
    const owner = plan.owners.get(code)
    return owner ? nameOn(owner, day) : code
  })
  return JSON.stringify([
    ...[name, flags, waitsFor, owners],
    ...[life.entries.length, life.due.firstDay, life.due.lastDay, daysLeft === 0],
  ])
}

/** The span that holds a day. */
export function spanOn({ spans }: ActionSpans, day: Day): StandingSpan {
  return spans.findLast(({ from }) => from === null || from <= day) ?? spans[0]
}
