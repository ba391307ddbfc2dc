import { parseExample } from '../../model/parse-example.js'
import { parseWindow } from '../../model/window.js'
import type { Rule } from '../rule.js'
import { listUnsoundWindows } from '../shared/subjects.js'

/** A window does not end before it starts. */
export const windowOrder = {
  name: 'window-order',
  severity: 'error',
  why: 'A window that ends before it starts is overdue from the first day. Most often the end belongs to the next year.',
  example: () =>
    parseExample(
      'implementation.yaml',
      `  |steps:
       |  - id: I1
       |    what: Plan discussed with every site
      -|    window: 2010-10/2010-03
      +|    window: 2010-10/2011-03`,
    ),
  check: (plan) =>
    listUnsoundWindows(plan).flatMap(({ label, text, at }) => {
      const window = parseWindow(text)
      if (window.ok || window.fault.kind !== 'order') return []
      const { start, end } = window.fault
      return [
        {
          message: `${label}: the window ends before it starts: ${text}`,
          at,
          fix: fixForOrder(start, end),
        },
      ]
    }),
} as const satisfies Rule

/** Most likely the end is in the next year, or the two ends are the wrong way round. */
function fixForOrder(start: string, end: string): string {
  const nextYear = `${Number(start.slice(0, 4)) + 1}${end.slice(4)}`
  const isSameYear = start.slice(0, 4) === end.slice(0, 4)
  return isSameYear && parseWindow(`${start}/${nextYear}`).ok
    ? `write ${end}/${start} if the two are the wrong way round, or ${start}/${nextYear} if the next year is meant`
    : `write ${end}/${start} if the two are the wrong way round`
}
