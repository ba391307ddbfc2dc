import { atKey, atValue } from '../../model/finding.js'
import { groupBy } from '../../model/group-by.js'
import { parseExample } from '../../model/parse-example.js'
import { tidyPrinted } from '../../model/printed-tokens.js'
import type { Rule } from '../rule.js'
import { printedWordsLabel } from '../shared/subjects.js'

/** Each of the plan's printed words has one meaning: case and spaces make no other words of them. */
export const printedWordsOnce = {
  name: 'printed-words-once',
  severity: 'error',
  why: 'Printed words are the same words in capitals or with more spaces. Were they explained twice, nobody could say which of the two counts.',
  example: () =>
    parseExample(
      'plan.yaml',
      `  |title: A plan for the allotments
       |printed_words:
       |  Medium term: 2010-04/2012-03
      -|  MEDIUM TERM: 2012-04/2014-03
      +|  Long term: 2012-04/2014-03`,
    ),
  check: ({ settings }) => {
    const words = groupBy(Object.keys(settings.written.printed_words ?? {}), tidyPrinted)
    return [...words.values()].flatMap(([first = '', ...others]) =>
      others.map((text) => ({
        message: `${printedWordsLabel(text)} are explained twice, the first time as "${first}"`,
        at: atKey(settings, 'printed_words', text),
        fixAlsoAt: [atValue(settings, 'printed_words', first)],
        fix: 'keep the one that is right and delete the other',
      })),
    )
  },
} as const satisfies Rule
