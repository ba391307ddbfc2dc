import type { DraftAction, DraftPlan } from '../../load/draft.js'
import { memoize } from '../../model/memoize.js'

/** The target's part of an action's id: `T1` of `T1.3`. */
export function targetOfId(id: string): string {
  const dot = id.indexOf('.')
  return dot < 0 ? id : id.slice(0, dot)
}

export function standsUnderItsTarget(action: DraftAction): boolean {
  return !action.target || targetOfId(action.written.id) === action.target.written.id
}

/** Ids that are in use, such as `T2.1` or `I1`, to find one that is free. */
export interface UsedIds {
  has(id: string): boolean
  add(id: string): void
  /** The next number that was never used; `before` is `T2.` or `I`. */
  next(before: string): string
}

export function gatherIds(ids: Iterable<string>): UsedIds {
  const used = new Set<string>()
  const highest = new Map<string, number>() // by what stands before the number
  const add = (id: string) => {
    const before = id.slice(0, startOfNumber(id))
    used.add(id)
    highest.set(before, Math.max(highest.get(before) ?? 0, Number(id.slice(before.length))))
  }
  for (const id of ids) add(id)
  return { has: (id) => used.has(id), add, next: (before) => `${before}${(highest.get(before) ?? 0) + 1}` }
}

/** Digit by digit from the end: a pattern would begin anew at each digit of a very long id. */
function startOfNumber(id: string): number {
  let start = id.length
  while (/^\d/.test(id.charAt(start - 1))) start--
  return start
}

/**
 * Whether the sound files say whether there is an action, step or target of an id: where a file that may give ids
 * cannot be read, they say so only of the actions of targets that they hold.
 */
export function canBeLookedUp(plan: DraftPlan, id: string): boolean {
  const { kinds } = plan.unread
  if (!kinds.has('target') && !kinds.has('implementation')) return true
  return plan.targets.some(({ written }) => written.id === targetOfId(id))
}

/** Every id of an action, a step or a target that is taken, also in files that cannot be read. */
export function listTakenIds({ actions, targets, unread }: DraftPlan): readonly string[] {
  return [
    ...[...targets, ...actions].map(({ written }) => written.id),
    ...unread.ids.flatMap((id) => [id, targetOfId(id)]),
  ]
}

/** Ids that something may name, each with its words. */
export const listActionIds = memoize(
  (plan: DraftPlan): ReadonlyMap<string, string> =>
    new Map(plan.actions.map(({ written }) => [written.id, written.what])),
)

/**
 * Targets in which an id is wrong or used twice. A name that is not known there is most likely the one that the
 * wrong id took away, so rules about names give way.
 */
export const targetsWithDoubtfulIds = memoize((plan: DraftPlan): ReadonlySet<string> => {
  const seen = new Set<string>()
  const doubtful = new Set<string>()
  for (const action of plan.actions) {
    const { id } = action.written
    if (!standsUnderItsTarget(action)) doubtful.add(action.target?.written.id ?? '').add(targetOfId(id))
    if (seen.has(id)) doubtful.add(targetOfId(id))
    seen.add(id)
  }
  return doubtful
})
