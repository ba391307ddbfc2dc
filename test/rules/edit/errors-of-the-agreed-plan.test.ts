import { expect, test } from 'vitest'
import { agreedPlan } from '../../helpers/agreed-plan.js'
import { edited, judgeInMemory, type Replacement } from '../../helpers/edits.js'

// A value that was an error in the agreed plan was never agreed: its fix is found by no rule about edits.

const settings = 'plan.yaml'
const owners = 'owners.yaml'
const indicators = 'indicators.yaml'
const target = 'targets/T1.yaml'
const journal = 'journal/2010-07-06.yaml'

/** The mistake in the agreed plan, and the fix of it. */
const fixes: readonly (readonly [name: string, mistake: Replacement, fix: Replacement])[] = [
  ['an unknown owner', [target, 'owner: CAD', 'owner: CDA'], [target, 'CDA', 'CAD']],
  ['an unknown partner', [target, '[DG, VC]', '[DG, VCC]'], [target, 'VCC', 'VC']],
  ['an unknown indicator of the plan', [settings, '[NI7]', '[NI9]'], [settings, 'NI9', 'NI7']],
  [
    'an unknown indicator of an action',
    [target, '\n    indicators: [NI6]', '\n    indicators: [NI9]'],
    [target, 'NI9', 'NI6'],
  ],
  ['an unknown survey result', [target, 'survey: [S1.1]', 'survey: [S1.2]'], [target, 'S1.2', 'S1.1']],
  [
    'an unknown action that another follows',
    [target, 'follows: [T1.1]', 'follows: [T1.9]'],
    [target, 'T1.9', 'T1.1'],
  ],
  [
    'an unknown time zone',
    [settings, 'Europe/Paris', 'Europe/Pari'],
    [settings, 'Europe/Pari', 'Europe/Paris'],
  ],
  [
    'an impossible day in the journal',
    [journal, 'on: 2010-07-06', 'on: 2010-06-31'],
    [journal, '2010-06-31', '2010-06-30'],
  ],
  [
    'an impossible day since when',
    [target, 'added: 2010-04-20', 'added: 2010-04-31'],
    [target, '2010-04-31', '2010-04-30'],
  ],
  [
    'an impossible day of publication',
    [settings, 'published: 2010-04', 'published: 2010-13'],
    [settings, '2010-13', '2010-03'],
  ],
  ['an impossible meeting', [settings, '2010-04-06', '2010-02-30'], [settings, '2010-02-30', '2010-02-27']],
  [
    'an impossible meeting of a journal',
    [journal, 'meeting: 2010-07-06', 'meeting: 2010-06-31'],
    [journal, 'meeting: 2010-06-31', 'meeting: 2010-07-06'],
  ],
  [
    'an impossible day of a figure',
    [indicators, '2010-06-23', '2010-06-31'],
    [indicators, '2010-06-31', '2010-06-30'],
  ],
  [
    'an impossible day of monitoring',
    [settings, 'from: 2010-07', 'from: 2010-17'],
    [settings, 'from: 2010-17', 'from: 2010-07'],
  ],
  [
    'an impossible last day of an owner',
    [owners, '2010-05-31', '2010-05-32'],
    [owners, '2010-05-32', '2010-05-31'],
  ],
  [
    'an impossible last day of a name',
    [owners, '2009-03-31', '2009-02-29'],
    [owners, '2009-02-29', '2009-02-28'],
  ],
  [
    'an impossible day among the printed words',
    [settings, 'Later: ongoing', 'Later: 2010-06-31'],
    [settings, '2010-06-31', '2010-06-30'],
  ],
  [
    'a backwards window among the printed words',
    [settings, 'Later: ongoing', 'Later: 2010-09/2010-04'],
    [settings, '2010-09/2010-04', '2010-04/2010-09'],
  ],
  [
    'printed words explained twice, of which the first go',
    [settings, 'Later: ongoing', 'Later: ongoing, LATER: open'],
    [settings, 'Later: ongoing, ', ''],
  ],
  [
    'printed words explained twice, of which the others go',
    [settings, 'Later: ongoing', 'Later: ongoing, LATER: open'],
    [settings, ', LATER: open', ''],
  ],
  [
    'a backwards window',
    [target, 'window: 2010-04/2010-09\n    as_printed: April - September 2010', 'window: 2010-09/2010-04'],
    [target, '2010-09/2010-04', '2010-04/2010-09'],
  ],
  [
    'a window unlike the printed one',
    [target, 'window: 2010-04/2010-09', 'window: 2010-04/2010-10'],
    [target, '2010-04/2010-10', '2010-04/2010-09'],
  ],
  [
    'the printed dates of it',
    [target, 'April - September 2010', 'April - October 2010'],
    [target, 'April - October 2010', 'April - September 2010'],
  ],
  [
    'what is repeated without a start',
    [target, 'window: 2010-10/..', 'window: ../2012-03'],
    [target, '../2012-03', '2010-10/2012-03'],
  ],
  [
    'what is repeated without a start, made to be done once',
    [target, 'window: 2010-10/..', 'window: ../2012-03'],
    [target, '    every: quarter\n', ''],
  ],
  [
    'actions that follow each other',
    [target, 'theme: Finding out', 'theme: Finding out\n    follows: [T1.2]'],
    [target, '\n    follows: [T1.2]', ''],
  ],
  [
    'actions that follow each other, the other way',
    [target, 'theme: Finding out', 'theme: Finding out\n    follows: [T1.2]'],
    [target, '\n    follows: [T1.1]', ''],
  ],
  [
    'an entry about an unknown action',
    [journal, 'action: T1.2', 'action: T1.12'],
    [journal, 'T1.12', 'T1.2'],
  ],
  [
    'an entry about an unknown action is deleted',
    [journal, 'action: T1.2', 'action: T1.12'],
    [journal, / {2}- action: T1.12[\s\S]*/, ''],
  ],
  [
    'an entry about an unknown target',
    [journal, /- action: T1.2[\s\S]*/, '- target: T2\n    on: 2010-07-06\n    achieved: fully\n'],
    [journal, 'T2', 'T1'],
  ],
  [
    'an entry with an unknown owner',
    [journal, 'agreed_by: HILL', 'agreed_by: HIL'],
    [journal, 'HIL', 'HILL'],
  ],
  [
    'an entry without a reason',
    [journal, 'state: in progress', 'state: on hold'],
    [journal, 'state: on hold', 'state: on hold\n    reason: Frost'],
  ],
  [
    'a move that nobody agreed',
    [journal, 'outlook: at risk', 'window: 2011-01/..\n    reason: Frost'],
    [journal, 'reason: Frost', 'reason: Frost\n    agreed_by: DG'],
  ],
  [
    'an entry about two things',
    [journal, 'action: T1.2', 'action: T1.2\n    target: T1'],
    [journal, '    target: T1\n', ''],
  ],
  [
    'an entry about nothing',
    [journal, '- action: T1.2\n    on', '- on'],
    [journal, '- on: 2010-07-06', '- action: T1.2\n    on: 2010-07-06'],
  ],
  [
    'an entry that records nothing',
    [journal, '    outlook: at risk\n', ''],
    [journal, /$/, '    outlook: at risk\n'],
  ],
  [
    'an entry with what only targets have',
    [journal, 'outlook: at risk', 'outlook: at risk\n    achieved: fully'],
    [journal, '\n    achieved: fully', ''],
  ],
  [
    'earlier names out of order',
    [owners, '2009-03-31 }]', '2009-03-31 }, { name: Derby Aid, until: 1998-12-31 }]'],
    [owners, '1998-12-31', '2009-12-31'],
  ],
  [
    'an unknown owner that is a partner too',
    [target, /owner: CAD\n {4}partners: .DG/, 'owner: CDA\n    partners: [CDA'],
    [target, /owner: CDA\n {4}partners: .CDA/, 'owner: CAD\n    partners: [DG'],
  ],
  [
    'an unknown owner in two places',
    [target, /owner: CAD([\s\S]*)owner: ASP/, 'owner: AP$1owner: AP'],
    [target, /owner: AP([\s\S]*)owner: AP/, 'owner: CAD$1owner: ASP'],
  ],
  [
    'the first of two entries about an action',
    [
      journal,
      /agreed_by: HILL([\s\S]*)$/,
      'agreed_by: HIL$1  - { action: T1.1, on: 2010-07-06, note: Rain }\n',
    ],
    [journal, 'HIL', 'HILL'],
  ],
  [
    'an earlier name that ends on the day of the one before',
    [owners, '2009-03-31 }]', '2009-03-31 }, { name: Derby Aid, until: 2009-03-31 }]'],
    [owners, 'Derby Aid, until: 2009-03-31', 'Derby Aid, until: 2009-04-01'],
  ],
  [
    'an earlier name that ends on the last day of its owner',
    [owners, 'Hill Street Growers,', 'Hill Street Growers, was: [{ name: Growers, until: 2010-05-31 }],'],
    [owners, 'Growers, until: 2010-05-31 }', 'Growers, until: 2010-05-30 }'],
  ],
]

test.each(fixes)('%s: the fix passes', (_name, mistake, fix) => {
  const before = edited(agreedPlan, mistake)
  const { base, lines } = judgeInMemory(before, edited(before, fix))
  expect(base.filter((line) => line.includes(': error: '))).toHaveLength(1)
  expect(lines).toEqual([])
})

test.each(fixes)('%s: another value of the same file is still held', (_name, mistake, fix) => {
  const elsewhere: Readonly<Record<string, Replacement>> = {
    [settings]: [settings, 'due_soon: 2', 'due_soon: 3'],
    [owners]: [owners, 'name: Volunteer Centre', 'name: Somebody Else'],
    [indicators]: [indicators, 'better: higher', 'better: lower'],
    [target]: [target, 'title: Ground', 'title: Soil'],
    [journal]: [journal, 'First forty plots', 'All plots'],
  }
  const before = edited(agreedPlan, mistake)
  const { lines } = judgeInMemory(before, edited(before, fix, elsewhere[mistake[0]] ?? fix))
  expect(lines).toHaveLength(1)
})
