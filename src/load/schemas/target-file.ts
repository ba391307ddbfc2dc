import { action } from './action.js'
import { day, held, indicatorId, listOf, patterned, targetIdPattern, text, window } from './fields.js'

/** `targets/*.yaml`: one target each, with its actions. */
export const targetFile = {
  type: 'object',
  description: 'One target, with its actions.',
  properties: {
    id: held(
      'error',
      patterned(targetIdPattern, 'The letter T and a number: T1. Never reused or renumbered.'),
    ),
    ref: held('warning', text("The printed plan's own number, such as 1. It is shown in place of the id.")),
    group: held('warning', text('A heading above several targets, such as Our voice.')),
    title: held('warning', text('A word or two for tables, such as Policy.')),
    statement: held('error', text('What the target is, in the words that were agreed (default: its title).')),
    window: held(
      'error',
      window(
        'When it is to be reached, such as 2010-04/2010-09 (default: from the first to the last day of its actions). ' +
          'Do not edit it once agreed.',
      ),
    ),
    as_printed: held(
      'warning',
      text('The dates in the words of the printed plan, checked against the window.'),
    ),
    indicators: held(
      'warning',
      listOf(
        indicatorId('The id of an indicator in indicators.yaml.'),
        "Indicators that it supports in addition to the plan's.",
      ),
    ),
    survey: held(
      'warning',
      listOf(
        indicatorId('The id of an indicator in indicators.yaml.'),
        'Survey results (local indicators) that show why the target was set.',
      ),
    ),
    added: held(
      'error',
      day('The day on which it and its actions were added to the plan (default: there from the start).'),
    ),
    what_you_can_do: held(
      'warning',
      listOf(text('One suggestion.'), 'What everyone can do towards the target.'),
    ),
    actions: held('error', { ...listOf(action, 'The actions, in the order of the plan.'), minItems: 1 }),
    context: held(
      'warning',
      text(
        'Why this target, in the words of the document: an empty line between paragraphs, and a dash and a space before each item of a list.',
      ),
    ),
  },
  required: ['id', 'title', 'actions'],
  additionalProperties: false,
} as const
