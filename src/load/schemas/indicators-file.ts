import { day, indicatorIdPattern, listOf, number, oneOf, text } from './fields.js'

const reading = {
  type: 'object',
  description: 'One figure: the value measured, the aim hoped for, or both.',
  properties: {
    period: text('What the figure is for, such as 2008 or 2010/11.'),
    value: number('The figure measured, as a number without its unit.'),
    aim: number('The figure hoped for, as a number without its unit.'),
    area: text('Where it was measured, such as England or Derby.'),
    published: day(
      'The day on which it was published: from then on it is known. Left out, a figure is known once its period has ended: one for 2010 from 1 January 2011.',
    ),
    note: text('Anything a reader of the figure must know.'),
  },
  required: ['period'],
  additionalProperties: false,
} as const

/** `indicators.yaml`: national indicators, and survey results as local ones. */
export const indicatorsFile = {
  type: 'object',
  description: 'National indicators, and survey results as local ones.',
  properties: {
    indicators: {
      type: 'object',
      description: 'Each indicator under a short id, such as NI7 or S1.1, that the plan names.',
      propertyNames: { type: 'string', pattern: indicatorIdPattern },
      additionalProperties: {
        type: 'object',
        description: 'One indicator.',
        properties: {
          title: text('What is measured, in the words of its source.'),
          scheme: text('The set that it belongs to, such as National Indicator Set 2008.'),
          code: text('Its code in that set, such as NI 7.'),
          unit: text('What the figures count, such as "% of organisations".'),
          better: oneOf(['higher', 'lower'], 'Which way is better.'),
          source: text('Who measures it, or the survey that it comes from.'),
          baseline: {
            ...reading,
            description: 'The figure at the start, against which later ones are held.',
          },
          readings: listOf(reading, 'Later figures, the newest last.'),
          discontinued: {
            type: 'object',
            description: 'That it is no longer measured.',
            properties: {
              on: day('The day from which.'),
              reason: text('Why.'),
            },
            required: ['on'],
            additionalProperties: false,
          },
        },
        required: ['title'],
        additionalProperties: false,
      },
    },
  },
  required: ['indicators'],
  additionalProperties: false,
} as const
