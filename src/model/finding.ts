export const severities = ['error', 'warning'] as const
export type Severity = (typeof severities)[number]

/** The way from the top of a YAML file to a value: keys and, in lists, positions from 0. */
export type Path = readonly (string | number)[]

/** Where something is wrong: a value or key of a file by its path, or a stretch of its text (UTF-16 offsets). */
export type Place =
  | { readonly file: string; readonly path: Path; readonly part: 'key' | 'value' }
  | { readonly file: string; readonly start: number; readonly end: number }

/** A thing that stands in a file. */
export interface FilePart {
  readonly file: string
  readonly path: Path
}

/** The place of a value of a thing; of the whole thing where no path is given. */
export function atValue(thing: FilePart, ...path: Path): Place {
  return { file: thing.file, path: [...thing.path, ...path], part: 'value' }
}

/** The place of a key of a thing. */
export function atKey(thing: FilePart, ...path: Path): Place {
  return { file: thing.file, path: [...thing.path, ...path], part: 'key' }
}

/** Something wrong with the plan's files, with its fix. */
export interface Finding {
  /** The rule that does not hold, by name. */
  readonly rule: string
  readonly severity: Severity
  /** What happened, in one sentence without a full stop. */
  readonly message: string
  /** How to fix it, or null where only a person can know. */
  readonly fix: string | null
  readonly at: Place
}

/** A finding with its place in lines and columns: from 1, columns in UTF-16 units, the end exclusive. */
export interface PlacedFinding extends Omit<Finding, 'at'> {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}
