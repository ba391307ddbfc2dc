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

export const boxNames = Object.keys(boxes) as readonly Box[]

/** The lines at the head of a form, by what they say; a form that comes back is known by them. */
export const formHead = {
  plan: 'Plan',
  owner: 'Owner',
  made: 'Made on',
  meeting: 'For the meeting of',
  by: 'Please answer by',
  number: 'Form number',
} as const

/** A line at the head of a form. */
export type HeadLine = keyof typeof formHead

/** The label of the one free box at the end. */
export const anythingElse = 'Anything else'

/** What stands in front of an action's reference, such as "Action T1.4". */
export const actionLabel = 'Action'

/** What a form says of each action beside its words, for the reader: these are no boxes. */
export const factLabels = {
  what: 'What is to be done',
  window: 'When',
  standing: 'Where it stands',
  update: 'Last update',
} as const

/** The heading of all of them but the words, where they share one place. */
export const soFar = 'So far'

/** A fact of an action on a form. */
export type Fact = keyof typeof factLabels

/** Between an owner's code and name in the head: "CAD – Community Action Derby". */
export const betweenCodeAndName = ' – '

/** What stands in a Word box until something is chosen there. */
export const unanswered = { choice: 'Choose', day: 'Choose a day' } as const

/** What the text form has under the last heading, above the room for an answer. */
export const belowThisLine = 'Write below this line.'
