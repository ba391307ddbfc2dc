import { describe, expect, test } from 'vitest'
import { agreedPlan } from '../helpers/agreed-plan.js'
import { edited, judgeInMemory, type Replacement } from '../helpers/edits.js'
import { planFiles } from '../helpers/plan-folder.js'
import { spoil } from '../helpers/slip-steps.js'
import { listSlips, type Slip } from '../helpers/slips.js'
import { runPlan } from '../helpers/world.js'

// One run shows every mistake there is, whichever files cannot be read, and nothing that follows from another.

type Files = Readonly<Record<string, string | Uint8Array>>

async function findingsIn(files: Files): Promise<readonly string[]> {
  const { stdout } = await runPlan(files, ['validate', '--format', 'line'])
  return [...stdout.matchAll(/^plan\/(\S+:\d+):\d+: .*\[([a-z0-9-]+)\]$/gm)].map(
    ([, place, rule]) => `${place} ${rule}`,
  )
}

const sound = planFiles(`
=== plan.yaml
title: A plan for the allotments
published: 2010-04-01
exceptions:
  - { rule: accountable-owner, at: T2.1, reason: The printed plan names no single body }
=== owners.yaml
owners:
  CAD: { name: Community Action Derby }
  DG: { name: Development Group }
  ASP: { name: All Support Providers, kind: group }
=== indicators.yaml
indicators:
  NI7: { title: A thriving third sector, unit: "%", baseline: { period: "2008", value: 16 } }
=== implementation.yaml
steps:
  - { id: I1, what: Discuss the plan, owner: CAD, window: 2010-04-20 }
=== targets/T1.yaml
id: T1
title: Ground
statement: The Forum will bring every plot into use
window: 2010-04/2012-03
indicators: [NI7]
actions:
  - { id: T1.1, what: Dig, owner: CAD, window: 2010-07/2010-09, as_printed: July - Sept 2010 }
  - { id: T1.2, what: Sow, owner: DG, window: 2010-10/.., follows: [T1.1, T2.1, I1] }
=== targets/T2.yaml
id: T2
title: Water
statement: The Forum will bring water to every plot
window: 2010-04/2012-03
actions:
  - { id: T2.1, what: Lay pipes, owner: ASP, window: 2010-05/2010-09 }
=== journal/2010-07-06.yaml
entries:
  - { action: T1.1, on: 2010-07-05, state: complete }
=== journal/2010-10-05.yaml
entries:
  - { action: T1.1, on: 2010-10-01, state: in progress, note: More was found }
  - { action: T2.1, on: 2010-10-01, state: complete }
`)

const broken = {
  'plan.yaml': ['plan.yaml', 'title:', 'titel:'],
  'owners.yaml': ['owners.yaml', 'name: Dev', 'nmae: Dev'],
  'indicators.yaml': ['indicators.yaml', 'title', 'titel'],
  'implementation.yaml': ['implementation.yaml', 'what', 'waht'],
  'targets/T2.yaml': ['targets/T2.yaml', 'what', 'waht'],
  'journal/2010-10-05.yaml': ['journal/2010-10-05.yaml', 'state', 'staet'],
} as const satisfies Record<string, Replacement>

describe('three mistakes of different kinds in three files are three findings', () => {
  test.each<readonly [string, readonly Replacement[], readonly string[]]>([
    [
      'a mistyped field, an owner that is not listed, a day that is not there',
      [
        broken['targets/T2.yaml'],
        ['targets/T1.yaml', 'owner: DG', 'owner: DB'],
        ['journal/2010-07-06.yaml', '2010-07-05', '2010-06-31'],
      ],
      ['journal/2010-07-06.yaml:2 real-date', 'targets/T1.yaml:8 known-owner', 'targets/T2.yaml:6 known-key'],
    ],
    [
      'no title, a window that ends before it starts, a move without a reason',
      [
        broken['plan.yaml'],
        ['targets/T1.yaml', '2010-07/2010-09', '2010-09/2010-07'],
        ['journal/2010-10-05.yaml', 'note: More was found', 'window: 2011-01'],
      ],
      ['journal/2010-10-05.yaml:2 move-agreed', 'plan.yaml:1 known-key', 'targets/T1.yaml:7 window-order'],
    ],
    [
      'an owner without a name, an id of another target, an entry of a step that is not there',
      [
        broken['owners.yaml'],
        ['targets/T1.yaml', 'id: T1.2', 'id: T2.2'],
        ['journal/2010-10-05.yaml', 'action: T2.1', 'action: I9'],
      ],
      ['journal/2010-10-05.yaml:3 known-action', 'owners.yaml:3 known-key', 'targets/T1.yaml:8 id-of-target'],
    ],
    [
      'a step that cannot be read, an indicator and an action that are not there',
      [
        broken['implementation.yaml'],
        ['targets/T1.yaml', '[NI7]', '[NI9]'],
        ['journal/2010-07-06.yaml', 'action: T1.1', 'action: T1.9'],
      ],
      [
        'implementation.yaml:2 known-key',
        'journal/2010-07-06.yaml:2 known-action',
        'targets/T1.yaml:5 known-indicator',
      ],
    ],
  ])('%s', async (_what, mistakes, found) => {
    expect(await findingsIn(edited(sound, ...mistakes))).toEqual(found)
  })
})

describe('what only the file that cannot be read could answer is not asked', () => {
  test.each<readonly [keyof typeof broken, string, readonly Replacement[]]>([
    ['owners.yaml', 'an owner', [['targets/T1.yaml', 'owner: DG', 'owner: VC']]],
    [
      'owners.yaml',
      'who agreed it',
      [['journal/2010-10-05.yaml', 'note: More was found', 'window: 2011-01, reason: Rain, agreed_by: VC']],
    ],
    ['indicators.yaml', 'an indicator', [['targets/T1.yaml', '[NI7]', '[NI9]']]],
    ['implementation.yaml', 'a step that is followed', [['targets/T1.yaml', 'I1]', 'I2]']]],
    ['targets/T2.yaml', 'an action that is followed', [['targets/T1.yaml', 'T2.1', 'T2.2']]],
    ['targets/T2.yaml', 'an action with an entry', [['journal/2010-10-05.yaml', 'T2.1', 'T2.2']]],
    [
      'targets/T2.yaml',
      'a target with an entry',
      [
        [
          'journal/2010-07-06.yaml',
          'action: T1.1, on: 2010-07-05, state: complete',
          'target: T3, on: 2010-07-05, achieved: partly',
        ],
      ],
    ],
    ['plan.yaml', 'what an exception may accept', [['targets/T1.yaml', 'owner: DG', 'owner: ASP']]],
    ['plan.yaml', 'the month in which the year starts', [['targets/T1.yaml', 'July - Sept 2010', 'Q1 2010']]],
    [
      'journal/2010-10-05.yaml',
      'a window that has moved',
      [['journal/2010-07-06.yaml', '2010-07-05', '2010-06-05']],
    ],
  ])('with %s broken, %s', async (file, _what, others) => {
    const alone = await findingsIn(edited(sound, broken[file]))
    expect(alone).toHaveLength(1)
    expect(await findingsIn(edited(sound, broken[file], ...others))).toEqual(alone)
    expect(await findingsIn(edited(sound, ...others))).not.toEqual([]) // but for it they would be mistakes, or unused exceptions
  })

  test('an exception that accepts nothing in the files that are left', async () => {
    expect(await findingsIn(edited(sound, broken['targets/T2.yaml']))).toEqual([
      'targets/T2.yaml:6 known-key',
    ])
  })

  test('a number that the file has taken is not offered', async () => {
    const { stdout } = await runPlan(
      edited(
        sound,
        ['targets/T2.yaml', 'id: T2.1, what', 'id: T1.3, waht'],
        ['targets/T1.yaml', 'id: T1.2', 'id: T2.3'],
      ),
      ['validate', '--format', 'json'],
    )
    expect(stdout).toContain('"write T1.4"')
  })
})

test('an id used twice has one finding, and none of what is said of the two together', async () => {
  expect(await findingsIn(edited(sound, ['targets/T1.yaml', 'id: T1.2', 'id: T1.1']))).toEqual([
    'targets/T1.yaml:8 unique-id',
  ])
})

describe('an edit', () => {
  const breakJournal: Replacement = ['journal/2010-07-06.yaml', 'entries:', 'entires:']

  test('is judged by the files that can be read', () => {
    const now = edited(
      sound,
      broken['targets/T2.yaml'],
      ['targets/T1.yaml', 'owner: DG', 'owner: CAD'],
      ['owners.yaml', 'name: Dev', 'name: The Dev'],
    )
    expect(judgeInMemory(sound, now).lines.map((line) => line.replace(/^plan\//, ''))).toEqual([
      expect.stringContaining('owners.yaml:3'),
      expect.stringContaining('targets/T1.yaml:8'),
      expect.stringContaining('targets/T2.yaml:6'),
    ])
  })

  test.each(Object.entries(broken))('what %s held is not missed', (_file, mistake) => {
    expect(judgeInMemory(sound, edited(sound, mistake)).lines).toHaveLength(1)
  })

  test('nor what the journal held', () => {
    expect(judgeInMemory(agreedPlan, edited(agreedPlan, breakJournal)).lines).toHaveLength(1)
  })
})

/** Pairs of slips in files of one plan, of which one leaves its file unreadable. */
function listPairs(): readonly (readonly [Slip, Slip])[] {
  const slips = listSlips().filter(
    ({ expects, head }) => expects.length === 1 && head.includes('\nplan: good-plan\n'),
  )
  const whole = spoil('good-plan', [])
  const changedIn = ({ files }: Slip) =>
    [...new Set([...Object.keys(files), ...Object.keys(whole)])].filter(
      (path) => Buffer.compare(files[path] ?? Buffer.of(), whole[path] ?? Buffer.of()) !== 0,
    )
  const single = slips.filter((slip) => changedIn(slip).length === 1)
  return single.flatMap((first, index) =>
    [7, 31, 101]
      .map((step) => single[(index + step) % single.length])
      .filter((second) => second !== undefined && changedIn(second)[0] !== changedIn(first)[0])
      .slice(0, 1)
      .map((second) => [first, second as Slip] as const),
  )
}

test('two slips in two files give no finding that neither gives by itself', async () => {
  const whole = spoil('good-plan', [])
  const pairs = listPairs().filter((_, index) => index % 3 === 0)
  expect(pairs.length).toBeGreaterThan(80)
  for (const [first, second] of pairs) {
    const files = Object.fromEntries(
      [...new Set([...Object.keys(first.files), ...Object.keys(second.files)])].flatMap((path) => {
        const isChanged = Buffer.compare(first.files[path] ?? Buffer.of(), whole[path] ?? Buffer.of()) !== 0
        const bytes = isChanged ? first.files[path] : second.files[path]
        return bytes ? [[path, bytes] as const] : []
      }),
    )
    const either = [...(await findingsIn(first.files)), ...(await findingsIn(second.files))]
    const extra = (await findingsIn(files)).filter((finding) => !either.includes(finding))
    expect([first.name, second.name, extra]).toEqual([first.name, second.name, []])
  }
})
