import { oneOf, ownerCodePattern, text } from './fields.js'

/** `owners.yaml`: who answers for actions, by code. */
export const ownersFile = {
  type: 'object',
  description: 'Who answers for actions.',
  properties: {
    owners: {
      type: 'object',
      description: 'Each owner under a short code, such as CAD, that actions name.',
      minProperties: 1,
      propertyNames: { type: 'string', pattern: ownerCodePattern },
      additionalProperties: {
        type: 'object',
        description: 'One owner.',
        properties: {
          name: text('The name in full.'),
          kind: oneOf(
            ['body', 'group'],
            'group: no single accountable body, such as "All Support Providers". body when left out.',
          ),
        },
        required: ['name'],
        additionalProperties: false,
      },
    },
  },
  required: ['owners'],
  additionalProperties: false,
} as const
