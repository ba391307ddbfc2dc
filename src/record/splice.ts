/** A stretch of a file's text (UTF-16 offsets, the end exclusive) and what is put in its place. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with splices made, which come in order and do not overlap; all else stays letter for letter. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let done = ''
  let at = 0
  for (const splice of splices) {
    done += text.slice(at, splice.start) + splice.text
    at = splice.end
  }
  return done + text.slice(at)
}
