import {
  actionIdPattern,
  actionOrStepIdPattern,
  day,
  every,
  fieldNamePattern,
  held,
  indicatorId,
  listOf,
  ownerCode,
  owners,
  patterned,
  stepIdPattern,
  text,
  window,
} from './fields.js'

const properties = {
  ref: held(
    'warning',
    text(
      "The printed plan's own number, such as 1c. It is shown in place of the id and can be typed in place of it.",
    ),
  ),
  what: held('error', text('What is to be done, in the words that were agreed.')),
  owner: held(
    'error',
    owners(
      'Who is responsible: a code from owners.yaml, such as CAD, or a list such as [CAD, DG] with the lead first.',
    ),
  ),
  partners: held(
    'warning',
    listOf(ownerCode('A code from owners.yaml.'), 'Who else is involved: codes from owners.yaml.'),
  ),
  window: held(
    'error',
    window(
      'When it is to be done: 2010-07, 2010-07-06, 2010-04/2010-06, 2010-10/.. (onwards), ../2010-04-30 (by), ' +
        'ongoing (no start and no end) or open (no date agreed yet). Do not edit it once agreed: new dates go into the journal as an entry.',
    ),
  ),
  condition: held('error', text('What the date waits for. Only where the window is open.')),
  as_printed: held(
    'warning',
    text('The dates in the words of the printed plan, checked against the window.'),
  ),
  theme: held('warning', text('The sub-heading in the printed plan.')),
  follows: held(
    'warning',
    listOf(
      patterned(actionOrStepIdPattern, 'The id of an action or step.'),
      'What must be complete before this can start.',
    ),
  ),
  every: held(
    'error',
    every(
      'How often it is repeated: each month, quarter or year, or a length of time such as 2 years. The window must have a start.',
    ),
  ),
  added: held('error', day('The day on which it was added to the plan (default: there from the start).')),
  indicators: held(
    'warning',
    listOf(
      indicatorId('The id of an indicator in indicators.yaml.'),
      "Indicators that it supports in addition to its target's and the plan's.",
    ),
  ),
  fields: held('warning', {
    type: 'object',
    description: "What it says in the plan's own columns, which plan.yaml declares under fields.",
    minProperties: 1,
    propertyNames: { type: 'string', pattern: fieldNamePattern },
    additionalProperties: text('What it says there.'),
  }),
} as const

/** One action of a target. */
export const action = {
  type: 'object',
  description: 'One action.',
  properties: {
    id: held(
      'error',
      patterned(actionIdPattern, "The target's id, a dot and a number: T1.3. Never reused or renumbered."),
    ),
    ...properties,
  },
  required: ['id', 'what', 'owner', 'window'],
  additionalProperties: false,
} as const

/** One step to get the plan started; it may have no owner. */
export const step = {
  type: 'object',
  description: 'One step.',
  properties: {
    id: held('error', patterned(stepIdPattern, 'The letter I and a number: I1. Never reused or renumbered.')),
    ...properties,
  },
  required: ['id', 'what', 'window'],
  additionalProperties: false,
} as const
