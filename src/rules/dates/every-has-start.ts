import { atValue } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import { parseWindow } from '../../model/window.js'
import type { Rule } from '../rule.js'
import { actionLabel } from '../shared/subjects.js'

/** What is repeated has a first day, from which its times are counted. */
export const everyHasStart = {
  name: 'every-has-start',
  severity: 'error',
  why: 'What is repeated every quarter is counted from its first day; without one nobody could say when it is due.',
  example: () =>
    parseExample(
      'implementation.yaml',
      `  |steps:
       |  - id: I1
       |    what: Report progress to the Forum
      -|    window: ../2011-03
      +|    window: 2010-07/2011-03
       |    every: quarter`,
    ),
  check: (plan) =>
    plan.actions
      .filter((action) => action.written.every !== undefined && isWithoutStart(action.written.window))
      .map((action) => ({
        message: `${actionLabel(action)}: it is repeated every ${action.written.every}, but its window has no start: ${action.written.window}`,
        at: atValue(action, 'window'),
        fixAlsoAt: [atValue(action, 'every')],
        fix: 'write the start too, such as 2010-07/..; or remove "every"',
        about: action.written.id,
      })),
} as const satisfies Rule

/** Whether a sound window has no first day. A window that is itself wrong is reported elsewhere. */
export function isWithoutStart(written: string): boolean {
  const window = parseWindow(written)
  return window.ok && window.value.firstDay === null
}
