import { describe, expect, test } from 'vitest'
import { agreedPlan } from '../../helpers/agreed-plan.js'
import { edited, judgeInMemory, makeRepository, type Replacement } from '../../helpers/edits.js'
import { git, runOnDisk, writeFiles } from '../../helpers/git.js'

// An exception about an edit accepts what comes with it and nothing that comes later, and what it accepts is shown.

const settings = 'plan.yaml'
const owners = 'owners.yaml'
const target = 'targets/T1.yaml'

const accept = (rule: string, at: string, reason: string): Replacement => [
  settings,
  'exceptions:\n',
  `exceptions:\n  - { rule: ${rule}, at: ${at}, reason: ${reason} }\n`,
]
const slip: Replacement = [target, 'Survey every plot', 'Survey each plot']
const laterSlip: Replacement = [target, 'Survey each plot', 'Survey some plots']
const rulesOf = (lines: readonly string[]) => lines.map((line) => /\[([a-z-]+)\]/.exec(line)?.[1])

describe('an exception that comes with the edit', () => {
  test.each<readonly [string, string, string, Replacement]>([
    ['a wording', 'wording-kept', 'T1.1', slip],
    ['the wording of an action, by its target', 'wording-kept', 'T1', slip],
    ['a setting', 'settings-kept', 'due_soon', [settings, 'due_soon: 2', 'due_soon: 1']],
    ['a meeting', 'meeting-kept', 'meetings', [settings, '[2010-04-06, ', '[']],
    ['the name of an owner', 'owner-details-kept', 'VC', [owners, 'Volunteer Centre', 'Volunteer Center']],
    [
      'the unit of an indicator',
      'indicator-kept',
      'NI6',
      ['indicators.yaml', '% of adults', '% of grown-ups'],
    ],
    ['a figure', 'figure-kept', 'NI6', ['indicators.yaml', 'value: 24', 'value: 25']],
    ['a theme', 'details-kept', 'T1.1', [target, 'Finding out', 'Surveys']],
    ['the title of a target', 'details-kept', 'T1', [target, 'title: Ground', 'title: Soil']],
    [
      'a late entry',
      'entry-not-backdated',
      'T1.1',
      [
        'journal/2010-07-06.yaml',
        /$/,
        '  - { action: T1.1, on: 2010-07-01, recorded: 2010-07-01, note: Rain }\n',
      ],
    ],
    [
      'an action of the past',
      'addition-not-backdated',
      'T1.3',
      [target, /$/, '  - { id: T1.3, what: Fence, owner: CAD, window: 2011-05, added: 2010-07-01 }\n'],
    ],
    [
      'an action from the start',
      'added-given',
      'T1.3',
      [target, /$/, '  - { id: T1.3, what: Fence, owner: CAD, window: 2011-05 }\n'],
    ],
  ])('accepts %s, and it is shown with the reason', (_name, rule, at, edit) => {
    const { lines, accepted } = judgeInMemory(
      agreedPlan,
      edited(agreedPlan, edit, accept(rule, at, 'A slip')),
    )
    expect(lines).toEqual([])
    expect(accepted).toEqual([expect.stringMatching(/ \(A slip\)$/)])
    expect(rulesOf(accepted)).toEqual([rule])
  })

  test('accepts several findings in its place, and each is shown', () => {
    const second: Replacement = [target, 'Keep the plots', 'Keep all plots']
    const { lines, accepted } = judgeInMemory(
      agreedPlan,
      edited(agreedPlan, slip, second, accept('wording-kept', 'T1', 'Slips')),
    )
    expect(lines).toEqual([])
    expect(accepted).toEqual([
      'plan/targets/T1.yaml:15: error: action T1.1: the agreed words "Survey every plot in the city" are now "Survey each plot in the city" [wording-kept] (Slips)',
      'plan/targets/T1.yaml:22: error: action T1.2: the agreed words "Keep the plots in good order" are now "Keep all plots in good order" [wording-kept] (Slips)',
    ])
  })

  test.each<readonly [string, Replacement, string]>([
    ['an owner', [target, 'owner: CAD', 'owner: DG'], 'owner-kept'],
    ['the day since when', [target, 'added: 2010-04-20', 'added: 2010-04-21'], 'added-kept'],
    ['whether it comes round', [target, 'every: quarter', 'every: year'], 'window-kept'],
  ])('does not accept %s', (_name, edit, rule) => {
    const at = rule === 'owner-kept' ? 'T1.1' : 'T1.2'
    const { lines, accepted } = judgeInMemory(
      agreedPlan,
      edited(agreedPlan, edit, accept(rule, at, 'Quicker so')),
    )
    expect({ rules: rulesOf(lines), accepted }).toEqual({ rules: [rule], accepted: [] })
  })

  test('with nothing to accept is an error', () => {
    const { lines } = judgeInMemory(agreedPlan, edited(agreedPlan, accept('wording-kept', 'T1.1', 'A slip')))
    expect(rulesOf(lines)).toEqual(['exception-used'])
  })

  test('with a mistyped rule is an error, and what it was to accept is shown', () => {
    const { lines, accepted } = judgeInMemory(
      agreedPlan,
      edited(agreedPlan, slip, accept('wording-kpt', 'T1.1', 'A slip')),
    )
    expect(rulesOf(lines)).toEqual(['exception-used'])
    expect(accepted).toHaveLength(1)
  })
})

describe('an exception that is agreed already', () => {
  const agreed = edited(agreedPlan, slip, accept('wording-kept', 'T1.1', 'A slip'))

  test.each<readonly [string, readonly Replacement[], readonly string[], number]>([
    ['accepts nothing of a later edit', [laterSlip], ['wording-kept'], 0],
    ['is no error where nothing is edited', [[settings, 'title:', '# checked\ntitle:']], [], 0],
    ['can be deleted', [[settings, /.*wording-kept.*\n/, '']], [], 0],
    [
      'accepts nothing though it is written in another way',
      [laterSlip, [settings, 'reason: A slip', 'reason: "A  slip"']],
      ['wording-kept'],
      0,
    ],
    [
      'leaves room for one with a reason of its own',
      [laterSlip, accept('wording-kept', 'T1.1', 'Agreed on 6 July')],
      [],
      1,
    ],
    [
      'leaves room for one that takes its place',
      [laterSlip, [settings, 'reason: A slip', 'reason: Agreed on 6 July']],
      [],
      1,
    ],
    [
      'accepts nothing for a target that it did not name',
      [laterSlip, accept('wording-kept', 'T1.2', 'Agreed')],
      ['wording-kept'],
      0,
    ],
  ])('%s', (_name, edits, rules, accepted) => {
    const judged = judgeInMemory(agreed, edited(agreed, ...edits))
    expect(rulesOf(judged.lines)).toEqual(rules)
    expect(judged.accepted).toHaveLength(accepted)
  })

  test('about the plan as it is, and not an edit, goes on accepting', () => {
    expect(
      judgeInMemory(agreedPlan, edited(agreedPlan, [settings, 'title:', '# checked\ntitle:'])).lines,
    ).toEqual([])
  })
})

describe('plan validate --against', () => {
  test.each([
    [[]],
    [['--strict']],
    [['--format', 'json']],
    [['--format', 'github']],
    [['--format', 'sarif']],
  ])('prints on standard error what was accepted, and ends with 0: %j', async (options) => {
    const folder = makeRepository()
    writeFiles(folder, agreedPlan)
    git(folder, 'add', '--all')
    git(folder, 'commit', '--quiet', '--message=agreed')
    writeFiles(folder, edited(agreedPlan, slip, accept('wording-kept', 'T1.1', 'A slip')))
    const run = await runOnDisk(folder, ['validate', '--against', 'HEAD', ...options])
    expect(run.exitCode).toBe(0)
    expect(run.stderr.split('\n').slice(0, -2)).toEqual([
      'plan/targets/T1.yaml:15:11: accepted: action T1.1: the agreed words "Survey every plot in the city" are now "Survey each plot in the city" [wording-kept], because: A slip',
    ])
  })
})
