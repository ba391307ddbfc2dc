import { atValue } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import { parseWindow } from '../../model/window.js'
import type { Rule } from '../rule.js'
import { listPrinted } from '../shared/printed.js'

/** Printed words that are no dates are declared, so that they too are checked against the window. */
export const printedWordsKnown = {
  name: 'printed-words-known',
  severity: 'warning',
  why: 'Whether the window is what the plan printed can only be checked where somebody has said what the words mean. Words such as "Medium term" are explained once, in plan.yaml, for all actions that have them.',
  example: () =>
    parseExample(
      'implementation.yaml',
      `  |steps:
       |  - id: I1
       |    what: Plan discussed with every site
       |    window: 2011-03/2011-05
      -|    as_printed: Spring 2011
      +|    as_printed: March to May 2011`,
    ),
  needs: ['plan'],
  check: (plan) =>
    listPrinted(plan).flatMap(({ label, thing, words, printed }) =>
      printed.ok || printed.fault.kind !== 'unread'
        ? []
        : [
            {
              message: `${label}: as_printed "${words}" cannot be read as dates`,
              at: atValue(thing, 'as_printed'),
              fix: `if they are printed so, declare them under printed_words in plan.yaml${exampleFor(words, thing.written.window)}`,
              about: thing.written.id,
            },
          ],
    ),
} as const satisfies Rule

/** The window beside the words is most likely what they mean; one that is itself wrong is not. */
function exampleFor(words: string, window: string | undefined): string {
  return window !== undefined && parseWindow(window).ok ? `: ${JSON.stringify(words)}: ${window}` : ''
}
