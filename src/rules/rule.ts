import type { DraftPlan } from '../load/draft.js'
import type { FileKind } from '../load/file-kinds.js'
import type { Example } from '../model/explanation.js'
import type { Place, Severity } from '../model/finding.js'

/** One thing that does not hold, as a rule reports it; name and severity are the rule's and are added in one place. */
export interface Mistake {
  /** What happened, in one sentence that names the thing first. */
  readonly message: string
  readonly at: Place
  /** How to fix it; left out where only a person can know. */
  readonly fix?: string
  /** Other values that the fix may change or add: like the one at `at`, none of them was agreed with such a mistake. */
  readonly fixAlsoAt?: readonly Place[]
  /** The id it is about, so that an exception in `plan.yaml` can accept it. */
  readonly about?: string | undefined
  /** Other ids that it names: with that of `about` they decide which finding gives way to which (precedence.ts). */
  readonly alsoAbout?: readonly string[]
}

/** What every rule says of itself, whatever it checks. */
export interface RuleDescription {
  /** States what holds: the file's name, the printed id and the heading in the documents. */
  readonly name: string
  readonly severity: Severity
  /** What goes wrong without it, in a sentence or two for a coordinator. */
  readonly why: string
  /** One mistake that it finds. Made when somebody asks, so that other commands do not wait for it. */
  readonly example: () => Example
  /** The kinds of file that it must know whole: while one of them cannot be read, it is not asked. */
  readonly needs?: readonly FileKind[]
}

/** A check of the plan's meaning. */
export interface Rule extends RuleDescription {
  readonly check: (plan: DraftPlan) => readonly Mistake[]
}
