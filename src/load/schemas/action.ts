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
  owner: held('error', ownerCode('Who answers for it: a code from owners.yaml, such as CAD.')),
  partners: held(
    'warning',
    listOf(ownerCode('A code from owners.yaml.'), 'Who else takes part: codes from owners.yaml.'),
  ),
  window: held(
    'error',
    window(
      'When it is to be done: 2010-07, 2010-07-06, 2010-04/2010-06, 2010-10/.. (onwards) or ../2010-04-30 (by). ' +
        'Never edited once agreed: a new date is an entry in the journal.',
    ),
  ),
  as_printed: held(
    'warning',
    text('The dates in the words of the printed plan, checked against the window.'),
  ),
  theme: held('warning', text('The sub-heading under which the printed plan has it.')),
  follows: held(
    'warning',
    listOf(
      patterned(actionOrStepIdPattern, 'The id of an action or step.'),
      'What must be complete before this can sensibly go ahead.',
    ),
  ),
  every: held(
    'error',
    oneOf(cycles, 'It comes round again each month, quarter or year. The window must have an open end.'),
  ),
  added: held('error', day('In the plan from this day on. Left out: from the start.')),
  indicators: held(
    'warning',
    listOf(
      indicatorId('The id of an indicator in indicators.yaml.'),
      "Indicators that it supports beside its target's and the plan's.",
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

/** One step that sets the plan going; it may have no owner. */
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
