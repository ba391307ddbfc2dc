import type { DraftAction } from '../../load/draft.js'
import { atValue } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import { parseWindow, type Window } from '../../model/window.js'
import type { Mistake, Rule } from '../rule.js'
import { actionLabel, actionsById } from '../shared/subjects.js'

/** By the plan's own windows, nothing starts before what it follows ends. */
export const followsInOrder = {
  name: 'follows-in-order',
  severity: 'warning',
  why: 'An action that is to start before what it waits for ends is late from the first day, through no fault of its owner. Either it need not wait, or one of the two dates was mistaken.',
  example: () =>
    parseExample(
      'implementation.yaml',
      `  |steps:
       |  - id: I1
       |    what: Plan discussed with every site
       |    window: 2010-04/2010-06
       |  - id: I2
       |    what: Plan agreed by the Forum
      -|    window: 2010-05
      +|    window: 2010-07
       |    follows: [I1]`,
    ),
  check: (plan) => {
    const byId = actionsById(plan)
    return plan.actions
      .filter((action) => action.written.follows !== undefined)
      .flatMap((action) =>
        (action.written.follows ?? []).flatMap((id, index) => checkOrder(action, byId.get(id), index)),
      )
  },
} as const satisfies Rule

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
      fix: 'if it need not wait, remove it from "follows"; if the plan was agreed so, accept it under exceptions in plan.yaml',
      about: action.written.id,
    },
  ]
}

function soundWindowOf(action: DraftAction): Window | undefined {
  const window = parseWindow(action.written.window)
  return window.ok ? window.value : undefined
}
