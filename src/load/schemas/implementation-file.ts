import { step } from './action.js'
import { held, listOf } from './fields.js'

/** `implementation.yaml`: the steps to get the plan started. */
export const implementationFile = {
  type: 'object',
  description: 'The steps to get the plan started.',
  properties: { steps: held('error', listOf(step, 'The steps, in the order of the plan.')) },
  required: ['steps'],
  additionalProperties: false,
} as const
