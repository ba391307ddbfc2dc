import type { Explanation } from '../../model/explanation.js'
import { parseExample } from '../../model/parse-example.js'

/** Of the rules about days and windows. */
export const dates: readonly Explanation[] = [
  {
    rule: 'real-date',
    severity: 'error',
    why: 'A day that is not in the calendar cannot be reckoned with, and nobody can tell whether the day before or the day after was meant.',
    example: parseExample(
      'journal/2010-07-06.yaml',
      `  |entries:
         |  - action: T1.1
        -|    on: 2010-06-31
        +|    on: 2010-06-30
         |    state: complete`,
    ),
  },
  {
    rule: 'earlier-names-in-order',
    severity: 'error',
    why: 'Papers for past days use the name that was in use then, which can be found only where each name ends after the one before it, and before the owner left.',
    example: parseExample(
      'owners.yaml',
      `  |owners:
         |  CAD:
         |    name: Community Action Derby
         |    was:
        -|      - { name: Derby CVS, until: 2009-03-31 }
         |      - { name: Derby Volunteer Bureau, until: 1998-12-31 }
        +|      - { name: Derby CVS, until: 2009-03-31 }
         |  DG: { name: Development Group }
         |  VC: { name: Volunteer Centre }`,
    ),
  },
  {
    rule: 'window-order',
    severity: 'error',
    why: 'A window that ends before it starts is overdue from the first day. Most often the end belongs to the next year.',
    example: parseExample(
      'implementation.yaml',
      `  |steps:
         |  - id: I1
         |    what: Plan discussed with every site
        -|    window: 2010-10/2010-03
        +|    window: 2010-10/2011-03`,
    ),
  },
  {
    rule: 'window-as-printed',
    severity: 'error',
    why: 'Where the window differs from the words of the printed plan, an owner is chased for a date that nobody agreed to. Printed words that cannot be meant are kept, and plan.yaml says under exceptions how they are read.',
    example: parseExample(
      'implementation.yaml',
      `  |steps:
         |  - id: I1
         |    what: Plan discussed with every site
        -|    window: 2010-04/2010-08
        +|    window: 2010-04/2010-09
         |    as_printed: April – Sept 2010`,
    ),
  },
  {
    rule: 'every-is-open-ended',
    severity: 'error',
    why: 'What comes round every quarter goes on until it is stopped; with an end as well, nobody could say when it is done.',
    example: parseExample(
      'implementation.yaml',
      `  |steps:
         |  - id: I1
         |    what: Report progress to the Forum
        -|    window: 2010-07/2011-03
        +|    window: 2010-07/..
         |    every: quarter`,
    ),
  },
  {
    rule: 'move-of-recurring',
    severity: 'error',
    why: 'The new window of what comes round again goes on without an end, as the old one did; an end would stop it on the quiet. To stop it, say so: state: stopped.',
    example: parseExample(
      'journal/2010-07-06.yaml',
      `  |entries:
         |  - action: T1.2
         |    on: 2010-07-06
        -|    window: 2011-01/2011-12
        +|    window: 2011-01/..
         |    reason: The survey takes until Christmas
         |    agreed_by: DG`,
    ),
  },
  {
    rule: 'known-time-zone',
    severity: 'error',
    why: 'The time zone decides which day "today" is; by a name that the computer does not know, it could not say what is due today.',
    example: parseExample(
      'plan.yaml',
      `  |title: A plan for the allotments
        -|time_zone: Europe/Lodnon
        +|time_zone: Europe/London`,
    ),
  },
]
