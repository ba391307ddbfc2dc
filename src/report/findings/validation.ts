import type { PlacedFinding } from '../../model/finding.js'
import type { Paint } from '../terminal/paint.js'
import type { LinesOf } from './findings-text.js'

/** What was looked at; all 0 but the files where their shape kept the plan from being put together. */
export interface CheckedCounts {
  readonly files: number
  readonly targets: number
  readonly actions: number
  readonly steps: number
  readonly owners: number
  readonly entries: number
}

/** What `plan validate` prints, whatever the format. */
export interface Validation {
  readonly checked: CheckedCounts
  /** Of all findings, also those that are not shown. */
  readonly errors: number
  readonly warnings: number
  /** Those to show, in order of file, line and column. */
  readonly findings: readonly PlacedFinding[]
  readonly linesOf: LinesOf
  /** A finding's file as it is named from the top of the repository, wherever the plan lies in it. */
  readonly pathInRepository: (file: string) => string
  readonly paint: Paint
}
