import type { DraftAction, DraftPlan, DraftTarget } from '../../../load/draft.js'
import type { FilePart, Path } from '../../../model/finding.js'
import type { Mistake, RuleDescription } from '../../rule.js'
import type { Pairs } from './pair-things.js'

/** A file that an edit changes and that cannot be read as it was agreed. */
export interface UnreadableFile {
  readonly file: string
  /** What is wrong with it, as a finding says it. */
  readonly why: string
}

/** The plan as it was agreed, and as it is now: both of sound shape. */
export interface Edit {
  readonly agreed: DraftPlan
  readonly plan: DraftPlan
  /** What was agreed in these is not in `agreed`. */
  readonly unreadable: readonly UnreadableFile[]
  readonly targets: Pairs<DraftTarget>
  /** Of actions and steps. */
  readonly actions: Pairs<DraftAction>
  /**
   * The newest day, as written, of which the agreed plan holds something: a meeting that has been, or an entry.
   * Answers for days up to it have been given. Undefined where it holds nothing.
   */
  readonly newestDay: string | undefined
  /**
   * Whether a value of the agreed plan was itself an error there, or was missing by one: nobody agreed to that, so its
   * fix is no edit of what was agreed. `thing` is one of the agreed plan.
   */
  readonly neverAgreed: (thing: FilePart, ...path: Path) => boolean
}

/** A check of an edit: what was agreed is not changed silently. Where things are in the files does not matter. */
export interface EditRule extends RuleDescription {
  readonly check: (edit: Edit) => readonly Mistake[]
}
