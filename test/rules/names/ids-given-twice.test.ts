import { describe, expect, test } from 'vitest'
import { agreedPlan } from '../../helpers/agreed-plan.js'
import { edited, judgeInMemory, type Replacement } from '../../helpers/edits.js'

const settings = 'plan.yaml'
const target = 'targets/T1.yaml'
const journal = 'journal/2010-07-06.yaml'

describe('an id that two branches gave, and that a merge left twice', () => {
  const third =
    '  - { id: T1.3, what: Fence the river plots, owner: CAD, window: 2011-05, added: 2010-05-01 }\n'
  const other = '  - { id: T1.3, what: Buy a shed, owner: DG, window: 2011-06, added: 2010-05-02 }\n'
  const news = '  - { action: T1.3, on: 2010-07-06, note: Two sheds were looked at }\n'
  const before = edited(agreedPlan, [target, /$/, third + other], [journal, /$/, news])
  const second = (id: string): Replacement => [target, 'id: T1.3, what: Buy', `id: ${id}, what: Buy`]

  test.each<readonly [string, readonly Replacement[], readonly string[]]>([
    ['the second gets the next number', [second('T1.4')], []],
    ['the first gets the next number', [[target, 'id: T1.3, what: Fence', 'id: T1.4, what: Fence']], []],
    ['and its entry too', [second('T1.4'), [journal, 'action: T1.3', 'action: T1.4']], []],
    [
      'both get new numbers',
      [second('T1.4'), [target, 'id: T1.3', 'id: T1.5'], [journal, 'action: T1.3', 'action: T1.4']],
      [],
    ],
    [
      'they change places',
      [
        second('T1.4'),
        [target, third + other.replace('T1.3', 'T1.4'), other.replace('T1.3', 'T1.4') + third],
      ],
      [],
    ],
    ['the second is deleted', [[target, other, '']], ['action-kept']],
    [
      'the owner of the second is changed with its number',
      [second('T1.4'), [target, 'shed, owner: DG', 'shed, owner: VC']],
      ['owner-kept'],
    ],
    [
      'the first is reworded',
      [second('T1.4'), [target, 'Fence the river plots', 'Fence some plots']],
      ['wording-kept'],
    ],
    [
      'the owner of the first is changed',
      [second('T1.4'), [target, 'river plots, owner: CAD', 'river plots, owner: VC']],
      ['owner-kept'],
    ],
    [
      'another is renumbered',
      [
        second('T1.4'),
        [target, 'id: T1.2', 'id: T1.5'],
        [journal, 'action: T1.2', 'action: T1.5'],
        [settings, 'at: T1.2', 'at: T1.5'],
      ],
      ['action-kept', 'journal-kept'],
    ],
  ])('%s', (_name, edits, rules) => {
    const { lines } = judgeInMemory(before, edited(before, ...edits))
    expect(lines.map((line) => /\[([a-z-]+)\]$/.exec(line)?.[1]).sort()).toEqual([...rules].sort())
  })

  test('a whole target: the second gets the next number, and its actions too', () => {
    const copy = String(agreedPlan['plan/targets/T1.yaml'])
      .replace('every plot', 'every shed')
      .replace('Survey every plot', 'Survey every shed')
      .replace('Keep the plots', 'Keep the sheds')
    const twice = {
      ...agreedPlan,
      'plan/targets/T1-sheds.yaml': copy.replace('indicators', 'added: 2010-05-01\nindicators'),
    }
    const fixed = {
      ...twice,
      'plan/targets/T1-sheds.yaml': twice['plan/targets/T1-sheds.yaml']
        .replace(/T1/g, 'T2')
        .replace('[T1.1]', '[T2.1]'),
    }
    const { lines } = judgeInMemory(twice, fixed)
    expect(lines.filter((line) => line.includes(': error: '))).toEqual([])
  })

  test('the one that is left is known by its words', () => {
    const [first, last] = [edited(before, second('T1.4')), edited(before, [target, third, ''])]
    const now = edited(last, [
      target,
      'owner: DG, window: 2011-06',
      'owner: DG, window: 2011-06, theme: Sheds',
    ])
    expect(judgeInMemory(before, first).lines).toEqual([])
    expect(judgeInMemory(before, now).lines.map((line) => /\[([a-z-]+)\]$/.exec(line)?.[1])).toEqual([
      'action-kept',
      'details-kept',
    ])
  })

  test('a copy of a target is deleted', () => {
    const twice = { ...agreedPlan, 'plan/targets/Copy of T1.yaml': agreedPlan['plan/targets/T1.yaml'] ?? '' }
    expect(judgeInMemory(twice, agreedPlan).lines).toEqual([])
  })

  test('an id of another target is put right', () => {
    const wrong = edited(
      agreedPlan,
      [target, 'id: T1.2', 'id: T2.2'],
      [journal, 'action: T1.2', 'action: T2.2'],
      [settings, 'at: T1.2', 'at: T2.2'],
    )
    expect(judgeInMemory(wrong, agreedPlan).lines).toEqual([])
  })
})
