import { describe, expect, test } from 'vitest'
import { agreedPlan } from '../../helpers/agreed-plan.js'
import { edited, judgeInMemory, type Replacement } from '../../helpers/edits.js'

const settings = 'plan.yaml'
const target = 'targets/T1.yaml'
const journal = 'journal/2010-07-06.yaml'

describe('what was agreed beside a mistake', () => {
  test.each<readonly [string, Replacement, readonly Replacement[], string]>([
    [
      'the state of an entry with an unknown owner',
      [journal, 'agreed_by: HILL', 'agreed_by: HIL'],
      [
        [journal, 'HIL', 'HILL'],
        [journal, 'state: in progress', 'state: complete'],
      ],
      'journal-kept',
    ],
    [
      'another partner',
      [target, '[DG, VC]', '[DG, VCC]'],
      [[target, '[DG, VCC]', '[HILL, VC]']],
      'details-kept',
    ],
    [
      'another field of the monitoring',
      [settings, 'from: 2010-07', 'from: 2010-17'],
      [[settings, 'every: quarter, from: 2010-17', 'every: month, from: 2010-07']],
      'settings-kept',
    ],
    [
      'an entry with an unknown owner is deleted',
      [journal, 'agreed_by: HILL', 'agreed_by: HIL'],
      [[journal, / {2}- action: T1.1[\s\S]*(?= {2}- action: T1.2)/, '']],
      'journal-kept',
    ],
  ])('%s is held', (_name, mistake, edits, rule) => {
    const before = edited(agreedPlan, mistake)
    const { lines } = judgeInMemory(before, edited(before, ...edits))
    expect(lines.map((line) => /\[([a-z-]+)\]$/.exec(line)?.[1])).toEqual([rule])
  })

  test('a window that an exception accepts was agreed', () => {
    const accept: Replacement = [
      settings,
      'exceptions:',
      'exceptions:\n  - { rule: window-as-printed, at: T1.1, reason: Printed so }',
    ]
    const before = edited(agreedPlan, [target, 'April - September 2010', 'April to August 2010'], accept)
    const now = edited(before, [target, 'window: 2010-04/2010-09', 'window: 2010-06/2010-08'])
    expect(judgeInMemory(before, now).lines).toEqual([
      'plan/targets/T1.yaml:18: error: action T1.1: the agreed window 2010-04/2010-09 is now 2010-06/2010-08 [window-kept]',
    ])
  })
})
