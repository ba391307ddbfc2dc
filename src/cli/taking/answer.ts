import type { BoxAnswer } from '../../load/forms/read-form.js'
import type { Standing } from '../../model/standing.js'
import type { NewEntry } from '../../record/new-progress.js'
import type { OwnersForm } from './open-forms.js'

/** What a form says of one action, and what it would become. */
export interface Drawn {
  readonly form: OwnersForm
  /** As it was on the day on which the form was made. */
  readonly standing: Standing
  /** As they were filled in. */
  readonly boxes: readonly BoxAnswer[]
  readonly entry: NewEntry
  /** Whether the form says on which day; else the entry has the day on which it is taken. */
  readonly isDated: boolean
  /** What was read as another word than was written, in sentences without their stop. */
  readonly guesses: readonly string[]
}

export interface Answer extends Drawn {
  readonly verdict: Verdict
}

/**
 * Whether an answer can go into the journal: it is clear; it is there already; something speaks against it, which a person
 * has to judge; or it cannot as it is.
 */
export type Verdict =
  | { readonly kind: 'clear' }
  | { readonly kind: 'already' }
  | { readonly kind: 'doubtful' | 'impossible'; readonly why: string }

/** Words of a form that become nothing, and why. */
export interface Unread {
  readonly form: OwnersForm
  /** The id of the action that they are about, where that is known. */
  readonly about?: string | undefined
  readonly text: string
  readonly place: string
  readonly why: string
}
