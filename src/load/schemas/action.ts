import { cycles } from '../../model/quarter.js'
import {
  actionIdPattern,
  actionOrStepIdPattern,
  day,
  held,
  indicatorId,
  listOf,
  oneOf,
  ownerCode,
  patterned,
  stepIdPattern,
  text,
  window,
} from './fields.js'

const properties = {
  what: held('error', text('What is to be done, in the words that were agreed.')),
  owner: held('error', ownerCode('Who is responsible: a code from owners.yaml, such as CAD.')),
  partners: held(
    'warning',
    listOf(ownerCode('A code from owners.yaml.'), 'Who else is involved: codes from owners.yaml.'),
  ),
  window: held(
    'error',
    window(
      'When it is to be done: 2010-07, 2010-07-06, 2010-04/2010-06, 2010-10/.. (onwards) or ../2010-04-30 (by). ' +
        'Do not edit it once agreed: new dates go into the journal as an entry.',
    ),
  ),
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
    oneOf(cycles, 'How often it is repeated: each month, quarter or year. The window must have an open end.'),
  ),
  added: held('error', day('The day on which it was added to the plan (default: there from the start).')),
  indicators: held(
    'warning',
    listOf(
      indicatorId('The id of an indicator in indicators.yaml.'),
      "Indicators that it supports in addition to its target's and the plan's.",
    ),
  ),
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
