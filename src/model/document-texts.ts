// What the printed document says beside its targets and actions.

/** Where the annual report shows a part of the plan's context. */
export const contextPlaces = ['before targets', 'after targets'] as const
export type ContextPlace = (typeof contextPlaces)[number]

/** A definition of the document's own. */
export interface Term {
  /** The word or letters that the plan uses. */
  readonly term: string
  /** In full; null: as above. */
  readonly name: string | null
  readonly means: string
  readonly source: string | null
}

/** What the document says about the plan as a whole, under a heading; its lines are as those of a target's context. */
export interface ContextPart {
  readonly title: string
  readonly text: string
  readonly place: ContextPlace
}

/** The parts of a plan that nothing is calculated from. */
export interface DocumentTexts {
  /** Where updates go back to. */
  readonly contact: string | null
  readonly terms: readonly Term[]
  readonly context: readonly ContextPart[]
  /** Who wrote, delivered and paid for it. */
  readonly credits: readonly string[]
}
