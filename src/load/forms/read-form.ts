import type { Box, HeadLine } from '../../model/form.js'

/** A text of a form that was read, and where it stands in the file, for people: `table 2, row 5`. */
export interface FormText {
  readonly text: string
  readonly place: string
}

/** What stands in a box. */
export interface BoxAnswer extends FormText {
  /** As written behind "Action": nobody has looked yet whether there is such a one. */
  readonly reference: string
  readonly box: Box
}

/** A form that came back, as it was found. Each text of the file is in one of these, but for labels. */
export interface ReadForm {
  readonly head: Readonly<Partial<Record<HeadLine, string>>>
  /** Of every action, one a box. */
  readonly answers: readonly BoxAnswer[]
  /** What stands under "Anything else". */
  readonly free: readonly FormText[]
  /** What is known to be an answer, and to which question is not: with the reason. */
  readonly unclear: readonly (FormText & { readonly why: string })[]
  /** All other text. Most of it is what the form printed. */
  readonly others: readonly FormText[]
}
