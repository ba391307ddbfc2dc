import type { Explanation } from '../../model/explanation.js'
import { parseExample } from '../../model/parse-example.js'

/** Of the rules about ids, and about what is named by a code or an id. */
export const idsAndNames: readonly Explanation[] = [
  {
    rule: 'unique-id',
    severity: 'error',
    why: 'With two actions or steps of one id, an entry in the journal counts for the wrong one, and the meeting speaks of one while the papers show the other.',
    example: parseExample(
      'implementation.yaml',
      `  |steps:
         |  - id: I1
         |    what: Plan discussed
         |    window: 2010-04-20
        -|  - id: I1
        +|  - id: I2
         |    what: Plan agreed by the Forum
         |    window: 2010-05`,
    ),
  },
  {
    rule: 'id-of-target',
    severity: 'error',
    why: "An action's id says which target it is part of; one that was copied from another target's file would be looked for there.",
    example: parseExample(
      'targets/T1-ground.yaml',
      `  |id: T1
         |title: Ground
         |statement: The Forum will bring every plot into use
         |window: 2010-04/2012-03
         |actions:
        -|  - id: T2.1
        +|  - id: T1.1
         |    what: Survey every plot in the city
         |    owner: CAD
         |    window: 2010-04/2010-09`,
    ),
  },
  {
    rule: 'known-owner',
    severity: 'error',
    why: 'A code that is not listed stands for nobody: there is no one to ask before the meeting. An owner that has left stays in owners.yaml, with its last day under "until": the plan and the journal go on naming it for what it answered for.',
    example: parseExample(
      'targets/T1-ground.yaml',
      `  |id: T1
         |title: Ground
         |statement: The Forum will bring every plot into use
         |window: 2010-04/2012-03
         |actions:
         |  - id: T1.1
         |    what: Survey every plot in the city
        -|    owner: CDA
        +|    owner: CAD
         |    window: 2010-04/2010-09`,
    ),
  },
  {
    rule: 'owner-still-there',
    severity: 'warning',
    why: 'Work that is given to somebody who has left is done by nobody, and nobody can agree to anything after their last day. What an owner answered for until then can stay in its name.',
    example: parseExample(
      'journal/2010-07-06.yaml',
      `  |entries:
         |  - action: T1.1
         |    on: 2010-07-06
        -|    owner: HILL
        +|    owner: VC
         |    reason: CAD has no staff for it
         |    agreed_by: DG`,
    ),
  },
  {
    rule: 'known-partner',
    severity: 'error',
    why: 'A partner whose code is not listed is left out of what each owner is asked for. Partners are listed in owners.yaml with the owners.',
    example: parseExample(
      'targets/T1-ground.yaml',
      `  |id: T1
         |title: Ground
         |statement: The Forum will bring every plot into use
         |window: 2010-04/2012-03
         |actions:
         |  - id: T1.1
         |    what: Survey every plot in the city
         |    owner: CAD
        -|    partners: [VCC]
        +|    partners: [VC]
         |    window: 2010-04/2010-09`,
    ),
  },
  {
    rule: 'known-indicator',
    severity: 'error',
    why: 'An indicator that is not listed has no title and no figures, so nobody could see whether the work moved it.',
    example: parseExample(
      'plan.yaml',
      `  |title: A plan for the allotments
        -|indicators: [NI8]
        +|indicators: [NI7]`,
    ),
  },
  {
    rule: 'known-follows',
    severity: 'error',
    why: 'An action that waits for one the plan does not have would never be shown as waiting, and its owner would be chased too early.',
    example: parseExample(
      'implementation.yaml',
      `  |steps:
         |  - id: I1
         |    what: Plan discussed
         |    window: 2010-04-20
         |  - id: I2
         |    what: Plan agreed by the Forum
         |    window: 2010-05
        -|    follows: [I11]
        +|    follows: [I1]`,
    ),
  },
  {
    rule: 'known-action',
    severity: 'error',
    why: 'News about an action that the plan does not have reaches nobody: the action that was meant stays as it was, and is chased for what it has done.',
    example: parseExample(
      'journal/2010-07-06.yaml',
      `  |entries:
        -|  - action: T1.11
        +|  - action: T1.1
         |    on: 2010-06-22
         |    state: complete`,
    ),
  },
]
