import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edited, judgeInMemory, type Replacement } from '../../helpers/edits.js'
import { planFiles } from '../../helpers/plan-folder.js'

// What the papers quote of the printed plan is held like every other answer for past days.

const settings = 'plan.yaml'
const target = 'targets/T1.yaml'

const agreed = planFiles(`
=== plan.yaml
title: A plan for the plots
contact: Allotment Forum
terms:
  plot: { name: Allotment plot, means: A piece of ground, source: Allotment Forum }
  NSALG: { means: The national society }
context:
  - title: Background
    text: >-
      The NSALG asked every site what it needs most, and every site answered within the two months that it was given,
      so that the plan could be drawn up in time for the meeting in April.
  - { title: What happens next, place: after targets, text: The Forum meets again. }
credits: [Written by the Forum, Paid for by the council]
=== owners.yaml
owners:
  CAD: { name: Community Action Derby, email: office@example.org }
=== targets/T1.yaml
id: T1
title: Ground
statement: The Forum will bring every plot into use
window: 2010-04/2012-03
actions:
  - { id: T1.1, what: Survey every plot, owner: CAD, window: 2010-04/2010-09 }
context: >-
  Half of the plots were empty when the survey was made, and nobody could say which of them would be free next year.
  The reasons that were given most often:

  - the plots are too far away

  - nobody knew that they were free
`)

const judge = (...replacements: readonly Replacement[]) =>
  judgeInMemory(agreed, edited(agreed, ...replacements))

const changes: readonly (readonly [name: string, finding: string, ...Replacement[]])[] = [
  [
    'what a term means',
    'plan/plan.yaml:4: warning: the plan: the list of terms says something else about "plot"; papers for past days would explain other words, or explain them differently [settings-kept]',
    [settings, 'A piece of ground', 'A piece of land'],
  ],
  [
    'a term goes and another comes',
    'plan/plan.yaml:4: warning: the plan: the list of terms no longer has "NSALG" and now has "Forum"; papers for past days would explain other words, or explain them differently [settings-kept]',
    [settings, 'NSALG: { means: The national society', 'Forum: { means: All members'],
  ],
  [
    'all terms go',
    'plan/plan.yaml:1: warning: the plan: the list of terms no longer has "plot" and "NSALG"; papers for past days would explain other words, or explain them differently [settings-kept]',
    [settings, /terms:\n.*\n.*\n/, ''],
  ],
  [
    'a word of the background',
    'plan/plan.yaml:7: warning: the plan: the context says something else about "Background"; papers for past days would give another background [settings-kept]',
    [settings, 'needs most', 'wants most'],
  ],
  [
    'a part of the context changes its place',
    'plan/plan.yaml:7: warning: the plan: the context says something else about "What happens next"; papers for past days would give another background [settings-kept]',
    [settings, 'place: after targets, ', ''],
  ],
  [
    'the parts of the context change places',
    'plan/plan.yaml:7: warning: the plan: the context is in another order; papers for past days would give another background [settings-kept]',
    [settings, / {2}- \{ title: What.*\n/, ''],
    [
      settings,
      'context:\n',
      'context:\n  - { title: What happens next, place: after targets, text: The Forum meets again. }\n',
    ],
  ],
  [
    'who paid for it',
    'plan/plan.yaml:12: warning: the plan: the list of credits no longer has "Paid for by the council" and now has "Paid for by the city"; papers for past days would name others at the foot [settings-kept]',
    [settings, 'by the council', 'by the city'],
  ],
  [
    'a word in the context of a target',
    'plan/targets/T1.yaml:8: warning: target T1: the context was "… nobody could say which of them would be free next year. The reasons that were given …" and is now "… nobody could say which of them would be free this year. The reasons that were given …"; papers for past days would give other reasons for the target [details-kept]',
    [target, 'next year', 'this year'],
  ],
  [
    'the context of a target goes',
    'plan/targets/T1.yaml:1: warning: target T1: the context was "Half of the plots were empty when the survey was made, and nobody could say which …" and is no longer given; papers for past days would give other reasons for the target [details-kept]',
    [target, /context[\s\S]*/, ''],
  ],
]

test.each(changes.map(([name, finding, ...replacements]) => ({ name, finding, replacements })))(
  '$name',
  ({ finding, replacements }) => {
    expect(judge(...replacements)).toEqual({ base: [], lines: [finding], accepted: [] })
  },
)

describe('nothing is changed by', () => {
  test.each<readonly [name: string, replacement: Replacement]>([
    ['another contact', [settings, 'contact: Allotment Forum', 'contact: The office']],
    ['no contact', [settings, 'contact: Allotment Forum\n', '']],
    ['another email', ['owners.yaml', 'office@', 'hello@']],
    ['a text that is folded elsewhere', [target, 'was made, and\x20nobody', 'was made,\n  and nobody']],
    [
      'the default place',
      [settings, 'title: Background\n', 'title: Background\n    place: before targets\n'],
    ],
    ['terms in another order', [settings, /( {2}plot: .*\n)( {2}NSALG: .*\n)/, '$2$1']],
    ['the fields of a term in another order', [settings, /(name: Allotment plot), (means: [^,]*)/, '$2, $1']],
  ])('%s', (_name, replacement) => {
    expect(judge(replacement)).toEqual({ base: [], lines: [], accepted: [] })
  })
})

test('an exception by the name of the setting accepts it', () => {
  const exception = 'exceptions: [{ rule: settings-kept, at: terms, reason: A slip of the pen }]\n'
  const { lines, accepted } = judge(
    [settings, 'A piece of ground', 'A plot of ground'],
    [settings, /$/, exception],
  )
  expect(lines).toEqual([])
  expect(accepted).toHaveLength(1)
})

test('a long text is quoted from just before what differs, however long it is', () => {
  const word = fc.stringMatching(/^[a-z]{1,12}$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 40, maxLength: 90 }), fc.nat(39), (words, at) => {
      const text = (middle: string) => words.map((each, index) => (index === at ? middle : each)).join(' ')
      const before = edited(agreed, [target, /context[\s\S]*/, `context: "${text('ONE')}"\n`])
      const now = edited(agreed, [target, /context[\s\S]*/, `context: "${text('TWO')}"\n`])
      const [line = ''] = judgeInMemory(before, now).lines
      expect(line).toContain('ONE')
      expect(line).toContain('TWO')
      expect(line.length).toBeLessThan(500)
    }),
    { seed: 17, numRuns: 50 },
  )
})
