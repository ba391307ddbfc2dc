import { action } from './action.js'
import { day, indicatorId, listOf, patterned, targetIdPattern, text, window } from './fields.js'

/** `targets/*.yaml`: one target each, with its actions. */
export const targetFile = {
  type: 'object',
  description: 'One target, with its actions.',
  properties: {
    id: patterned(targetIdPattern, 'The letter T and a number: T1. Never reused or renumbered.'),
    title: text('A word or two for tables, such as Policy.'),
    statement: text('What is to become true, in the words that were agreed.'),
    window: window('When it is to be reached, such as 2010-04/2010-09. Never edited once agreed.'),
    as_printed: text('The dates in the words of the printed plan, checked against the window.'),
    indicators: listOf(
      indicatorId('The id of an indicator in indicators.yaml.'),
      "Indicators that it supports beside the plan's.",
    ),
    survey: listOf(
      indicatorId('The id of an indicator in indicators.yaml.'),
      'Survey results (local indicators) that show why the target was set.',
    ),
    added: day('In the plan from this day on, with its actions. Left out: from the start.'),
    what_you_can_do: listOf(text('One suggestion.'), 'What everybody can do towards the target.'),
    actions: { ...listOf(action, 'The actions, in the order of the plan.'), minItems: 1 },
  },
  required: ['id', 'title', 'statement', 'window', 'actions'],
  additionalProperties: false,
} as const
