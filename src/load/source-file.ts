/** One file of the plan as it lies on disk or in a commit. */
export interface SourceFile {
  /** Relative to the folder that holds the plan's folder, with `/`: `plan/targets/T1-policy.yaml`. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** A file whose bytes are sound text. Kept whole: a finding finds its line in it. */
export interface SourceText {
  readonly path: string
  readonly text: string
}

/** A stretch of a file's text, in UTF-16 offsets; the end is exclusive. A value that is not there starts at -1. */
export interface SourceRange {
  readonly start: number
  readonly end: number
}
