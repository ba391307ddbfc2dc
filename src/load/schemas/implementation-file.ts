import { step } from './action.js'
import { held, listOf } from './fields.js'

/** `implementation.yaml`: the steps that set the plan going. */
export const implementationFile = {
  type: 'object',
  description: 'The steps that set the plan going.',
  properties: { steps: held('error', listOf(step, 'The steps, in the order of the plan.')) },
  required: ['steps'],
  additionalProperties: false,
} as const
