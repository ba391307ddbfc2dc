import { day, held, listOf, oneOf, ownerCodePattern, text } from './fields.js'

/** `owners.yaml`: who is responsible for actions, by code. */
export const ownersFile = {
  type: 'object',
  description: 'Who is responsible for actions.',
  properties: {
    owners: held('warning', {
      type: 'object',
      description: 'Each owner under a short code, such as CAD, which actions use.',
      minProperties: 1,
      propertyNames: { type: 'string', pattern: ownerCodePattern },
      additionalProperties: {
        type: 'object',
        description: 'One owner.',
        properties: {
          name: held('warning', text('The name in full.')),
          email: held('free', text('Where to write to.')),
          kind: held(
            'warning',
            oneOf(
              ['body', 'group'],
              'group: no single accountable body, such as "All Support Providers" (default: body).',
            ),
          ),
          was: held(
            'warning',
            listOf(
              {
                type: 'object',
                description: 'One earlier name.',
                properties: {
                  name: held('warning', text('The earlier name in full.')),
                  until: held('warning', day('The last day on which it was the name.')),
                },
                required: ['name', 'until'],
                additionalProperties: false,
              },
              'Earlier names, the oldest first.',
            ),
          ),
          until: held('warning', day('Its last day, if it has left; it is given no new work after that.')),
        },
        required: ['name'],
        additionalProperties: false,
      },
    }),
  },
  required: ['owners'],
  additionalProperties: false,
} as const
