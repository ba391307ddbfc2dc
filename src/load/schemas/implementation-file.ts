import { step } from './action.js'
import { listOf } from './fields.js'

/** `implementation.yaml`: the steps that set the plan going. */
export const implementationFile = {
  type: 'object',
  description: 'The steps that set the plan going.',
  properties: { steps: listOf(step, 'The steps, in the order of the plan.') },
  required: ['steps'],
  additionalProperties: false,
} as const
