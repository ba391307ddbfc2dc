import { expect, test } from 'vitest'
import { planFiles } from '../../helpers/plan-folder.js'
import { paperOf, sectionOf } from '../../helpers/report-text.js'

// Steps go through the lists of a paper as actions do; only the counts of its position are the actions'.

const plan = planFiles(`
  - id: T1.1
    what: Clear the plots
    owner: CAD
    window: 2010-07/2010-12
    follows: [I3]
  === implementation.yaml
  steps:
    - { id: I1, what: The plan is printed, window: ../2010-03-31 }
    - { id: I2, what: The plan is launched, owner: DG, window: ../2010-05 }
    - { id: I3, what: The Council agrees, window: ../2010-04-30 }
    - { id: I4, what: A treasurer is found, owner: CAD, window: ../2010-07 }
    - { id: I5, what: An account is opened, window: ../2010-09, follows: [I4] }
    - { id: I6, what: The members meet, owner: DG, window: ../2010-09 }
    - { id: I7, what: The press is told, window: 2011-01/.. }
    - { id: I8, what: The rules are agreed, owner: DG, window: ../2010-12, added: 2010-06-14 }
  === journal/2010-05.yaml
  entries:
    - { action: I2, on: 2010-05-02, proposed: ../2010-09, reason: The printer is late }
    - { action: I3, on: 2010-05-04, state: complete }
    - { action: I4, on: 2010-05-05, window: ../2010-08, reason: Nobody was found, agreed_by: DG }
    - { action: I6, on: 2010-05-06, state: on hold, reason: The hall is flooded }
`)

const columns = '| Id | What | Owner | When | Standing |\n| --- | --- | --- | --- | --- |'

test.each([
  [
    'Decisions for this meeting',
    `- **I2:** The plan is launched (Development Group). Proposed on 2 May 2010: by September 2010 in place of by May 2010; reason: The printer is late
- **I1** is overdue by more than a quarter: agree a new date, or stop it`,
  ],
  [
    'Position',
    `| Standing | Actions | Change since 1 Apr 2010 |
| --- | --- | --- |
| Overdue | 0 | no change |
| Due soon | 0 | no change |
| Due to start | 1 | 1 more |
| Upcoming | 0 | 1 fewer |
| All | 1 | no change |

Since 1 April 2010, none was reported complete. Steps are counted separately: of 8, 2 are overdue, 3 are due soon, 1 is due to start, 1 is upcoming and 1 is complete.`,
  ],
  [
    'Overdue',
    `${columns}
| I1 | The plan is printed | none | by 31 Mar 2010 | 92 days overdue |
| I2 | [see Decisions for this meeting](#decisions-for-this-meeting) | Development Group | by May 2010 | 31 days overdue; by Sep 2010 proposed |

- **I2,** 2 May 2010: by September 2010 proposed; reason: The printer is late
- **I1**: nothing has been reported yet`,
  ],
  ['Late starting', 'None.'],
  [
    'Date moved',
    `| Id | What | Agreed at first | Now | Moved |
| --- | --- | --- | --- | --- |
| I4 | A treasurer is found | by Jul 2010 | by Aug 2010 | once, 31 days later |`,
  ],
  [
    'Waiting',
    `${columns}
| I5 | An account is opened | none | by Sep 2010 | due in 91 days; waiting for I4 |

- **I5**: nothing has been reported yet`,
  ],
  [
    'At risk, off track or on hold',
    `${columns}
| I6 | The members meet | Development Group | by Sep 2010 | due in 91 days; on hold |

- **I6,** 6 May 2010: on hold; reason: The hall is flooded`,
  ],
  [
    'Due before the next meeting',
    `| Owner | Id | What | When | Standing |
| --- | --- | --- | --- | --- |
| Community Action Derby | I4 | [see Date moved](#date-moved) | by Aug 2010 | not started, due in 61 days |
| Development Group | I6 | [see At risk, off track or on hold](#at-risk-off-track-or-on-hold) | by Sep 2010 | on hold, due in 91 days |
| none | I5 | [see Waiting](#waiting) | by Sep 2010 | not started, due in 91 days |

No next meeting is set in the plan, so this lists what is due by 1 October 2010.`,
  ],
  [
    'Completed',
    `| Id | What | Owner | Completed | How late |
| --- | --- | --- | --- | --- |
| I3 | The Council agrees | none | 4 May 2010 | 4 days late |`,
  ],
  [
    'What changed',
    `### I2: The plan is launched

- **2 May 2010:** by September 2010 proposed; reason: The printer is late

### I3: The Council agrees

- **4 May 2010:** complete

### I4: A treasurer is found

- **5 May 2010:** dates moved: by August 2010; reason: Nobody was found; agreed by Development Group (DG)

### I6: The members meet

- **6 May 2010:** on hold; reason: The hall is flooded

### I8: The rules are agreed

- **14 June 2010:** added to the plan`,
  ],
  [
    'Everything else',
    `There is nothing under these headings: Late starting; No date; No update; Stopped.

### T1: Ground

${columns}
| T1.1 | Clear the plots | Community Action Derby | Jul – Dec 2010 | due to start, due in 183 days |

### Steps to set the plan going

${columns}
| I7 | The press is told | none | Jan 2011 onwards | upcoming, starts in 184 days |
| I8 | The rules are agreed | Development Group | by Dec 2010 | due to start, due in 183 days |`,
  ],
])('%s', async (heading, told) => {
  expect(sectionOf(await paperOf(plan, '--as-of', '2010-07-01'), heading)).toBe(told)
})
