import type { DraftAction, Drafted, DraftPlan, DraftTarget } from '../../load/draft.js'
import type { Severity } from '../../model/finding.js'
import type { Mistake } from '../rule.js'

/** The plan as it was agreed, and as it is now: both of sound shape. */
export interface Edit {
  readonly agreed: DraftPlan
  readonly plan: DraftPlan
}

/** A check of an edit: what was agreed is not changed on the quiet. Where things stand in the files does not matter. */
export interface EditRule {
  readonly name: string
  readonly severity: Severity
  readonly check: (edit: Edit) => readonly Mistake[]
}

/** Each target that is in both, as it was agreed and as it is now. */
export function listKeptTargets({ agreed, plan }: Edit): readonly (readonly [DraftTarget, DraftTarget])[] {
  return listKept(agreed.targets, plan.targets)
}

/** Each action and step that is in both, as it was agreed and as it is now. */
export function listKeptActions({ agreed, plan }: Edit): readonly (readonly [DraftAction, DraftAction])[] {
  return listKept(agreed.actions, plan.actions)
}

/** Those whose id is not among the others: what is new, or what is gone. */
export function listUnmatched<Thing extends Numbered>(
  things: readonly Thing[],
  others: readonly Thing[],
): readonly Thing[] {
  const ids = new Set(others.map(({ written }) => written.id))
  return things.filter(({ written }) => !ids.has(written.id))
}

type Numbered = Drafted<{ readonly id: string }>

function listKept<Thing extends Numbered>(
  agreed: readonly Thing[],
  plan: readonly Thing[],
): readonly (readonly [Thing, Thing])[] {
  const byId = new Map(plan.map((thing) => [thing.written.id, thing]))
  return agreed.flatMap((before) => {
    const now = byId.get(before.written.id)
    return now ? [[before, now] as const] : []
  })
}
