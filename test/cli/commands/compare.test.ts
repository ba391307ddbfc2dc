import { describe, expect, test } from 'vitest'
import { git, makeFolder, runOnDisk, writeFiles } from '../../helpers/git.js'
import { expectGolden } from '../../helpers/golden.js'
import { filesIn, planFiles } from '../../helpers/plan-folder.js'
import { runPlan } from '../../helpers/world.js'

const derby = filesIn('plan')
const eventful = filesIn('test/cases/eventful')

test.each([
  ['table.txt', []],
  ['markdown.md', ['--format', 'markdown']],
  ['json.json', ['--format', 'json']],
])('compare as %s', async (name, args) => {
  const run = await runPlan(eventful, ['compare', '2010-07-06', '2010-10-05', ...args], { width: 100 })
  expect({ ...run, stdout: '' }).toEqual({ exitCode: 0, stdout: '', stderr: '' })
  expectGolden(`compare/${name}`, run.stdout)
})

test('a narrow screen gets records, each side with its name', async () => {
  const { stdout } = await runPlan(derby, ['compare', '2010-06-30', '2010-07-01'], { width: 60 })
  expect(stdout).toBe(`Changes: A Strategic Action Plan for the Third Sector in
Derby

From 30 June 2010 to 1 July 2010: 1 of 28 actions and steps
changed.

T1.3  To establish the purpose and role of third sector
      representation
      Was: due today; late starting
      Is: 1 day overdue; late starting

Entries

None.
`)
})

describe('only what changed', () => {
  const plan = planFiles(`
    - id: T1.1
      what: Clear the plots
      owner: CAD
      window: 2010-04/2010-12
    - id: T1.2
      what: Fence the plots
      owner: CAD
      window: 2010-04/2010-12
    - id: T1.3
      what: Lease the field
      owner: CAD
      window: 2010-04/2010-12
    - id: T1.4
      what: Mark the plots
      owner: CAD
      window: 2010-04/2010-12
      added: 2010-08-10
    - id: T1.5
      what: Mow the paths
      owner: CAD
      window: 2010-04/2010-12
    === plan.yaml
    title: A plan for the allotments
    no_update_after: 2 years
    === journal/2010-08.yaml
    entries:
      - { action: T1.1, on: 2010-08-10, note: No change }
      - { action: T1.2, on: 2010-08-10, window: 2010-04/2011-03, reason: Rain, agreed_by: DG }
      - { action: T1.3, on: 2010-08-10, owner: DG, reason: No time, agreed_by: DG }
  `)

  test.each([
    ['2010-08-09', '2010-08-09', 'nothing changed in 4 actions and steps'],
    ['2010-08-08', '2010-08-09', 'nothing changed in 4 actions and steps'],
    ['2010-08-10', '2010-08-11', 'nothing changed in 5 actions and steps'],
    ['2010-08-09', '2010-08-10', '4 of 5 actions and steps changed'],
  ])('from %s to %s: %s', async (day, later, told) => {
    const { stdout } = await runPlan(plan, ['compare', day, later, '--format', 'markdown'])
    expect(stdout.split('\n')[2]).toContain(told)
  })

  test('an entry, a window, an owner, an addition: each in its row', async () => {
    const { stdout } = await runPlan(plan, ['compare', '2010-08-10', '2010-08-09', '--format', 'markdown'])
    expect(stdout).toBe(`# Changes: A plan for the allotments

From 9 August 2010 to 10 August 2010: 4 of 5 actions and steps changed.

| Id | What | Was | Is |
| --- | --- | --- | --- |
| T1.1 | Clear the plots | late starting, due in 144 days | late starting, due in 143 days |
| T1.2 | Fence the plots | late starting, due in 144 days; Apr – Dec 2010 | late starting, due in 233 days; moved by 90 days; Apr 2010 – Mar 2011 |
| T1.3 | Lease the field | late starting, due in 144 days; Community Action Derby | late starting, due in 143 days; Development Group |
| T1.4 | Mark the plots | not in the plan | late starting, due in 143 days |

## Entries

- **10 August 2010, T1.1:** No change
- **10 August 2010, T1.2:** dates moved: April 2010 to March 2011; reason: Rain; agreed by Development Group (DG)
- **10 August 2010, T1.3:** new owner: Development Group (DG); reason: No time; agreed by Development Group (DG)
`)
  })
})

describe('what was judged, and what was asked for', () => {
  const plan = planFiles(`
    - id: T1.1
      what: Clear the plots
      owner: CAD
      window: 2010-04/2013-12
    === journal/2013-01.yaml
    entries:
      - { target: T1, on: 2012-01-10, achieved: partly }
      - { target: T1, on: 2013-01-12, achieved: fully, note: Every plot is in use, agreed_by: DG }
      - { action: T1.1, on: 2013-01-12, proposed: 2010-04/2014-03, reason: Rain }
  `)

  test.each([
    ['2013-01-10', '2013-01-11', 'nothing changed in 1 action and step'],
    ['2013-01-11', '2013-01-12', '1 target and 1 of 1 action and step changed'],
    ['2013-01-12', '2013-01-13', 'nothing changed in 1 action and step'],
    ['2012-01-09', '2012-01-10', '1 target and 0 of 1 action and step changed'],
  ])('from %s to %s: %s', async (day, later, told) => {
    const { stdout } = await runPlan(plan, ['compare', day, later, '--format', 'markdown'])
    expect(stdout.split('\n')[2]).toContain(told)
  })

  test('a target has a row, a proposal stands in its row', async () => {
    const { stdout } = await runPlan(plan, ['compare', '2013-01-11', '2013-01-13', '--format', 'markdown'])
    expect(stdout).toBe(`# Changes: A plan for the allotments

From 11 January 2013 to 13 January 2013: 1 target and 1 of 1 action and step changed.

| Id | What | Was | Is |
| --- | --- | --- | --- |
| T1 | Ground | partly achieved, as assessed on 10 January 2012 | fully achieved, as assessed on 12 January 2013 |
| T1.1 | Clear the plots | late starting, due in 354 days; no update | late starting, due in 352 days; Apr 2010 – Mar 2014 proposed |

## Entries

- **12 January 2013, T1:** achieved fully; Every plot is in use; agreed by Development Group (DG)
- **12 January 2013, T1.1:** April 2010 to March 2014 proposed; reason: Rain
`)
  })

  test('and in JSON', async () => {
    const { stdout } = await runPlan(plan, ['compare', '2013-01-11', '2013-01-13', '--format', 'json'])
    const { targets, changes } = JSON.parse(stdout)
    expect(targets).toMatchObject([
      {
        id: 'T1',
        changed: ['achieved'],
        before: { achieved: 'partly' },
        after: { achieved: 'fully' },
        entries: [
          {
            on: '2013-01-12',
            achieved: 'fully',
            note: 'Every plot is in use',
            agreed_by: ['DG'],
            evidence: [],
          },
        ],
        entries_gone: [],
      },
    ])
    expect(changes).toMatchObject([
      {
        id: 'T1.1',
        changed: ['flags', 'proposed'],
        before: { proposed: null },
        after: { proposed: { window: '2010-04/2014-03', on: '2013-01-12', reason: 'Rain' } },
      },
    ])
  })
})

test('two revisions of the plan on one day: what was entered between them, wherever its file lies now', async () => {
  const folder = makeFolder()
  const entry = '  - { action: T1.3, on: 2010-06-22, state: complete }\n'
  writeFiles(folder, {
    ...derby,
    'plan/journal/2010-06.yaml': 'entries:\n  - { action: T1.1, on: 2010-06-01, note: Begun }\n',
  })
  git(folder, 'init', '-q', '-b', 'main')
  git(folder, 'add', '.')
  git(folder, 'commit', '-qm', 'July')
  git(folder, 'tag', 'july')
  git(folder, 'mv', 'plan/journal/2010-06.yaml', 'plan/journal/2010-06b.yaml')
  writeFiles(folder, { 'plan/journal/2010-07.yaml': `entries:\n${entry}` })
  git(folder, 'add', '.')
  git(folder, 'commit', '-qm', 'October')
  const line = ['compare', '--revisions', 'july', 'HEAD', '--as-of', '2010-07-01', '--format', 'markdown']
  const [july, october] = ['july', 'HEAD'].map((name) => git(folder, 'rev-parse', name).slice(0, 10))
  expect(await runOnDisk(folder, line)).toEqual({
    exitCode: 0,
    stderr: '',
    stdout: `# Changes: A Strategic Action Plan for the Third Sector in Derby

From ${july} (as at 1 July 2010) to ${october} (as at 1 July 2010): 1 of 28 actions and steps changed.

| Id | What | Was | Is |
| --- | --- | --- | --- |
| T1.3 | To establish the purpose and role of third sector representation | 1 day overdue; late starting | complete on 22 Jun 2010 |

## Entries

- **22 June 2010, T1.3:** complete
`,
  })
})

const usage =
  'plan compare: give two dates, such as plan compare 2010-07-01 2010-10-01, two revisions with --revisions, or --known-on twice.'
const revisionUsage =
  '--revisions: give two revisions and no date, such as --revisions july october. The date goes with --as-of.'

test.each([
  [[], usage],
  [['2010-07-01'], usage],
  [
    ['2010-07-01', '2010-10-01', '--as-of', '2010-07-01'],
    '--as-of can only be used with --revisions or --known-on. Leave it out: the two dates are compared.',
  ],
  [['2010-07-01', '--as-of', '2010-07-01'], usage],
  [
    ['2010-07-01', '2010-06-31'],
    'plan compare: 2010-06-31 is not a real date. Give one, such as 2010-07-01 or "1 July 2010".',
  ],
  [['--revisions', 'july'], revisionUsage],
  [['--revisions', 'july', 'august', 'october'], revisionUsage],
  [['2010-07-01', '--revisions', 'july', 'october'], revisionUsage],
])('plan compare %j is told how', async (args, sentence) => {
  expect(await runPlan(derby, ['compare', ...args])).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: `${sentence}\n`,
  })
})
