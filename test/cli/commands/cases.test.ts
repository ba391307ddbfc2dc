import { expect, test } from 'vitest'
import { type Files, filesIn } from '../../helpers/plan-folder.js'
import { runPlan } from '../../helpers/world.js'

// Four things that a quarter goes wrong by: a late "complete" that rewrites the past, a moved date that does, a last
// day that counts as late, and a day that no calendar has. Each on the Derby plan, with a journal invented here.

interface Row {
  readonly id: string
  readonly window: string
  readonly state: string
  readonly standing: string
  readonly days: number | null
  readonly flags: readonly string[]
}

/** What the plan and one more journal file say of an action on a day. */
async function rowOn(id: string, day: string, journal?: string): Promise<Row | undefined> {
  const run = await runPlan(derby(journal), ['status', '--as-of', day, '--format', 'json'])
  expect(run).toMatchObject({ exitCode: 0, stderr: '' })
  const { actions }: { actions: readonly Row[] } = JSON.parse(run.stdout)
  const found = actions.find((action) => action.id === id)
  return found && pick(found)
}

function pick({ id, window, state, standing, days, flags }: Row): Row {
  return { id, window, state, standing, days, flags }
}

function derby(journal?: string): Files {
  return {
    ...filesIn('plan'),
    ...(journal === undefined ? {} : { 'plan/journal/2010-07b.yaml': journal }),
  }
}

const completedInJuly = `
entries:
  - action: T1.3
    on: 2010-07-15
    state: complete
    note: Role description agreed by the partnership board
`

test.each([
  ['2010-06-30', 'not started', 'due soon', 0, ['late starting']],
  ['2010-07-01', 'not started', 'overdue', -1, ['late starting']],
  ['2010-07-14', 'not started', 'overdue', -14, ['late starting', 'no update']],
  ['2010-07-15', 'complete', 'complete', -15, ['completed late']],
  ['2010-07-16', 'complete', 'complete', -16, ['completed late']],
])(
  'case A: completed on 15 July 2010, T1.3 is on %s %s and %s',
  async (day, state, standing, days, flags) => {
    const row = await rowOn('T1.3', day, completedInJuly)
    expect(row).toEqual({ id: 'T1.3', window: '2010-04/2010-06', state, standing, days, flags })
  },
)

test('case A: a completion that is told later leaves the whole of a past day as it was', async () => {
  const line = ['status', '--as-of', '2010-07-14', '--all', '--format', 'json']
  expect(await runPlan(derby(completedInJuly), line)).toEqual(await runPlan(derby(), line))
})

const movedInAugust = `
meeting: 2010-08-05
entries:
  - action: T3.1
    on: 2010-08-05
    window: 2010-07/2010-09
    reason: The review waits for the Council's timetable
    agreed_by: DG
`

test.each([
  ['2010-07-31', '2010-07', 'due soon', 0, []],
  ['2010-08-01', '2010-07', 'overdue', -1, []],
  ['2010-08-02', '2010-07', 'overdue', -2, []],
  ['2010-08-04', '2010-07', 'overdue', -4, []],
  ['2010-08-05', '2010-07/2010-09', 'due soon', 56, ['moved']],
  ['2010-10-01', '2010-07/2010-09', 'overdue', -1, ['moved']],
])(
  'case B: moved on 5 August 2010, T3.1 has on %s the window %s and is %s',
  async (day, window, standing, days, flags) => {
    const row = await rowOn('T3.1', day, movedInAugust)
    expect(row).toEqual({ id: 'T3.1', window, state: 'in progress', standing, days, flags })
  },
)

test('case B: a move that is agreed later leaves the whole of a past day as it was', async () => {
  const line = ['status', '--as-of', '2010-08-02', '--all', '--format', 'json']
  expect(await runPlan(derby(movedInAugust), line)).toEqual(await runPlan(derby(), line))
})

test.each([
  ['T1.3', '2010-04/2010-06', '2010-06-29', 'due soon', 1],
  ['T1.3', '2010-04/2010-06', '2010-06-30', 'due soon', 0], // the last day is not overdue
  ['T1.3', '2010-04/2010-06', '2010-07-01', 'overdue', -1],
  ['T1.1', '2010-04/2010-09', '2010-09-30', 'due soon', 0],
  ['T1.1', '2010-04/2010-09', '2010-10-01', 'overdue', -1],
  ['T3.8', '2012-03', '2012-03-31', 'due soon', 0],
  ['T3.8', '2012-03', '2012-04-01', 'overdue', -1],
])('case C: %s, window %s, is on %s %s', async (id, window, day, standing, days) => {
  expect(await rowOn(id, day)).toMatchObject({ id, window, standing, days })
})

test('case C: nothing of the plan is overdue on 30 June 2010, and the table says so', async () => {
  const run = await runPlan(derby(), [
    'status',
    '--as-of',
    '2010-06-30',
    '--standing',
    'overdue',
    '--target',
    'T1',
  ])
  expect(run).toEqual({
    exitCode: 0,
    stderr: '',
    stdout: `A Strategic Action Plan for the Third Sector in Derby
As of 30 June 2010: 0 overdue, 8 due soon and 16 upcoming, of 24 actions
Of these, 5 are late starting.
Shown here: target T1 and overdue

No actions match.
`,
  })
})

const impossibleDay = `
entries:
  - action: T1.3
    on: 2010-06-31
    state: complete
`

const refused = `plan/journal/2010-07b.yaml:4:9: error: entry 1 (T1.3): there is no 31 June 2010 [real-date]
  3 |   - action: T1.3
  4 |     on: 2010-06-31
    |         ^^^^^^^^^^
  5 |     state: complete
  fix: write a day from 01 to 30
`

test('case D: the day 2010-06-31 is refused with its file and line', async () => {
  expect(await runPlan(derby(impossibleDay), ['validate'])).toEqual({
    exitCode: 1,
    stdout: refused,
    stderr: '24 actions, 5 targets, 7 owners and 2 entries checked in 11 files: 1 error\n',
  })
})

test.each([[['status', '--as-of', '2010-07-01']], [['status', '--format', 'json']], [['show', 'T1.3']]])(
  'case D: with it in the journal, plan %j prints the finding, no data and why',
  async (line) => {
    expect(await runPlan(derby(impossibleDay), line)).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `${refused}
The plan has 1 error. Fix the error first; nothing was reported or saved. plan validate checks it again.
`,
    })
  },
)
