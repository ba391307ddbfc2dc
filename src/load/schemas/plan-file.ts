import { monthNames } from '../../model/month-names.js'
import { cycles } from '../../model/quarter.js'
import { day, indicatorId, listOf, monthOrDay, oneOf, period, text } from './fields.js'

/** `plan.yaml`: what the plan is called, and how it is monitored. */
export const planFile = {
  type: 'object',
  description: 'What the plan is called, and how it is monitored.',
  properties: {
    title: text('The title of the plan, as printed.'),
    organisation: text('Who the plan belongs to.'),
    published: monthOrDay('When the plan was published: a month (2010-04) or a day (2010-04-20).'),
    year_starts: oneOf(
      monthNames,
      'The month in which the planning year starts. Quarter 1 is its first three months. April when left out.',
    ),
    time_zone: text(
      'Decides which day "today" is, when no day is given. Europe/London when left out. Example: Europe/London.',
    ),
    due_soon: period('How far ahead "due soon" looks, such as 3 months or 30 days. 3 months when left out.'),
    no_update_after: period(
      'How long an open action may go without an entry before it is marked "no update". 3 months when left out.',
    ),
    monitoring: {
      type: 'object',
      description: 'How often progress is looked at, for people to read: nothing is reckoned from it.',
      properties: {
        every: oneOf(cycles, 'How often actions are looked at.'),
        from: monthOrDay('The month or day from which.'),
        targets: oneOf(cycles, 'How often the targets themselves are judged.'),
      },
      additionalProperties: false,
    },
    meetings: listOf(
      day('The day of a meeting.'),
      'The days of the meetings that look at the plan, as they become known.',
    ),
    indicators: listOf(
      indicatorId('The id of an indicator in indicators.yaml.'),
      'Indicators that the plan as a whole supports.',
    ),
    exceptions: listOf(
      {
        type: 'object',
        description: 'One finding accepted on purpose.',
        properties: {
          rule: text('The rule, as printed in square brackets at the end of the finding.'),
          at: text('Where: an id such as T1.3. A target covers its actions.'),
          reason: text('Why it is right as it is.'),
        },
        required: ['rule', 'at'],
        additionalProperties: false,
      },
      'Findings accepted on purpose, each with its reason. One that is no longer needed is an error.',
    ),
  },
  required: ['title'],
  additionalProperties: false,
} as const
