import type { Severity } from './finding.js'

/** Why a rule exists, and one mistake that it finds: for `plan explain`, plan/README.md and plan/rules.md. */
export interface Explanation {
  readonly rule: string
  readonly severity: Severity
  /** What goes wrong without it, in a sentence or two for a coordinator. */
  readonly why: string
  readonly example: Example
}

/** One file of a small plan with a mistake in it, and without. */
export interface Example {
  /** Below the plan's folder: `targets/T1-ground.yaml`. */
  readonly file: string
  readonly bad: string
  readonly fixed: string
  /** For rules that judge an edit: the file as it was agreed. */
  readonly agreed?: string
  /** Where the fix is to judge an edit against another commit: the file as it was agreed in that one. */
  readonly agreedElsewhere?: string
}
