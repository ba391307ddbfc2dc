import type { Explanation } from '../../model/explanation.js'
import { parseExample } from '../../model/parse-example.js'
import { undone } from './undone.js'

/** Of the rules about an edit of what answers for past days depend on, beside windows, owners, words and entries. */
export const editsOfDetails: readonly Explanation[] = [
  {
    rule: 'details-kept',
    severity: 'warning',
    why: 'A paper that was made for a past day shows titles, partners, themes and links. Made again after a change, it would show others, and nobody could see when they were agreed.',
    example: undone(
      'implementation.yaml',
      `  |steps:
         |  - id: I1
         |    what: Plan discussed with every site
         |    window: 2010-04/2010-06
        -|    partners: [VC]
        +|    partners: [DG]`,
    ),
  },
  {
    rule: 'settings-kept',
    severity: 'warning',
    why: 'What plan.yaml says holds for every day, past ones too: with another "due soon" or another first month of the year, what past meetings were shown comes out differently.',
    example: undone(
      'plan.yaml',
      `  |title: A plan for the allotments
        -|year_starts: January
        +|year_starts: April`,
    ),
  },
  {
    rule: 'meeting-kept',
    severity: 'warning',
    why: 'A paper reports what is new since the meeting before it. With a meeting removed, or added among those that are past, it would begin on another day.',
    example: undone(
      'plan.yaml',
      `  |title: A plan for the allotments
        -|meetings: [2010-04-06, 2010-07-06]
        +|meetings: [2010-07-06]`,
    ),
  },
  {
    rule: 'owner-details-kept',
    severity: 'warning',
    why: 'Papers for past days name the owners as they were. An owner with a new name keeps the earlier one under "was", with its last day; one that has left stays listed, with its last day under "until".',
    example: {
      ...parseExample(
        'owners.yaml',
        `  |owners:
           |  CAD:
           |    name: Derby Action
          +|    was: [{ name: Community Action Derby, until: 2010-06-30 }]
           |  DG: { name: Development Group }
           |  VC: { name: Volunteer Centre }`,
      ),
      agreed:
        'owners:\n  CAD: { name: Community Action Derby }\n  DG: { name: Development Group }\n  VC: { name: Volunteer Centre }\n',
    },
  },
  {
    rule: 'indicator-kept',
    severity: 'warning',
    why: 'A figure means what its indicator says: with another unit, or with lower in place of higher, what was progress on a past day no longer is. An indicator that is no longer measured stays listed as discontinued.',
    example: undone(
      'indicators.yaml',
      `  |indicators:
         |  NI7:
         |    title: Environment for a Thriving Third Sector
         |    unit: "% of organisations"
        -|    better: lower
        +|    better: higher
         |    baseline: { period: "2008", value: 16, published: 2009-05-07 }`,
    ),
  },
  {
    rule: 'addition-not-backdated',
    severity: 'warning',
    why: 'What is added now was in no paper before. With a day in the past it would be in the answers for days on which nobody had it.',
    example: {
      ...parseExample(
        'implementation.yaml',
        `  |steps:
           |  - { id: I1, what: Plan discussed, window: 2010-04-20 }
           |  - id: I2
           |    what: Plan agreed by the Forum
           |    window: 2010-05
          -|    added: 2010-04-11
          +|    added: 2010-04-12`,
      ),
      agreed: 'steps:\n  - { id: I1, what: Plan discussed, window: 2010-04-20 }\n',
    },
  },
]
