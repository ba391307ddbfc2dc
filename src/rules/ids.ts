import type { DraftAction, DraftPlan } from '../load/draft.js'

/** The target's part of an action's id: `T1` of `T1.3`. */
export function targetOfId(id: string): string {
  return id.split('.')[0] ?? id
}

export function standsUnderItsTarget(action: DraftAction): boolean {
  return !action.target || targetOfId(action.written.id) === action.target.written.id
}

/** The next number that was never used among ids such as `T2.1` or `I1`; `before` is `T2.` or `I`. */
export function nextId(before: string, ids: readonly string[]): string {
  let highest = 0
  for (const id of ids)
    if (id.startsWith(before)) highest = Math.max(highest, Number(id.slice(before.length)))
  return `${before}${highest + 1}`
}

/** Ids that something may name, each with its words. */
export function listActionIds(plan: DraftPlan): ReadonlyMap<string, string> {
  return new Map(plan.actions.map(({ written }) => [written.id, written.what]))
}

/**
 * Targets in which an id is wrong or used twice. A name that is not known there is most likely the one that the
 * wrong id took away, so rules about names give way.
 */
export function targetsWithDoubtfulIds(plan: DraftPlan): ReadonlySet<string> {
  const seen = new Set<string>()
  const doubtful = new Set<string>()
  for (const action of plan.actions) {
    const { id } = action.written
    if (!standsUnderItsTarget(action)) doubtful.add(action.target?.written.id ?? '').add(targetOfId(id))
    if (seen.has(id)) doubtful.add(targetOfId(id))
    seen.add(id)
  }
  return doubtful
}
