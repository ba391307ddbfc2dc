import { monthNames } from '../../model/month-names.js'
import { cycles } from '../../model/quarter.js'
import { code, day, held, indicatorId, listOf, monthOrDay, oneOf, period, text } from './fields.js'

/** `plan.yaml`: what the plan is called, and how it is monitored. */
export const planFile = {
  type: 'object',
  description: 'What the plan is called, and how it is monitored.',
  properties: {
    title: held('warning', text('The title of the plan, as printed.')),
    organisation: held('warning', text('Who the plan belongs to.')),
    published: held(
      'warning',
      monthOrDay('When the plan was published: a month (2010-04) or a day (2010-04-20).'),
    ),
    year_starts: held(
      'warning',
      oneOf(
        monthNames,
        'The month in which the planning year starts; quarter 1 is its first three months (default: April).',
      ),
    ),
    time_zone: held(
      'warning',
      code('The time zone that decides which day "today" is (default: Europe/London).'),
    ),
    due_soon: held(
      'warning',
      period('How far ahead counts as "due soon", such as 30 days (default: 3 months).'),
    ),
    no_update_after: held(
      'warning',
      period(
        'How long an open action may go without an entry before it is marked "no update" (default: 3 months).',
      ),
    ),
    monitoring: held('warning', {
      type: 'object',
      description: 'How often progress is reviewed. For people to read: nothing is calculated from it.',
      properties: {
        every: held('warning', oneOf(cycles, 'How often actions are reviewed.')),
        from: held('warning', monthOrDay('The month or day of the first review.')),
        targets: held('warning', oneOf(cycles, 'How often the targets themselves are reviewed.')),
      },
      additionalProperties: false,
    }),
    meetings: held(
      'warning',
      listOf(
        day('The day of a meeting.'),
        'The days of the meetings that review the plan, as they become known.',
      ),
    ),
    indicators: held(
      'warning',
      listOf(
        indicatorId('The id of an indicator in indicators.yaml.'),
        'Indicators that the plan as a whole supports.',
      ),
    ),
    exceptions: held(
      'free',
      listOf(
        {
          type: 'object',
          description: 'One finding accepted on purpose.',
          properties: {
            rule: held('free', code('The rule, as shown in square brackets at the end of the finding.')),
            at: held('free', code('The id it is about, such as T1.3. A target covers its actions.')),
            reason: held('free', text('Why it is right as it is.')),
          },
          required: ['rule', 'at'],
          additionalProperties: false,
        },
        'Findings accepted on purpose, each with its reason. One that is no longer needed is an error.',
      ),
    ),
  },
  required: ['title'],
  additionalProperties: false,
} as const
