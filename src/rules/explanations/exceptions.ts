import type { Explanation } from '../../model/explanation.js'
import { parseExample } from '../../model/parse-example.js'

/** Of the rules about what is accepted on purpose in `plan.yaml`. */
export const exceptions: readonly Explanation[] = [
  {
    rule: 'exception-has-reason',
    severity: 'error',
    why: 'An exception keeps a finding quiet, and the next coordinator must be able to tell it from a mistake.',
    example: parseExample(
      'plan.yaml',
      `  |title: A plan for the allotments
         |published: 2010-04-20
         |exceptions:
         |  - rule: entry-in-order-of-life
         |    at: T1.1
        +|    reason: The survey began while the plan was being agreed`,
    ),
  },
  {
    rule: 'exception-used',
    severity: 'error',
    why: 'An exception with nothing left to accept would keep the next mistake in that place quiet.',
    example: parseExample(
      'plan.yaml',
      `  |title: A plan for the allotments
        -|exceptions:
        -|  - rule: accountable-owner
        -|    at: T1.1
        -|    reason: The printed plan names no single body`,
    ),
  },
]
