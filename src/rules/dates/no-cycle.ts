import type { DraftAction, DraftPlan } from '../../load/draft.js'
import { atValue } from '../../model/finding.js'
import { memoize } from '../../model/memoize.js'
import { parseExample } from '../../model/parse-example.js'
import type { Rule } from '../rule.js'
import { actionLabel, actionsById } from '../shared/subjects.js'

/** No action follows itself, straight or by way of others: none of them could ever go ahead. Each circle is reported once. */
export const noCycle = {
  name: 'no-cycle',
  severity: 'error',
  why: 'Actions that wait for each other in a ring would all wait for ever.',
  example: () =>
    parseExample(
      'implementation.yaml',
      `  |steps:
       |  - id: I1
       |    what: Plan discussed
       |    window: 2010-04-20
      -|    follows: [I2]
       |  - id: I2
       |    what: Plan agreed by the Forum
       |    window: 2010-05
       |    follows: [I1]`,
    ),
  check: (plan) =>
    listCycles(plan).map((cycle) => {
      const [first, next = first] = cycle
      const ids = cycle.map(({ written }) => written.id)
      const chain = [...ids, ids[0]].join(' follows ')
      const place = first.written.follows?.indexOf(next.written.id) ?? 0
      return {
        message: `${actionLabel(first)}: it waits for itself (${chain})`,
        at: atValue(first, 'follows', place),
        fixAlsoAt: cycle.map((action) => atValue(action, 'follows')),
        fix: 'take out the one that need not wait',
        about: first.written.id,
      }
    }),
} as const satisfies Rule

type FollowsCycle = readonly [DraftAction, ...DraftAction[]]

/** Each ring of actions that follow one another, once. Walked without recursion: a chain may be as long as the plan. */
export const listCycles = memoize((plan: DraftPlan): readonly FollowsCycle[] => {
  const byId = actionsById(plan)
  const done = new Set<DraftAction>()
  const followers = plan.actions.filter(({ written }) => written.follows !== undefined)
  return followers.flatMap((start) => {
    const cycle = findCycle(start, byId, done)
    return cycle ? [cycle] : []
  })
})

function findCycle(
  start: DraftAction,
  byId: ReadonlyMap<string, DraftAction>,
  done: Set<DraftAction>,
): FollowsCycle | undefined {
  let found: FollowsCycle | undefined
  const trail: { readonly action: DraftAction; next: number }[] = []
  const places = new Map<DraftAction, number>() // of the actions on the trail
  const enter = (action: DraftAction) => places.set(action, trail.push({ action, next: 0 }) - 1)
  if (!done.has(start)) enter(start)
  for (let top = trail.at(-1); top; top = trail.at(-1)) {
    const id = top.action.written.follows?.[top.next++]
    if (id === undefined) {
      done.add(top.action)
      places.delete(top.action)
      trail.pop()
      continue
    }
    const followed = byId.get(id)
    if (!followed || done.has(followed)) continue
    const from = places.get(followed)
    if (from === undefined) enter(followed)
    else found ??= trail.slice(from).map(({ action }) => action) as unknown as FollowsCycle
  }
  return found
}
