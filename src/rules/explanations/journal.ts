import type { Explanation } from '../../model/explanation.js'
import { parseExample } from '../../model/parse-example.js'

/** Of the rules about the entries of the journal together. */
export const journal: readonly Explanation[] = [
  {
    rule: 'entry-in-order-of-life',
    severity: 'warning',
    why: 'News from before the plan or the action was there, "complete" from before its window, or anything but a note after "stopped" is most often a wrong year or a wrong id.',
    example: parseExample(
      'journal/2010-07-06.yaml',
      `  |entries:
         |  - action: T1.1
        -|    on: 2009-06-22
        +|    on: 2010-06-22
         |    state: complete`,
    ),
  },
  {
    rule: 'reopened',
    severity: 'warning',
    why: 'A meeting that was told "complete" will ask why the action is back. A note answers before it is asked.',
    example: parseExample(
      'journal/2010-07-06.yaml',
      `  |entries:
         |  - action: T1.1
         |    on: 2010-06-22
         |    state: complete
         |  - action: T1.1
         |    on: 2010-07-06
         |    state: in progress
        +|    note: Two more sites were found`,
    ),
  },
  {
    rule: 'unique-entry',
    severity: 'warning',
    why: 'The same entry twice was most likely pasted twice, and the entry that was meant to stand there may be missing.',
    example: parseExample(
      'journal/2010-07-06.yaml',
      `  |entries:
         |  - action: T1.1
         |    on: 2010-06-22
         |    note: Forty plots surveyed
        -|  - action: T1.1
        -|    on: 2010-06-22
        -|    note: Forty plots surveyed`,
    ),
  },
]
