import { contextPlaces } from '../../model/document-texts.js'
import { monthNames } from '../../model/month-names.js'
import { cycles } from '../../model/quarter.js'
import {
  code,
  day,
  held,
  indicatorId,
  listOf,
  monthOrDay,
  oneOf,
  patterned,
  period,
  someTextPattern,
  startWithinPattern,
  text,
  window,
} from './fields.js'
import { ownColumns, statusWords } from './own-words.js'

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
    start_within: held(
      'warning',
      patterned(
        startWithinPattern,
        'How long after its first day an action may start, such as 3 months, or never if a late start does not matter ' +
          '(default: until the end of the month or day with which its window begins).',
      ),
    ),
    monitoring: held('warning', {
      type: 'object',
      description:
        'How often progress is reviewed. The title of the paper follows it; nothing is calculated from it.',
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
    status_words: held('warning', statusWords),
    fields: held('warning', ownColumns),
    contact: held('free', text('Where updates go back to: a name, an address, or both.')),
    terms: held('warning', {
      type: 'object',
      description: "The document's own definitions, each under the word or letters that the plan uses.",
      propertyNames: { type: 'string', pattern: someTextPattern },
      additionalProperties: {
        type: 'object',
        description: 'One term.',
        properties: {
          name: held('warning', text('The term in full, where the plan also uses a short form.')),
          means: held('warning', text('What it means, in the words of the document.')),
          source: held('warning', text('Whose definition it is.')),
        },
        required: ['means'],
        additionalProperties: false,
      },
    }),
    context: held(
      'warning',
      listOf(
        {
          type: 'object',
          description: 'One part of it, under a heading.',
          properties: {
            title: held('warning', text('The heading.')),
            text: held(
              'warning',
              text(
                'What it says: an empty line between paragraphs, and a dash and a space before each item of a list.',
              ),
            ),
            place: held(
              'warning',
              oneOf(
                contextPlaces,
                'Where the annual report shows it, such as "after targets" for what happens next (default: before targets).',
              ),
            ),
          },
          required: ['title', 'text'],
          additionalProperties: false,
        },
        'What the document says about the plan as a whole, such as its background.',
      ),
    ),
    credits: held(
      'warning',
      listOf(
        text('One line.'),
        'Who wrote, delivered and paid for the plan, for the foot of the annual report.',
      ),
    ),
    printed_days: held(
      'warning',
      oneOf(
        ['in', 'by'],
        'What a day, month, quarter or year that is printed alone means: in: the time to do it in; by: its end (default: in).',
      ),
    ),
    printed_words: held('warning', {
      type: 'object',
      description: "What the printed plan's own words mean, such as Medium term: 2008-01/2010-12.",
      propertyNames: { type: 'string', pattern: someTextPattern },
      additionalProperties: window(
        'The window that these words mean, such as 2008-01/2010-12, 2010-10/.. or ongoing.',
      ),
    }),
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
