import { atValue } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import type { Rule } from '../rule.js'

/** An exception says why: the next coordinator must be able to distinguish it from a mistake. */
export const exceptionHasReason = {
  name: 'exception-has-reason',
  severity: 'error',
  why: 'An exception hides a finding, and the next coordinator must be able to distinguish it from a mistake.',
  example: () =>
    parseExample(
      'plan.yaml',
      `  |title: A plan for the allotments
       |published: 2010-04-20
       |exceptions:
       |  - rule: entry-in-order-of-life
       |    at: T1.1
      +|    reason: The survey began while the plan was being agreed`,
    ),
  check: (plan) =>
    plan.exceptions
      .filter(({ written }) => written.reason === undefined)
      .map((exception) => ({
        message: `exception for ${exception.written.at}: it does not say why`,
        at: atValue(exception, 'rule'),
        fix: 'add a line "reason:" that says why it is right as it is',
      })),
} as const satisfies Rule
