import { outlooks, states } from '../../model/entry.js'
import { fieldNamePattern, held, listOf, oneOf, onlyTrue, text } from './fields.js'

/** What the owners' own words mean. */
export const statusWords = {
  type: 'object',
  description: "What this plan's owners say of an action, in the program's words.",
  minProperties: 1,
  additionalProperties: {
    type: 'object',
    description: 'What the word means: a state, an outlook, or both.',
    properties: {
      state: held('warning', oneOf(states, 'The state that it stands for.')),
      outlook: held('warning', oneOf(outlooks, 'The outlook that it stands for.')),
    },
    minProperties: 1,
    additionalProperties: false,
  },
} as const

/** The plan's own columns, by name. */
export const ownColumns = {
  type: 'object',
  description: "Columns of the plan's own, which actions may fill under their fields.",
  minProperties: 1,
  propertyNames: { type: 'string', pattern: fieldNamePattern },
  additionalProperties: {
    type: 'object',
    description: 'One column.',
    properties: {
      title: held('warning', text('Its heading, such as Success measure.')),
      kind: held('warning', oneOf(['text', 'number', 'day', 'link'], 'What it holds (default: text).')),
      words: held('warning', {
        ...listOf(text('One of the words.'), 'The only words that it takes, such as [High, Medium, Low].'),
        minItems: 1,
      }),
      shown: held('warning', onlyTrue('true: it is also shown in papers.')),
    },
    required: ['title'],
    additionalProperties: false,
  },
} as const
