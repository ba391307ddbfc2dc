import type { Explanation } from '../../model/explanation.js'
import { parseExample } from '../../model/parse-example.js'
import { undone } from './undone.js'

/** Of the rules that judge an edit against the plan as it was agreed: `plan validate --against`. */
export const edits: readonly Explanation[] = [
  {
    rule: 'agreed-readable',
    severity: 'error',
    why: 'Where a file was already broken in the commit that an edit is judged against, nobody can see what was agreed in it, and a change could hide behind the repair. The last commit in which the file was sound shows it.',
    example: {
      file: 'implementation.yaml',
      agreed: 'steps:\n  - id: I1\n    what: Plan discussed\n    windows: 2010-04-20\n',
      agreedElsewhere: 'steps:\n  - id: I1\n    what: Plan discussed\n    window: 2010-04-20\n',
      bad: 'steps:\n  - id: I1\n    what: Plan discussed\n    window: 2010-04-20\n',
      fixed: 'steps:\n  - id: I1\n    what: Plan discussed\n    window: 2010-04-20\n',
    },
  },
  {
    rule: 'action-kept',
    severity: 'error',
    why: 'What is deleted or renumbered is gone from the papers without anybody having decided so, and older papers name an id that now means nothing. Put it back, and record it in the journal as stopped, with the reason.',
    example: undone(
      'implementation.yaml',
      `  |steps:
         |  - id: I1
         |    what: Plan discussed
         |    window: 2010-04-20
        +|  - id: I2
        +|    what: Plan agreed by the Forum
        +|    window: 2010-05`,
    ),
  },
  {
    rule: 'wording-kept',
    severity: 'error',
    why: 'The words are what was agreed: with others, the owner answers for something else. Where a slip of the pen is put right, an exception in the same edit accepts it, with the reason; it is printed, and accepts nothing in a later edit.',
    example: undone(
      'implementation.yaml',
      `  |steps:
         |  - id: I1
        -|    what: Plan discussed with a few sites
        +|    what: Plan discussed with every site
         |    window: 2010-04/2010-06`,
    ),
  },
  {
    rule: 'window-kept',
    severity: 'error',
    why: 'A date that is written over hides that it moved: what slipped by a year would look on time. Put the agreed window back, and record the move in the journal with its reason and who agreed it.',
    example: undone(
      'implementation.yaml',
      `  |steps:
         |  - id: I1
         |    what: Plan discussed with every site
        -|    window: 2010-04/2010-12
        +|    window: 2010-04/2010-06`,
    ),
  },
  {
    rule: 'journal-kept',
    severity: 'error',
    why: 'What a meeting was told must still be there when somebody asks what it was told. A wrong entry is put right by a later one with the same day and a note that says so.',
    example: undone(
      'journal/2010-07-06.yaml',
      `  |meeting: 2010-07-06
         |entries:
         |  - action: T1.1
         |    on: 2010-06-22
        -|    state: in progress
        +|    state: complete`,
    ),
  },
  {
    rule: 'owner-kept',
    severity: 'error',
    why: 'An owner who is written over seems never to have answered for the action. Put the agreed owner back, and record the new one in the journal with the day, the reason and who agreed it.',
    example: undone(
      'targets/T1-ground.yaml',
      `  |id: T1
         |title: Ground
         |statement: The Forum will bring every plot into use
         |window: 2010-04/2012-03
         |actions:
         |  - id: T1.1
         |    what: Survey every plot in the city
        -|    owner: DG
        +|    owner: CAD
         |    window: 2010-04/2010-09`,
    ),
  },
  {
    rule: 'added-kept',
    severity: 'error',
    why: 'What has a later day in "added" is not in the plan before it: an overdue action would leave every table and count without anybody having decided so. Put the agreed day back; what is put off or dropped is recorded in the journal.',
    example: undone(
      'targets/T1-ground.yaml',
      `  |id: T1
         |title: Ground
         |statement: The Forum will bring every plot into use
         |window: 2010-04/2012-03
         |actions:
         |  - id: T1.1
         |    what: Survey every plot in the city
         |    owner: CAD
         |    window: 2010-04/2010-09
        -|    added: 2031-01-01`,
    ),
  },
  {
    rule: 'added-given',
    severity: 'warning',
    why: 'Without "added" a new target or action is in the plan from its start, and what past meetings were told, such as "1 of 24 actions overdue", changes when it is asked again. A line of the printed plan that had been left out belongs there from the start: accept it under exceptions in plan.yaml, with that reason.',
    example: {
      ...parseExample(
        'targets/T1-ground.yaml',
        `  |id: T1
           |title: Ground
           |statement: The Forum will bring every plot into use
           |window: 2010-04/2012-03
           |actions:
           |  - { id: T1.1, what: Survey every plot, owner: CAD, window: 2010-04/2010-09 }
           |  - id: T1.2
           |    what: Fence the river plots
           |    owner: VC
           |    window: 2011-05
          +|    added: 2011-04-12`,
      ),
      agreed:
        'id: T1\ntitle: Ground\nstatement: The Forum will bring every plot into use\nwindow: 2010-04/2012-03\nactions:\n  - { id: T1.1, what: Survey every plot, owner: CAD, window: 2010-04/2010-09 }\n',
    },
  },
  {
    rule: 'entry-not-backdated',
    severity: 'warning',
    why: 'An entry is in the papers from the day on which it was recorded: "recorded", else the meeting of its file, else "on". A new entry that counts as recorded before the newest day in the journal would be in papers that went out without it. Say in "recorded" on which day it goes in.',
    example: {
      ...parseExample(
        'journal/2010-07.yaml',
        `  |entries:
           |  - action: T1.1
           |    on: 2010-07-06
           |    note: Forty plots surveyed
           |  - action: T1.1
           |    on: 2010-06-30
          +|    recorded: 2010-07-20
           |    note: The river plots were surveyed`,
      ),
      agreed: 'entries:\n  - action: T1.1\n    on: 2010-07-06\n    note: Forty plots surveyed\n',
    },
  },
  {
    rule: 'figure-kept',
    severity: 'warning',
    why: 'Papers that went out show the figure, and made again they would show another. One that was put right by its source is a reading of its own, with the day on which that was published. Where a slip of the pen is put right, an exception in the same edit accepts it.',
    example: undone(
      'indicators.yaml',
      `  |indicators:
         |  NI7:
         |    title: Environment for a Thriving Third Sector
         |    unit: "% of organisations"
        -|    baseline: { period: "2008", value: 18, published: 2009-05-07 }
        +|    baseline: { period: "2008", value: 16, published: 2009-05-07 }`,
    ),
  },
]
