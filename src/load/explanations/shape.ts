import type { Explanation } from '../../model/explanation.js'
import { parseExample } from '../../model/parse-example.js'

/** Of the checks of which files there are, and of the fields in each. An example without lines is a file that is not there. */
export const ofShape: readonly Explanation[] = [
  {
    rule: 'known-file',
    severity: 'error',
    why: 'A file that no command reads looks like part of the plan, and what it says never reaches a meeting.',
    example: parseExample(
      'journal/2010-07-06.yml',
      ` -|entries:
        -|  - action: T1.1
        -|    on: 2010-06-22
        -|    state: complete`,
    ),
  },
  {
    rule: 'dated-journal',
    severity: 'error',
    why: 'Of two entries of one day the one in the later file counts, by its name. A copy under a name of its own would count after what put its entries right.',
    example: parseExample(
      'journal/Copy of 2010-07-06.yaml',
      ` -|entries:
        -|  - action: T1.1
        -|    on: 2010-06-22
        -|    state: complete`,
    ),
  },
  {
    rule: 'file-given',
    severity: 'error',
    why: 'Without its title, its owners and at least one target there is no plan to judge, and nothing found wrong would be no comfort.',
    example: parseExample(
      'owners.yaml',
      ` +|owners:
        +|  CAD: { name: Community Action Derby }
        +|  DG: { name: Development Group }
        +|  VC: { name: Volunteer Centre }`,
    ),
  },
  {
    rule: 'key-given',
    severity: 'error',
    why: 'Some fields are needed by every paper: without a window nobody can say when an action is due, without an owner whom to ask.',
    example: parseExample(
      'targets/T1-ground.yaml',
      `  |id: T1
         |title: Ground
         |statement: The Forum will bring every plot into use
         |window: 2010-04/2012-03
         |actions:
         |  - id: T1.1
         |    what: Survey every plot in the city
        +|    owner: CAD
         |    window: 2010-04/2010-09`,
    ),
  },
  {
    rule: 'known-key',
    severity: 'error',
    why: 'What stands under a name that is not known is not read, and would be missing from every paper.',
    example: parseExample(
      'targets/T1-ground.yaml',
      `  |id: T1
         |title: Ground
         |statement: The Forum will bring every plot into use
         |window: 2010-04/2012-03
         |actions:
         |  - id: T1.1
         |    what: Survey every plot in the city
        -|    ownr: CAD
        +|    owner: CAD
         |    window: 2010-04/2010-09`,
    ),
  },
  {
    rule: 'value-given',
    severity: 'error',
    why: 'A name with nothing after it looks filled in at a glance, and says nothing.',
    example: parseExample(
      'implementation.yaml',
      `  |steps:
         |  - id: I1
         |    what: Plan discussed
        -|    window:
        +|    window: 2010-04-20`,
    ),
  },
  {
    rule: 'value-kind',
    severity: 'error',
    why: 'Some fields take one text, some a list, some fields of their own; of the wrong kind, part of what was written would be lost.',
    example: parseExample(
      'implementation.yaml',
      `  |steps:
         |  - id: I1
         |    what: Plan discussed
         |    owner: CAD
        -|    partners: VC
        +|    partners: [VC]
         |    window: 2010-04-20`,
    ),
  },
  {
    rule: 'value-form',
    severity: 'error',
    why: 'Dates, ids and figures are compared and reckoned with, so each is written in one way. Printed words such as "April 2010" belong under as_printed.',
    example: parseExample(
      'implementation.yaml',
      `  |steps:
         |  - id: I1
         |    what: Plan discussed
        -|    window: April 2010
        +|    window: 2010-04`,
    ),
  },
  {
    rule: 'known-word',
    severity: 'error',
    why: 'States and the like are counted, so each has a few words to choose from; by another word an action would be counted nowhere.',
    example: parseExample(
      'journal/2010-07-06.yaml',
      `  |entries:
         |  - action: T1.1
         |    on: 2010-06-22
        -|    state: completed
        +|    state: complete`,
    ),
  },
]
