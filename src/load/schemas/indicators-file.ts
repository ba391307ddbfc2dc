import { day, held, indicatorIdPattern, listOf, number, oneOf, text } from './fields.js'

const reading = {
  type: 'object',
  description: 'One figure: the value measured, the aim hoped for, or both.',
  properties: {
    period: held('warning', text('What the figure is for, such as 2008 or 2010/11.')),
    value: held('warning', number('The figure measured, as a number without its unit.')),
    aim: held('warning', number('The figure hoped for, as a number without its unit.')),
    area: held('warning', text('Where it was measured, such as England or Derby.')),
    published: held(
      'warning',
      day(
        'The day on which it was published; reports as at an earlier date do not show it (default: the day after its period ends, such as 1 January 2011 for 2010).',
      ),
    ),
    note: held('warning', text('Anything a reader of the figure needs to know.')),
  },
  required: ['period'],
  additionalProperties: false,
} as const

/** `indicators.yaml`: national indicators, and survey results as local ones. */
export const indicatorsFile = {
  type: 'object',
  description: 'National indicators, and survey results as local ones.',
  properties: {
    indicators: held('warning', {
      type: 'object',
      description: 'Each indicator under a short id, such as NI7 or S1.1, which the plan uses.',
      propertyNames: { type: 'string', pattern: indicatorIdPattern },
      additionalProperties: {
        type: 'object',
        description: 'One indicator.',
        properties: {
          title: held('warning', text('What is measured, in the words of its source.')),
          scheme: held('warning', text('The set that it belongs to, such as National Indicator Set 2008.')),
          code: held('warning', text('Its code in that set, such as NI 7.')),
          unit: held('warning', text('What the figures count, such as "% of organisations".')),
          better: held('warning', oneOf(['higher', 'lower'], 'Which way is better.')),
          source: held('warning', text('Who measures it, or the survey it comes from.')),
          baseline: held('warning', {
            ...reading,
            description: 'The figure at the start, to compare later ones with.',
          }),
          readings: held('warning', listOf(reading, 'Later figures, the newest last.')),
          discontinued: held('warning', {
            type: 'object',
            description: 'Given when it is no longer measured: since when, and why.',
            properties: {
              on: held('warning', day('The day on which it was discontinued.')),
              reason: held('warning', text('Why.')),
            },
            required: ['on'],
            additionalProperties: false,
          }),
        },
        required: ['title'],
        additionalProperties: false,
      },
    }),
  },
  required: ['indicators'],
  additionalProperties: false,
} as const
