import type { Explanation } from '../../model/explanation.js'
import { parseExample } from '../../model/parse-example.js'

/** Of the rules about one entry of the journal by itself. */
export const entries: readonly Explanation[] = [
  {
    rule: 'entry-names-one',
    severity: 'error',
    why: 'An entry that names nothing is news about nothing, and one that names two things leaves open which of them it is about.',
    example: parseExample(
      'journal/2010-07-06.yaml',
      `  |entries:
         |  - action: T1.1
        -|    target: T1
         |    on: 2010-06-22
         |    state: complete`,
    ),
  },
  {
    rule: 'entry-fits',
    severity: 'error',
    why: 'A target is judged by how far it was achieved, an action by its state and its dates; said of the other, neither would show in the papers.',
    example: parseExample(
      'journal/2011-04-12.yaml',
      `  |entries:
        -|  - action: T1.1
        +|  - target: T1
         |    on: 2011-04-12
         |    achieved: partly
         |    note: Half of the plots are in use`,
    ),
  },
  {
    rule: 'entry-says-something',
    severity: 'error',
    why: 'An entry with only an id and a day looks like an update, and the action would no longer be asked about.',
    example: parseExample(
      'journal/2010-07-06.yaml',
      `  |entries:
         |  - action: T1.1
         |    on: 2010-06-22
        +|    note: Forty plots surveyed
         |    evidence: [https://example.org/plots.pdf]`,
    ),
  },
  {
    rule: 'move-agreed',
    severity: 'error',
    why: 'A moved date or another owner without a reason and the name of who agreed it cannot be told from a slip, and what was agreed changes by decision only.',
    example: parseExample(
      'journal/2010-07-06.yaml',
      `  |entries:
         |  - action: T1.1
         |    on: 2010-07-06
         |    window: 2010-04/2010-12
         |    reason: Awaiting the Council's timetable
        +|    agreed_by: DG`,
    ),
  },
  {
    rule: 'reason-given',
    severity: 'error',
    why: 'The first thing that a meeting asks of an action that is stopped, on hold or to be moved is why, and a year later nobody remembers.',
    example: parseExample(
      'journal/2010-07-06.yaml',
      `  |entries:
         |  - action: T1.1
         |    on: 2010-07-06
         |    state: on hold
        +|    reason: The north side is flooded`,
    ),
  },
]
