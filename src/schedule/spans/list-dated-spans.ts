import { type Day, shiftDay } from '../../model/day.js'
import type { Plan } from '../../model/plan.js'
import type { Standing } from '../../model/standing.js'
import { parseWindow } from '../../model/window.js'
import { type ActionSpans, listSpans } from './list-spans.js'

/** An action's standing from one day to another, both included; an end of null: on all later days too. */
export interface DatedSpan {
  readonly fromDay: Day
  readonly untilDay: Day | null
  readonly standing: Standing
}

/**
 * Every action's and step's standings, in plan order and then by day. Days that follow one another are one span as long
 * as `isSame` says so. What has held since ever begins with the plan: on the day on which it was published, or before
 * anything changes.
 */
export function listDatedSpans(
  plan: Plan,
  isSame: (a: Standing, b: Standing) => boolean,
): readonly DatedSpan[] {
  const all = listSpans(plan)
  const firstDay = firstDayOf(plan, all)
  return all.flatMap((one) => joinSame(dateSpans(one, firstDay), isSame))
}

function firstDayOf({ published }: Plan, all: readonly ActionSpans[]): Day {
  const agreed = parseWindow(published ?? '')
  let first = agreed.ok ? agreed.value.firstDay : null
  for (const { spans } of all) {
    const change = spans[1]?.from
    if (change && (first === null || change <= first)) first = shiftDay(change, -1)
  }
  return first ?? (0 as Day)
}

/** Those in which the action is in the plan. */
function dateSpans({ spans }: ActionSpans, firstDay: Day): readonly DatedSpan[] {
  return spans.flatMap(({ from, standing }, index) => {
    const next = spans[index + 1]?.from ?? null
    const untilDay = next === null ? null : shiftDay(next, -1)
    return standing === null ? [] : [{ fromDay: from ?? firstDay, untilDay, standing }]
  })
}

function joinSame(
  spans: readonly DatedSpan[],
  isSame: (a: Standing, b: Standing) => boolean,
): readonly DatedSpan[] {
  const joined: DatedSpan[] = []
  for (const span of spans) {
    const last = joined.pop()
    if (last && isSame(last.standing, span.standing)) joined.push({ ...last, untilDay: span.untilDay })
    else joined.push(...(last ? [last] : []), span)
  }
  return joined
}
