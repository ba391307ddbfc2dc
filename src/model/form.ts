/**
 * The boxes that a form has for each action, in printed order, by what they become in the journal. An answer is found
 * again by the action's reference and this label beside the box, never by anything hidden: other programs drop that.
 */
export const boxes = {
  state: 'How it stands now',
  on: 'Since which day',
  note: 'What happened',
  outlook: 'How it looks',
  proposed: 'New dates asked for',
  reason: 'Why',
  evidence: 'Where it can be seen',
  progress: 'How far it is',
} as const

/** A box of a form. */
export type Box = keyof typeof boxes

/** The lines at the head of a form, by what they say; a form that is read back is known by them. */
export const formHead = {
  plan: 'Plan',
  owner: 'Owner',
  made: 'Made on',
  meeting: 'For the meeting of',
  by: 'Please answer by',
  number: 'Form number',
} as const

/** The label of the one free box at the end. */
export const anythingElse = 'Anything else'

/** The label in front of an action's reference, such as "Action T1.4". */
export const actionLabel = 'Action'

/** What was written into the boxes of one action, as it was written; a box that was left empty is left out. */
export type BoxAnswers = Partial<Record<Box, string>>
