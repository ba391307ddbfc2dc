import type { DraftAction, DraftPlan } from '../../load/draft.js'
import { atValue } from '../../model/finding.js'
import { memoize } from '../../model/memoize.js'
import { parseExample } from '../../model/parse-example.js'
import { listInWords } from '../../model/words.js'
import type { Rule } from '../rule.js'
import { actionsById } from '../shared/subjects.js'

/** No action follows itself, straight or by way of others: none of them could ever go ahead. Each circle is reported once. */
export const noCycle = {
  name: 'no-cycle',
  severity: 'error',
  why: 'If actions wait for each other in a circle, none of them can start.',
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
      const place = first.written.follows?.indexOf(next.written.id) ?? 0
      return {
        message: describeCycle(ids),
        at: atValue(first, 'follows', place),
        fixAlsoAt: cycle.map((action) => atValue(action, 'follows')),
        fix: ids.length > 1 ? 'remove one of them from "follows"' : `remove ${ids[0]} from "follows"`,
        about: first.written.id,
        alsoAbout: ids,
      }
    }),
} as const satisfies Rule

function describeCycle(ids: readonly string[]): string {
  const [first = '', second, ...others] = ids
  if (second === undefined) return `${first} is waiting for itself`
  const chain = others.length > 0 ? ` (${[...ids, first].join(' follows ')})` : ''
  return `${listInWords(ids)} are each waiting for ${others.length > 0 ? 'the next' : 'the other'}${chain}`
}

type FollowsCycle = readonly [DraftAction, ...DraftAction[]]

/** Each ring of actions that follow one another, once. Walked without recursion: a chain may be as long as the plan. */
const listCycles = memoize((plan: DraftPlan): readonly FollowsCycle[] => {
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
