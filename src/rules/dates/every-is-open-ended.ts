import type { DraftAction } from '../../load/draft.js'
import { atValue } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import { parseWindow } from '../../model/window.js'
import type { Rule } from '../rule.js'
import { actionLabel } from '../shared/subjects.js'

/** What comes round again has no last day: its window is `A/..`. */
export const everyIsOpenEnded = {
  name: 'every-is-open-ended',
  severity: 'error',
  why: 'What comes round every quarter goes on until it is stopped; with an end as well, nobody could say when it is done.',
  example: () =>
    parseExample(
      'implementation.yaml',
      `  |steps:
       |  - id: I1
       |    what: Report progress to the Forum
      -|    window: 2010-07/2011-03
      +|    window: 2010-07/..
       |    every: quarter`,
    ),
  check: (plan) =>
    plan.actions
      .filter((action) => action.written.every !== undefined && hasOtherEnd(action.written.window))
      .map((action) => ({
        message: `${actionLabel(action)}: it comes round every ${action.written.every}, but its window has an end: ${action.written.window}`,
        at: atValue(action, 'window'),
        fixAlsoAt: [atValue(action, 'every')],
        fix: suggestOpenEnd(action),
        about: action.written.id,
      })),
} as const satisfies Rule

/** Whether a sound window has a last day, or no first. A window that is itself wrong is reported elsewhere. */
export function hasOtherEnd(written: string): boolean {
  const window = parseWindow(written)
  return window.ok && (window.value.firstDay === null || window.value.lastDay !== null)
}

function suggestOpenEnd(action: DraftAction): string {
  const [start = ''] = action.written.window.split('/')
  return start === '..'
    ? 'write the start and /.., such as 2010-07/..'
    : `write ${start}/..; or remove "every"`
}
