import type { DraftAction, DraftTarget } from '../../load/draft.js'
import { atValue } from '../../model/finding.js'
import { memoizeByKey } from '../../model/memoize.js'
import { parseExample } from '../../model/parse-example.js'
import { type PrintedFault, parsePrintedWindow } from '../../model/parse-printed-window.js'
import type { Result } from '../../model/result.js'
import { parseWindow, sameWindow, type Window } from '../../model/window.js'
import { formatWindowShort, listInWords } from '../../model/words.js'
import type { Mistake, Rule } from '../rule.js'
import { actionLabel, targetLabel } from '../shared/subjects.js'

/** The window means the same days as the words of the printed plan. A window that is itself wrong is reported elsewhere. */
export const windowAsPrinted = {
  name: 'window-as-printed',
  severity: 'error',
  why: 'Where the window differs from the words of the printed plan, an owner is chased for a date that nobody agreed to. Printed words that make no sense are kept, and plan.yaml says under exceptions how they are read.',
  example: () =>
    parseExample(
      'implementation.yaml',
      `  |steps:
       |  - id: I1
       |    what: Plan discussed with every site
      -|    window: 2010-04/2010-08
      +|    window: 2010-04/2010-09
       |    as_printed: April – Sept 2010`,
    ),
  needs: ['plan'],
  check: (plan) => {
    const read = memoizeByKey((words: string) => parsePrintedWindow(words, plan.yearStarts))
    return [
      ...plan.targets.filter(isPrinted).flatMap((target) => checkPrinted(read, target, targetLabel(target))),
      ...plan.actions.filter(isPrinted).flatMap((action) => checkPrinted(read, action, actionLabel(action))),
    ]
  },
} as const satisfies Rule

function isPrinted({ written }: DraftAction | DraftTarget): boolean {
  return written.as_printed !== undefined
}

function checkPrinted(
  read: (words: string) => Result<Window, PrintedFault>,
  thing: DraftAction | DraftTarget,
  label: string,
): readonly Mistake[] {
  const { id, window: written, as_printed: words } = thing.written
  if (words === undefined || written === undefined) return []
  const window = parseWindow(written)
  if (!window.ok) return []
  const printed = read(words)
  if (printed.ok && sameWindow(printed.value, window.value)) return []
  const difference = printed.ok
    ? describeDifference(words, printed.value, window.value)
    : describeRefusal(words, printed.fault)
  return [
    {
      ...difference,
      message: `${label}: ${difference.message}`,
      at: atValue(thing, 'as_printed'),
      fixAlsoAt: [atValue(thing, 'window')],
      about: id,
    },
  ]
}

function describeDifference(
  words: string,
  printed: Window,
  window: Window,
): { message: string; fix: string } {
  return {
    message: `as_printed says "${words}", which is ${printed.written}, but the window is ${window.written}`,
    fix: `look at the printed plan: write window: ${printed.written}, or as_printed: ${formatWindowShort(window)}`,
  }
}

function describeRefusal(words: string, fault: PrintedFault): { message: string; fix: string } {
  const accept = 'keep the printed words, and say in plan.yaml, under exceptions, how they are read'
  if (fault.kind === 'backwards') {
    const readings = fault.readings.map(formatWindowShort)
    return {
      message: `as_printed "${words}" runs backwards`,
      fix: readings.length > 0 ? `it could mean ${listInWords(readings, 'or')}; ${accept}` : accept,
    }
  }
  if (fault.kind === 'no-such-date')
    return {
      message: `as_printed "${words}" has a date that is not in the calendar`,
      fix: `look at the printed plan; if it says so, ${accept}`,
    }
  return {
    message: `as_printed "${words}" cannot be read as dates`,
    fix: `write it like "April – Sept 2010", "6 July 2010", "Oct 2010 onwards" or "by 30 April 2010"; if it is printed so, ${accept}`,
  }
}
