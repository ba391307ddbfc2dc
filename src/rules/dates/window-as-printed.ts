import { atValue } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import type { PrintedFault } from '../../model/parse-printed-window.js'
import { parseWindow, sameWindow, type Window } from '../../model/window.js'
import { listInWords } from '../../model/words.js'
import type { Mistake, Rule } from '../rule.js'
import { listPrinted, type Printed } from '../shared/printed.js'

/** The window means the same days as the words of the printed plan. A window that is itself wrong is reported elsewhere. */
export const windowAsPrinted = {
  name: 'window-as-printed',
  severity: 'error',
  why: 'Where the window differs from the words of the printed plan, an owner is chased for a date that nobody agreed to. Printed words that make no sense are kept, and plan.yaml says under printed_words how they are read.',
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
  check: (plan) => listPrinted(plan).flatMap(checkPrinted),
} as const satisfies Rule

/** Words that nothing reads are another rule's. */
function checkPrinted({ label, thing, words, printed, wordsFor }: Printed): readonly Mistake[] {
  const { id, window: written } = thing.written
  if (written === undefined) return []
  const window = parseWindow(written)
  if (!window.ok || (!printed.ok && printed.fault.kind === 'unread')) return []
  const readings = printed.ok ? [printed.value.window] : printed.fault.readings
  if (readings.some((reading) => sameWindow(reading, window.value))) return []
  const difference = printed.ok
    ? describeDifference(words, printed.value.window, window.value, wordsFor(window.value))
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
  better: string,
): { message: string; fix: string } {
  return {
    message: `as_printed says "${words}", which is ${printed.written}, but the window is ${window.written}`,
    fix: `look at the printed plan: write window: ${printed.written}, or as_printed: ${better}`,
  }
}

function describeRefusal(words: string, { kind, readings }: PrintedFault): { message: string; fix: string } {
  const declare = 'if it is printed so, declare under printed_words in plan.yaml how it is read'
  const meant = listInWords(
    readings.map(({ written }) => written),
    'or',
  )
  return {
    message: `as_printed "${words}" ${refusals[kind]}`,
    fix:
      meant === ''
        ? `look at the printed plan; ${declare}`
        : `look at the printed plan: the window could be ${meant}; ${declare}`,
  }
}

const refusals: Readonly<Record<PrintedFault['kind'], string>> = {
  unread: 'cannot be read as dates',
  ambiguous: 'could mean other dates than the window',
  'no-such-date': 'has a date that is not in the calendar',
  backwards: 'runs backwards',
}
