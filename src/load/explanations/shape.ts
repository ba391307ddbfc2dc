import type { Explanation } from '../../model/explanation.js'
import { parseExample } from '../../model/parse-example.js'

/** Of the checks of which files there are, and of the fields in each. An example without lines is a file that is not there. */
export const ofShape: readonly Explanation[] = [
  {
    rule: 'known-file',
    severity: 'error',
    why: 'A file that no command reads looks like part of the plan, but never reaches a meeting.',
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
    why: 'When two entries have the same day, the one in the file whose name comes later counts. A copy under another name could undo a later correction.',
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
    why: 'A plan needs a title, its owners and at least one target. Without them there is nothing to check.',
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
    why: 'Reports cannot do without these fields: with no window nobody knows when an action is due, with no owner nobody knows whom to ask.',
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
    why: 'A field with an unknown name is not read, so it would be missing from every report.',
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
    why: 'A name with nothing after it looks filled in at a glance, but records nothing.',
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
    why: 'Some fields hold a single value, some a list, and some have fields of their own. A value of the wrong kind cannot be read in full.',
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
    why: 'Dates, ids and figures are compared and used in calculations, so each is written in one way. Printed words such as "April 2010" belong under as_printed.',
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
    why: 'States and the like are counted, so there are only a few to choose from. With any other word, an action would be left out of the counts.',
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
