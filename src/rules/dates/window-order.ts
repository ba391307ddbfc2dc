import { parseWindow } from '../../model/window.js'
import type { Rule } from '../rule.js'
import { listUnsoundWindows } from '../shared/subjects.js'

/** A window does not end before it starts. */
export const windowOrder: Rule = {
  name: 'window-order',
  severity: 'error',
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
}

/** Most likely the end is in the next year, or the two ends are the wrong way round. */
function fixForOrder(start: string, end: string): string {
  const nextYear = `${Number(start.slice(0, 4)) + 1}${end.slice(4)}`
  const isSameYear = start.slice(0, 4) === end.slice(0, 4)
  return isSameYear && parseWindow(`${start}/${nextYear}`).ok
    ? `write ${end}/${start} if the two are the wrong way round, or ${start}/${nextYear} if the next year is meant`
    : `write ${end}/${start} if the two are the wrong way round`
}
