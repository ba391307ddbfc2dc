import type { DraftAction, DraftPlan } from '../../load/draft.js'
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

/** Each action and step that is in both, as it was agreed and as it is now. */
export function listKeptActions({ agreed, plan }: Edit): readonly (readonly [DraftAction, DraftAction])[] {
  const byId = new Map(plan.actions.map((action) => [action.written.id, action]))
  return agreed.actions.flatMap((before) => {
    const now = byId.get(before.written.id)
    return now ? [[before, now] as const] : []
  })
}

/** Words without their line breaks: a text folded in another way is the same text. */
export function wordsOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
