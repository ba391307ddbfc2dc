import { type Day, dayOf, shiftDay } from '../model/day.js'
import { addPeriod } from '../model/period.js'
import { type Action, listActionsAndSteps, type Plan } from '../model/plan.js'
import { lastUpdate, type Standing } from '../model/standing.js'
import { parseWindow } from '../model/window.js'
import { listStandings } from './list-standings.js'
import { replayLife } from './replay-life.js'

/** An action's standing from one day to another, both included; an end of null: on all later days too. */
export interface StandingSpan {
  readonly fromDay: Day
  readonly untilDay: Day | null
  readonly standing: Standing
}

/**
 * Every action's and step's standings from the earliest day that the plan names; in plan order, and then by day. Days
 * that follow one another are one span as long as `isSame` says so.
 */
export function listStandingSpans(
  plan: Plan,
  isSame: (a: Standing, b: Standing) => boolean,
): readonly StandingSpan[] {
  const spans = new Map<string, StandingSpan[]>(listActionsAndSteps(plan).map(({ id }) => [id, []]))
  for (const day of listDaysOfChange(plan)) {
    const { actions, steps } = listStandings(plan, day)
    for (const standing of [...actions, ...steps])
      addTo(spans.get(standing.action.id) ?? [], day, standing, isSame)
  }
  return [...spans.values()].flat()
}

function addTo(
  spans: StandingSpan[],
  fromDay: Day,
  standing: Standing,
  isSame: (a: Standing, b: Standing) => boolean,
): void {
  const last = spans.pop()
  if (last && isSame(last.standing, standing)) spans.push(last)
  else {
    if (last) spans.push({ ...last, untilDay: shiftDay(fromDay, -1) })
    spans.push({ fromDay, untilDay: null, standing })
  }
}

/** Every day on which a standing may differ from that of the day before; no other day can. In order. */
export function listDaysOfChange(plan: Plan): readonly Day[] {
  const published = parseWindow(plan.published ?? '')
  const agreed = published.ok ? [published.value.firstDay, published.value.lastDay] : []
  const days = new Set<Day>(agreed.filter((day) => day !== null))
  if (published.ok && published.value.lastDay !== null) days.add(quietFrom(plan, published.value.lastDay))
  for (const action of listActionsAndSteps(plan)) for (const day of daysOfAction(plan, action)) days.add(day)
  return [...days].sort((a, b) => a - b)
}

/** A day before all entries, for what the plan itself says. */
const beforeAll = dayOf(1000, 1, 1)

/** Between two of its entries an action's life is the same, and its standing changes with the calendar alone. */
function daysOfAction(plan: Plan, action: Action): readonly Day[] {
  const added = action.inPlanFrom === null ? [] : [action.inPlanFrom]
  const turns = [...added, ...action.entries.map(({ on }) => on)]
  const edges = [beforeAll, ...turns].flatMap((day) => edgesOfLife(plan, action, day))
  return [...turns, ...added.map((day) => quietFrom(plan, day)), ...edges]
}

function edgesOfLife(plan: Plan, action: Action, on: Day): readonly Day[] {
  const life = replayLife(action, on, plan)
  const { firstDay, startBy, lastDay } = life.due
  const heard = lastUpdate(life)?.on
  return [
    ...(firstDay === null ? [] : [firstDay, quietFrom(plan, firstDay)]),
    ...(startBy === null ? [] : [shiftDay(startBy, 1)]),
    ...(lastDay === null ? [] : [dueSoonFrom(plan, lastDay), shiftDay(lastDay, 1)]),
    ...(heard === undefined ? [] : [quietFrom(plan, heard)]),
  ]
}

/** The first day on which nothing has been heard for too long. */
function quietFrom({ noUpdateAfter }: Plan, heard: Day): Day {
  return shiftDay(addPeriod(heard, noUpdateAfter), 1)
}

/** The first day on which a day counts as due soon. Months are of different lengths, so it is looked for. */
function dueSoonFrom({ dueSoon }: Plan, lastDay: Day): Day {
  let day = shiftDay(lastDay, lastDay - addPeriod(lastDay, dueSoon))
  while (addPeriod(day, dueSoon) < lastDay) day = shiftDay(day, 1)
  while (addPeriod(shiftDay(day, -1), dueSoon) >= lastDay) day = shiftDay(day, -1)
  return day
}
