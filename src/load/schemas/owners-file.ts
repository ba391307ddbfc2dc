import { day, held, listOf, oneOf, ownerCodePattern, text } from './fields.js'

/** `owners.yaml`: who answers for actions, by code. */
export const ownersFile = {
  type: 'object',
  description: 'Who answers for actions.',
  properties: {
    owners: held('warning', {
      type: 'object',
      description: 'Each owner under a short code, such as CAD, that actions name.',
      minProperties: 1,
      propertyNames: { type: 'string', pattern: ownerCodePattern },
      additionalProperties: {
        type: 'object',
        description: 'One owner.',
        properties: {
          name: held('warning', text('The name in full.')),
          kind: held(
            'warning',
            oneOf(
              ['body', 'group'],
              'group: no single accountable body, such as "All Support Providers". body when left out.',
            ),
          ),
          was: held(
            'warning',
            listOf(
              {
                type: 'object',
                description: 'One earlier name.',
                properties: {
                  name: held('warning', text('The name in full, as it was.')),
                  until: held('warning', day('The last day on which it was the name.')),
                },
                required: ['name', 'until'],
                additionalProperties: false,
              },
              'Earlier names, the oldest first.',
            ),
          ),
          until: held('warning', day('The last day before it left: from then on it is given no new work.')),
        },
        required: ['name'],
        additionalProperties: false,
      },
    }),
  },
  required: ['owners'],
  additionalProperties: false,
} as const
