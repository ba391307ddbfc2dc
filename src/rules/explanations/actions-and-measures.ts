import type { Explanation } from '../../model/explanation.js'
import { parseExample } from '../../model/parse-example.js'

/** Of the rules about what actions wait for, who answers for them, and how their effect is measured. */
export const actionsAndMeasures: readonly Explanation[] = [
  {
    rule: 'no-cycle',
    severity: 'error',
    why: 'Actions that wait for each other in a ring would all wait for ever.',
    example: parseExample(
      'implementation.yaml',
      `  |steps:
         |  - id: I1
         |    what: Plan discussed
         |    window: 2010-04-20
        -|    follows: [I2]
         |  - id: I2
         |    what: Plan agreed by the Forum
         |    window: 2010-05
         |    follows: [I1]`,
    ),
  },
  {
    rule: 'follows-in-order',
    severity: 'warning',
    why: 'An action that is to start before what it waits for ends is late from the first day, through no fault of its owner. Either it need not wait, or one of the two dates was mistaken.',
    example: parseExample(
      'implementation.yaml',
      `  |steps:
         |  - id: I1
         |    what: Plan discussed with every site
         |    window: 2010-04/2010-06
         |  - id: I2
         |    what: Plan agreed by the Forum
        -|    window: 2010-05
        +|    window: 2010-07
         |    follows: [I1]`,
    ),
  },
  {
    rule: 'accountable-owner',
    severity: 'warning',
    why: 'What everybody answers for, nobody does: the coordinator has no one to ask. One body as the owner, or among the partners, is enough.',
    example: parseExample(
      'targets/T1-ground.yaml',
      `  |id: T1
         |title: Ground
         |statement: The Forum will bring every plot into use
         |window: 2010-04/2012-03
         |actions:
         |  - id: T1.1
         |    what: Survey every plot in the city
         |    owner: ASP
        +|    partners: [CAD]
         |    window: 2010-04/2010-09`,
    ),
  },
  {
    rule: 'measure-has-baseline',
    severity: 'warning',
    why: 'A later figure says little without the one at the start: nobody could tell whether 24 is a rise or a fall.',
    example: parseExample(
      'indicators.yaml',
      `  |indicators:
         |  NI6:
         |    title: Participation in Regular Volunteering
         |    unit: "% of adults"
        +|    baseline: { period: "2008", value: 23 }
         |    readings:
         |      - { period: "2010", value: 24 }`,
    ),
  },
]
