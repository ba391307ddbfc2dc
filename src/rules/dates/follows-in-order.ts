import type { DraftAction } from '../../load/draft.js'
import { atValue } from '../../model/finding.js'
import { parseWindow, type Window } from '../../model/window.js'
import type { Mistake, Rule } from '../rule.js'
import { actionLabel, actionsById } from '../shared/subjects.js'
import { listCycles } from './no-cycle.js'

/** By the plan's own windows, nothing starts before what it follows ends. Gives way to no-cycle. */
export const followsInOrder: Rule = {
  name: 'follows-in-order',
  severity: 'warning',
  check: (plan) => {
    const inCycles = new Set(listCycles(plan).flat())
    const byId = actionsById(plan)
    return plan.actions
      .filter((action) => action.written.follows !== undefined && !inCycles.has(action))
      .flatMap((action) =>
        (action.written.follows ?? []).flatMap((id, index) => checkOrder(action, byId.get(id), index)),
      )
  },
}

function checkOrder(
  action: DraftAction,
  followed: DraftAction | undefined,
  index: number,
): readonly Mistake[] {
  const start = soundWindowOf(action)?.firstDay ?? null
  const end = (followed && soundWindowOf(followed)?.lastDay) ?? null
  if (!followed || start === null || end === null || start >= end) return []
  return [
    {
      message: `${actionLabel(action)}: it starts (${action.written.window}) before ${followed.written.id}, which it follows, ends (${followed.written.window})`,
      at: atValue(action, 'follows', index),
      fix: 'if it need not wait, take it out of "follows"; if the plan was agreed so, accept it under exceptions in plan.yaml',
      about: action.written.id,
    },
  ]
}

function soundWindowOf(action: DraftAction): Window | undefined {
  const window = parseWindow(action.written.window)
  return window.ok ? window.value : undefined
}
