import { describe, expect, test } from 'vitest'
import { planFiles } from '../../helpers/plan-folder.js'
import { runPlan } from '../../helpers/world.js'

// One day, as it was known on two others: what was reported late, and what was corrected.

const files = planFiles(`
  - { id: T1.1, what: Survey the plots, owner: CAD, window: 2010-04/2010-06 }
  - { id: T1.2, what: Fence the river plots, owner: DG, window: 2010-04/2010-09 }
=== journal/2010-06.yaml
entries:
  - { action: T1.1, on: 2010-06-20, state: complete }
  - { action: T1.2, on: 2010-06-25, recorded: 2010-07-06, state: in progress }
  - { action: T1.1, on: 2010-06-28, recorded: 2010-07-08, corrects: 2010-06-20, state: in progress, note: Two plots are left }
`)

const compare = (...args: readonly string[]) => runPlan(files, ['compare', ...args], { width: 100 })
const known = (a: string, b: string, ...more: readonly string[]) =>
  compare('--known-on', a, '--known-on', b, '--as-of', '2010-07-01', ...more)

test('what was recorded between the two days, and what it corrected', async () => {
  expect(await known('2010-07-05', '2010-07-08')).toEqual({
    exitCode: 0,
    stderr: '',
    stdout: `\
Changes: A plan for the allotments

As at 1 July 2010, from what was known on 5 July 2010 to what was known on 8 July 2010: 2 of 2
actions and steps changed.

Id    What                   Was                      Is
T1.1  Survey the plots       complete on 20 Jun 2010  1 day overdue
T1.2  Fence the river plots  due in 91 days; late     due in 91 days
                             starting

Entries

- 20 June 2010, T1.1: corrected since: complete
- 25 June 2010, T1.2: in progress
- 28 June 2010, T1.1: corrects what was recorded for 20 June 2010; in progress; Two plots are left
`,
  })
})

test('the earlier day comes first, however they are given', async () => {
  expect(await known('2010-07-08', '2010-07-05')).toEqual(await known('2010-07-05', '2010-07-08'))
})

test.each([
  ['2010-07-04', '2010-07-05', []],
  ['2010-07-05', '2010-07-06', ['T1.2']],
  ['2010-07-06', '2010-07-07', []],
  ['2010-07-07', '2010-07-08', ['T1.1']],
  ['2010-07-08', '2010-07-09', []],
])('from what was known on %s to %s: %j changed', async (a, b, ids) => {
  const { changes, before, after } = JSON.parse((await known(a, b, '--format', 'json')).stdout)
  expect(changes.map(({ id }: { id: string }) => id)).toEqual(ids)
  expect([before.known_on, after.known_on]).toEqual([a, b])
})

describe('what cannot be compared', () => {
  const sentence =
    '--known-on: give it twice, and no other date, such as --known-on 2010-07-01 --known-on 2010-10-01. The date looked at goes with --as-of.\n'

  test.each([
    [['--known-on', '2010-07-01']],
    [['--known-on', '2010-07-01', '--known-on', '2010-07-02', '--known-on', '2010-07-03']],
    [['2010-07-01', '--known-on', '2010-07-01', '--known-on', '2010-07-02']],
    [['--revisions', 'a', 'b', '--known-on', '2010-07-01', '--known-on', '2010-07-02']],
  ])('%j', async (args) => {
    expect(await compare(...args)).toEqual({ exitCode: 2, stdout: '', stderr: sentence })
  })
})
