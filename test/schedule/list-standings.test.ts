import { describe, expect, test } from 'vitest'
import { planFiles } from '../helpers/plan-folder.js'
import { runPlan } from '../helpers/world.js'

interface Row {
  readonly id: string
  readonly standing: string
  readonly days: number | null
  readonly flags: readonly string[]
  readonly [name: string]: unknown
}

/** The status of a plan on a day, as machines read it. */
async function statusOf(yaml: string, day: string, ...more: readonly string[]) {
  const args = ['status', '--as-of', day, '--all', '--format', 'json', ...more]
  const run = await runPlan(planFiles(yaml), args)
  expect([run.exitCode, run.stderr]).toEqual([0, ''])
  return JSON.parse(run.stdout) as { actions: Row[]; steps: Row[]; counts: Record<string, number> }
}

/** What `names` of an action or step hold on a day; undefined where it is not in the plan. */
async function valuesOf(yaml: string, day: string, names: readonly string[], id = 'T1.1') {
  const { actions, steps } = await statusOf(yaml, day)
  const row = [...actions, ...steps].find((each) => each.id === id)
  return row && names.map((name) => row[name])
}

async function standingOf(yaml: string, day: string, id?: string) {
  return await valuesOf(yaml, day, ['standing', 'days', 'flags'], id)
}

async function flagsOf(yaml: string, day: string, id?: string) {
  return (await valuesOf(yaml, day, ['flags'], id))?.flat()
}

/** One action in a window, and what the journal says of it. */
function planWith(window: string, ...entries: readonly string[]): string {
  const action = `- { id: T1.1, what: Clear the north plots, owner: CAD, window: ${window} }\n`
  return entries.length === 0 ? action : `${action}${journal('2010-07-06', ...entries)}`
}

/** A file of the journal; each entry is about T1.1 unless it says otherwise. */
function journal(name: string, ...entries: readonly string[]): string {
  const about = (entry: string) => (/\b(action|target):/.test(entry) ? entry : `action: T1.1, ${entry}`)
  return `=== journal/${name}.yaml\nentries:\n${entries.map((entry) => `  - { ${about(entry)} }\n`).join('')}`
}

const agreed = 'reason: Wet spring, agreed_by: DG'

describe('the standing of an action nobody has spoken of', () => {
  test.each<[string, string, string, number | null, readonly string[]]>([
    // window               as of         standing       days  flags
    // a month to a month
    ['2010-08/2011-03', '2010-07-31', 'upcoming', 243, []],
    ['2010-08/2011-03', '2010-08-01', 'due to start', 242, []],
    ['2010-08/2011-03', '2010-08-31', 'due to start', 212, []],
    ['2010-08/2011-03', '2010-09-01', 'late starting', 211, ['late starting']],
    ['2010-08/2011-03', '2010-11-01', 'late starting', 150, ['late starting']],
    ['2010-08/2011-03', '2010-11-02', 'late starting', 149, ['late starting', 'no update']],
    ['2010-08/2011-03', '2010-12-30', 'late starting', 91, ['late starting', 'no update']],
    ['2010-08/2011-03', '2010-12-31', 'due soon', 90, ['late starting', 'no update']],
    ['2010-08/2011-03', '2011-03-30', 'due soon', 1, ['late starting', 'no update']],
    ['2010-08/2011-03', '2011-03-31', 'due soon', 0, ['late starting', 'no update']], // due today
    ['2010-08/2011-03', '2011-04-01', 'overdue', -1, ['late starting', 'no update']],
    // a day to a day: it starts on that day or is late
    ['2010-08-10/2011-03-15', '2010-08-09', 'upcoming', 218, []],
    ['2010-08-10/2011-03-15', '2010-08-10', 'due to start', 217, []],
    ['2010-08-10/2011-03-15', '2010-08-11', 'late starting', 216, ['late starting']],
    // a lone month may start on its last day
    ['2010-10', '2010-06-30', 'upcoming', 123, []],
    ['2010-10', '2010-07-30', 'upcoming', 93, []],
    ['2010-10', '2010-07-31', 'due soon', 92, []],
    ['2010-10', '2010-10-31', 'due soon', 0, []],
    ['2010-10', '2010-11-01', 'overdue', -1, ['late starting']],
    // a lone day
    ['2010-10-05', '2010-07-04', 'upcoming', 93, []],
    ['2010-10-05', '2010-07-05', 'due soon', 92, []],
    ['2010-10-05', '2010-10-05', 'due soon', 0, []],
    ['2010-10-05', '2010-10-06', 'overdue', -1, ['late starting']],
    // onwards: never due, but its start can be late
    ['2010-10/..', '2010-09-30', 'upcoming', null, []],
    ['2010-10/..', '2010-10-01', 'due to start', null, []],
    ['2010-10/..', '2010-10-31', 'due to start', null, []],
    ['2010-10/..', '2010-11-01', 'late starting', null, ['late starting']],
    ['2010-10/..', '2011-01-01', 'late starting', null, ['late starting']],
    ['2010-10/..', '2011-01-02', 'late starting', null, ['late starting', 'no update']],
    ['2010-10-05/..', '2010-10-05', 'due to start', null, []],
    ['2010-10-05/..', '2010-10-06', 'late starting', null, ['late starting']],
    // by: it can start at any time, so its start is never late and its silence cannot be measured
    ['../2012-03', '2010-04-01', 'due to start', 730, []],
    ['../2012-03', '2011-12-30', 'due to start', 92, []],
    ['../2012-03', '2011-12-31', 'due soon', 91, []],
    ['../2012-03', '2012-03-31', 'due soon', 0, []],
    ['../2012-03', '2012-04-01', 'overdue', -1, []],
    ['../2010-04-30', '2010-04-30', 'due soon', 0, []],
    ['../2010-04-30', '2010-05-01', 'overdue', -1, []],
    // a month that begins and a day within it that ends
    ['2010-10/2010-10-05', '2010-10-05', 'due soon', 0, []],
    ['2010-10/2010-10-05', '2010-10-06', 'overdue', -1, []],
    ['2010-10/2010-10-05', '2010-11-01', 'overdue', -27, ['late starting']],
  ])('%s on %s: %s', async (window, day, standing, days, flags) => {
    expect(await standingOf(planWith(window), day)).toEqual([standing, days, flags])
  })
})

describe('the standing by the state that was last reported', () => {
  const complete = 'on: 2010-07-06, state: complete'
  const stopped = 'on: 2010-07-06, state: stopped, reason: No land'
  const onHold = 'on: 2010-07-06, state: on hold, reason: No land'
  const begun = 'on: 2010-07-06, state: in progress'
  const unbegun = 'on: 2010-07-06, state: not started'
  test.each<[string, string, string, string, number | null, readonly string[]]>([
    // window            entry     as of         standing   days  flags
    ['2010-06/2010-12', complete, '2010-07-05', 'late starting', 179, ['late starting']],
    ['2010-06/2010-12', complete, '2010-07-06', 'complete', 178, []],
    ['2010-06/2010-12', complete, '2011-01-01', 'complete', -1, []], // neither overdue nor silent
    ['2010-06/..', complete, '2010-07-06', 'complete', null, []],
    ['2010-06/2010-12', stopped, '2010-07-05', 'late starting', 179, ['late starting']],
    ['2010-06/2010-12', stopped, '2010-07-06', 'stopped', 178, []],
    ['2010-06/2010-12', stopped, '2011-01-01', 'stopped', -1, []],
    ['2010-06/2010-12', onHold, '2010-07-05', 'late starting', 179, ['late starting']],
    ['2010-06/2010-12', onHold, '2010-07-06', 'on hold', 178, ['on hold']],
    ['2010-06/2010-12', onHold, '2010-09-30', 'on hold', 92, ['on hold']], // 3 months on is 30 December
    ['2010-06/2010-12', onHold, '2010-10-01', 'due soon', 91, ['on hold']],
    ['2010-06/2010-12', onHold, '2010-12-31', 'due soon', 0, ['on hold', 'no update']],
    ['2010-06/2010-12', onHold, '2011-01-01', 'overdue', -1, ['on hold', 'no update']],
    ['2010-06/2010-12', begun, '2010-07-06', 'in progress', 178, []],
    ['2010-06/2010-12', begun, '2010-09-30', 'in progress', 92, []], // 3 months on is 30 December
    ['2010-06/2010-12', begun, '2010-10-01', 'due soon', 91, []],
    ['2010-06/2010-12', begun, '2011-01-01', 'overdue', -1, ['no update']],
    ['2010-06/..', begun, '2010-07-06', 'in progress', null, []],
    ['2010-09/2011-03', begun, '2010-07-06', 'in progress', 268, []], // before its window
    ['2010-09/2011-03', onHold, '2010-07-06', 'on hold', 268, ['on hold']],
    ['2010-06/2010-12', unbegun, '2010-07-06', 'late starting', 178, ['late starting']],
    ['2010-09/2011-03', unbegun, '2010-08-31', 'upcoming', 212, []],
  ])('%s, %s, on %s: %s', async (window, entry, day, standing, days, flags) => {
    expect(await standingOf(planWith(window, entry), day)).toEqual([standing, days, flags])
  })

  test.each([
    ['2010-07-05', 'not started'],
    ['2010-07-06', 'in progress'],
    ['2010-08-01', 'complete'],
    ['2010-09-01', 'in progress'], // taken up again
    ['2010-10-01', 'not started'],
  ])('on %s the last state to be said is %s', async (day, state) => {
    const yaml = planWith(
      '2010-06/2011-12',
      begun,
      'on: 2010-07-20, note: Half of the plots',
      'on: 2010-08-01, state: complete',
      'on: 2010-08-20, outlook: at risk',
      'on: 2010-09-01, state: in progress',
      'on: 2010-10-01, state: not started',
    )
    expect(await valuesOf(yaml, day, ['state'])).toEqual([state])
  })
})

describe('how far ahead "due soon" looks', () => {
  const inProgress = 'on: 2010-04-01, state: in progress'
  test.each([
    // due_soon   as of         last day looked at  standing of what is due on 30 September
    ['30 days', '2010-08-30', '2010-09-29', 'in progress'],
    ['30 days', '2010-08-31', '2010-09-30', 'due soon'],
    ['2 weeks', '2010-09-15', '2010-09-29', 'in progress'],
    ['2 weeks', '2010-09-16', '2010-09-30', 'due soon'],
    ['1 month', '2010-08-29', '2010-09-29', 'in progress'],
    ['1 month', '2010-08-30', '2010-09-30', 'due soon'],
    ['1 month', '2010-08-31', '2010-09-30', 'due soon'],
    ['1 year', '2009-09-29', '2010-09-29', 'upcoming'],
    ['1 year', '2009-09-30', '2010-09-30', 'due soon'],
  ])('%s from %s is %s: %s', async (dueSoon, day, until, standing) => {
    const yaml = planWith('2010-04/2010-09', inProgress)
    const inPlan = `${yaml}=== plan.yaml\ntitle: A plan\ndue_soon: ${dueSoon}\n`
    const expected = [until, standing]
    for (const status of [await statusOf(inPlan, day), await statusOf(yaml, day, '--within', dueSoon)])
      expect([Reflect.get(status, 'due_soon_until'), status.actions[0]?.standing]).toEqual(expected)
  })
})

describe('a moved action', () => {
  const yaml = planWith(
    '2010-04/2010-06',
    'on: 2010-04-01, state: in progress',
    `on: 2010-06-01, window: 2010-04/2010-09, ${agreed}`,
    `on: 2010-09-01, window: 2010-07-01/2010-08-31, ${agreed}`,
  )
  test.each([
    // as of      window in force          moved  slipped  standing, days, flags
    ['2010-05-31', '2010-04/2010-06', 0, 0, 'due soon', 30, []],
    ['2010-06-01', '2010-04/2010-09', 1, 92, 'in progress', 121, ['moved']],
    ['2010-08-31', '2010-04/2010-09', 1, 92, 'due soon', 30, ['moved']],
    ['2010-09-01', '2010-07-01/2010-08-31', 2, 62, 'overdue', -1, ['moved']],
  ])('on %s is judged by %s', async (day, window, moved, slipped, standing, days, flags) => {
    const names = ['original_window', 'window', 'moved', 'slipped_days', 'standing', 'days', 'flags']
    const expected = ['2010-04/2010-06', window, moved, slipped, standing, days, flags]
    expect(await valuesOf(yaml, day, names)).toEqual(expected)
  })

  test.each([
    // agreed            moved to            slipped
    ['2010-04/2010-06', '2010-04/2010-07', 31],
    ['2010-04/2010-06', '2010-04/2010-05', -30], // brought forward
    ['2010-04/2010-06', '2010-05/2010-06', 0], // only its start
    ['2010-04/2010-06', '../2010-07', 31],
    ['../2010-06', '../2010-07-15', 15],
    ['2010-04/2010-06', '2010-04/..', null],
    ['2010-04/..', '2010-04/2010-06', null],
    ['2010-04/..', '2010-07/..', null],
  ])('from %s to %s slips %j days', async (from, to, slipped) => {
    const moved = planWith(from, `on: 2010-05-01, window: ${to}, ${agreed}`)
    expect(await valuesOf(moved, '2010-05-01', ['slipped_days', 'moved'])).toEqual([slipped, 1])
  })

  test('slips nothing before it moves, and with an open end there is nothing to measure', async () => {
    expect(await valuesOf(planWith('2010-04/2010-06'), '2010-05-01', ['slipped_days'])).toEqual([0])
    expect(await valuesOf(planWith('2010-04/..'), '2010-05-01', ['slipped_days'])).toEqual([null])
  })

  test('keeps the flag when it is complete or stopped', async () => {
    const move = `on: 2010-05-01, window: 2010-04/2010-09, ${agreed}`
    const complete = planWith('2010-04/2010-06', move, 'on: 2010-08-01, state: complete')
    const stopped = planWith('2010-04/2010-06', move, 'on: 2010-08-01, state: stopped, reason: No land')
    expect(await standingOf(complete, '2010-12-31')).toEqual(['complete', -92, ['moved']])
    expect(await standingOf(stopped, '2010-12-31')).toEqual(['stopped', -92, ['moved']])
  })

  test('starts late only by the window in force', async () => {
    const later = planWith('2010-04/2011-06', `on: 2010-05-01, window: 2010-09/2011-06, ${agreed}`)
    expect(await standingOf(later, '2010-05-01')).toEqual(['upcoming', 425, ['moved']])
    expect(await standingOf(later, '2010-09-30')).toEqual(['due to start', 273, ['moved']])
    expect(await standingOf(later, '2010-10-01')).toEqual(['late starting', 272, ['late starting', 'moved']])
  })
})

describe('a proposal', () => {
  const proposed = { window: '2010-04/2010-12', on: '2010-06-01', reason: 'Late tools' }
  const propose = 'on: 2010-06-01, proposed: 2010-04/2010-12, reason: Late tools'
  const answer = `on: 2010-07-06, window: 2010-04/2010-09, ${agreed}`
  test.each([
    ['2010-05-31', '2010-04/2010-06', null, 'due soon', 30],
    ['2010-06-01', '2010-04/2010-06', proposed, 'due soon', 29], // it changes nothing
    ['2010-07-05', '2010-04/2010-06', proposed, 'overdue', -5],
    ['2010-07-06', '2010-04/2010-09', null, 'due soon', 86], // a move answers it, if by another window
  ])('on %s', async (day, window, proposal, standing, days) => {
    const yaml = planWith('2010-04/2010-06', propose, answer)
    const found = await valuesOf(yaml, day, ['window', 'proposed', 'standing', 'days'])
    expect(found).toEqual([window, proposal, standing, days])
  })

  test('made after a move stands, and the last one made is the one that stands', async () => {
    const yaml = planWith(
      '2010-04/2010-06',
      answer,
      'on: 2010-08-01, proposed: 2011-01, reason: First',
      'on: 2010-08-02, proposed: 2011-02, reason: Second',
      'on: 2010-08-03, note: Nothing agreed yet',
    )
    const second = { window: '2011-02', on: '2010-08-02', reason: 'Second' }
    expect(await valuesOf(yaml, '2010-08-03', ['proposed'])).toEqual([second])
  })

  test('on the day of a move is answered by a move that stands after it, not by one before', async () => {
    const move = `on: 2010-06-01, window: 2010-04/2010-09, ${agreed}`
    const answered = planWith('2010-04/2010-06', propose, move)
    const asked = planWith('2010-04/2010-06', move, propose)
    expect(await valuesOf(answered, '2010-06-01', ['proposed'])).toEqual([null])
    expect(await valuesOf(asked, '2010-06-01', ['proposed'])).toEqual([proposed])
  })
})

describe('entries count in order of day, then file name, then place', () => {
  test.each([
    [
      'a later day wins over a later place',
      journal('2010-07-06', 'on: 2010-07-06, state: in progress', 'on: 2010-07-05, state: not started'),
      'in progress',
    ],
    [
      'a later day wins over a later file',
      journal('2010-08', 'on: 2010-07-01, state: not started') +
        journal('2010-07', 'on: 2010-07-02, state: in progress'),
      'in progress',
    ],
    [
      'on one day the later file name wins',
      journal('2010-08', 'on: 2010-07-06, state: in progress') +
        journal('2010-07', 'on: 2010-07-06, state: not started'),
      'in progress',
    ],
    [
      'October comes after September',
      journal('2010-10', 'on: 2010-07-06, state: in progress') +
        journal('2010-09', 'on: 2010-07-06, state: not started'),
      'in progress',
    ],
    [
      'a second file of a month comes after the first',
      journal('2010-07b', 'on: 2010-07-06, state: in progress') +
        journal('2010-07', 'on: 2010-07-06, state: not started'),
      'in progress',
    ],
    [
      'in one file the later place wins',
      journal('2010-07-06', 'on: 2010-07-06, state: complete', 'on: 2010-07-06, state: in progress'),
      'in progress',
    ],
    [
      'a thing that later entries do not speak of stays as it was',
      journal('2010-07-06', 'on: 2010-07-05, state: in progress', 'on: 2010-07-06, note: Rain'),
      'in progress',
    ],
  ])('%s', async (_name, files, state) => {
    const yaml = planWith('2010-04/2011-12') + files
    expect(await valuesOf(yaml, '2010-07-06', ['state'])).toEqual([state])
  })
})

describe('who answers for an action, and its newest entry', () => {
  const yaml = planWith(
    '2010-04/2011-12',
    'on: 2010-06-30, state: in progress, note: Fence is up',
    `on: 2010-07-06, owner: DG, ${agreed}`,
    'on: 2010-08-01, note: Handed over',
  )
  test.each([
    ['2010-06-29', 'CAD', null],
    ['2010-06-30', 'CAD', { on: '2010-06-30', state: 'in progress', note: 'Fence is up' }],
    ['2010-07-05', 'CAD', { on: '2010-06-30', state: 'in progress', note: 'Fence is up' }],
    ['2010-07-06', 'DG', { on: '2010-07-06', state: null, note: null }],
    ['2010-08-01', 'DG', { on: '2010-08-01', state: null, note: 'Handed over' }],
  ])('on %s are %s and %j', async (day, owner, update) => {
    expect(await valuesOf(yaml, day, ['owner', 'last_update'])).toEqual([owner, update])
  })
})

describe('the flag at risk or off track', () => {
  test.each([
    ['2010-06-30', []],
    ['2010-07-01', ['at risk']],
    ['2010-07-31', ['at risk']],
    ['2010-08-01', ['off track']], // one of the two, the last said
    ['2010-09-01', []], // back on track
    ['2010-10-01', ['off track']],
    ['2010-11-01', []], // complete
  ])('on %s: %j', async (day, flags) => {
    const yaml = planWith(
      '2010-04/2011-12',
      'on: 2010-04-01, state: in progress',
      'on: 2010-07-01, outlook: at risk',
      'on: 2010-07-20, note: Rain',
      'on: 2010-08-01, outlook: off track',
      'on: 2010-09-01, outlook: on track',
      'on: 2010-10-01, outlook: off track',
      'on: 2010-11-01, state: complete',
    )
    expect(await flagsOf(yaml, day)).toEqual(flags)
  })
})

describe('the flag no update', () => {
  test.each<[string, string, string, string, boolean]>([
    // window           newest entry  no_update_after  as of    silent
    ['2010-04/2011-12', '2010-05-10', '3 months', '2010-08-09', false],
    ['2010-04/2011-12', '2010-05-10', '3 months', '2010-08-10', false],
    ['2010-04/2011-12', '2010-05-10', '3 months', '2010-08-11', true],
    // from the start, where that is later than the entry
    ['2010-04/2011-12', '2010-01-10', '3 months', '2010-03-31', false],
    ['2010-04/2011-12', '2010-01-10', '3 months', '2010-07-01', false],
    ['2010-04/2011-12', '2010-01-10', '3 months', '2010-07-02', true],
    // without a start from the entry alone
    ['../2011-12', '2010-05-10', '3 months', '2010-08-10', false],
    ['../2011-12', '2010-05-10', '3 months', '2010-08-11', true],
    // the month's last day
    ['2010-04/..', '2010-11-30', '3 months', '2011-02-28', false],
    ['2010-04/..', '2010-11-30', '3 months', '2011-03-01', true],
    ['2010-04/..', '2010-11-30', '10 days', '2010-12-10', false],
    ['2010-04/..', '2010-11-30', '10 days', '2010-12-11', true],
  ])('%s, heard of on %s, silence of %s, on %s: %j', async (window, heard, period, day, isSilent) => {
    const yaml = `${planWith(window, `on: ${heard}, state: in progress`)}=== plan.yaml\ntitle: A plan\nno_update_after: ${period}\n`
    expect(await flagsOf(yaml, day)).toEqual(isSilent ? ['no update'] : [])
  })

  test('is ended by an entry of any kind, and begins anew from it', async () => {
    const yaml = planWith(
      '2010-04/2011-12',
      'on: 2010-04-01, state: in progress',
      'on: 2010-08-01, note: Rain',
    )
    const days = ['2010-07-02', '2010-07-31', '2010-08-01', '2010-11-01', '2010-11-02']
    const flags = await Promise.all(days.map((day) => flagsOf(yaml, day)))
    expect(flags).toEqual([['no update'], ['no update'], [], [], ['no update']])
  })
})

describe('the flag waiting', () => {
  const pair = (followed: string, follower: string) => `
- { id: T1.1, what: Clear the plots, owner: CAD, ${followed} }
- { id: T1.2, what: Dig the plots, owner: CAD, follows: [T1.1], ${follower} }
`
  const open = pair('window: 2010-04/2010-06', 'window: 2010-07/2011-12')

  test.each([
    ['2010-06-30', []],
    ['2010-07-01', ['waiting']], // from its first day
    ['2010-07-19', ['waiting']],
    ['2010-07-20', []],
    ['2010-07-31', []],
  ])('goes when what it follows is complete: %s %j', async (day, flags) => {
    const yaml = open + journal('2010-07-06', 'on: 2010-07-20, state: complete')
    expect(await flagsOf(yaml, day, 'T1.2')).toEqual(flags)
  })

  test('goes when what it follows is stopped, and comes back when that is taken up again', async () => {
    const stop = 'on: 2010-07-20, state: stopped, reason: No land'
    const yaml = open + journal('2010-07-06', stop, 'on: 2010-07-25, state: in progress')
    const days = ['2010-07-19', '2010-07-20', '2010-07-25']
    const flags = await Promise.all(days.map((day) => flagsOf(yaml, day, 'T1.2')))
    expect(flags).toEqual([['waiting'], [], ['waiting']])
  })

  test('is not there before what it follows is in the plan', async () => {
    const yaml = pair('added: 2010-07-20, window: 2010-04/2010-06', 'window: 2010-07/2011-12')
    expect(await flagsOf(yaml, '2010-07-19', 'T1.2')).toEqual([])
    expect(await flagsOf(yaml, '2010-07-20', 'T1.2')).toEqual(['waiting'])
  })

  test('is there from the outset where no start was agreed', async () => {
    const yaml = pair('window: 2010-04/2010-06', 'window: ../2011-12')
    expect(await flagsOf(yaml, '2010-01-01', 'T1.2')).toEqual(['waiting'])
  })

  test('goes by the start in force after a move', async () => {
    const yaml =
      open + journal('2010-07-06', `action: T1.2, on: 2010-07-06, window: 2010-09/2011-12, ${agreed}`)
    const days = ['2010-07-05', '2010-07-06', '2010-08-31', '2010-09-01']
    const flags = await Promise.all(days.map((day) => flagsOf(yaml, day, 'T1.2')))
    expect(flags).toEqual([['waiting'], ['moved'], ['moved'], ['moved', 'waiting']])
  })

  test('holds though it was begun, but not once it is complete itself', async () => {
    const yaml =
      open +
      journal(
        '2010-07-06',
        'action: T1.2, on: 2010-07-06, state: in progress',
        'action: T1.2, on: 2010-07-20, state: complete',
      )
    expect(await flagsOf(yaml, '2010-07-19', 'T1.2')).toEqual(['waiting'])
    expect(await flagsOf(yaml, '2010-07-20', 'T1.2')).toEqual([])
  })

  test('one of several is enough, and a step counts as an action does', async () => {
    const yaml = `
- { id: T1.1, what: Clear the plots, owner: CAD, window: 2010-04/2010-06 }
- { id: T1.2, what: Dig the plots, owner: CAD, follows: [T1.1, I1], window: 2010-07/2011-12 }
=== implementation.yaml
steps:
- { id: I1, what: Elect a chair, window: 2010-04/2010-06 }
- { id: I2, what: Meet, follows: [T1.1], window: 2010-07/2011-12 }
${journal('2010-07-06', 'on: 2010-07-10, state: complete', 'action: I1, on: 2010-07-20, state: complete')}`
    const days = ['2010-07-09', '2010-07-10', '2010-07-19', '2010-07-20']
    const flags = await Promise.all(days.map((day) => flagsOf(yaml, day, 'T1.2')))
    expect(flags).toEqual([['waiting'], ['waiting'], ['waiting'], []])
    const ofStep = await Promise.all(days.map((day) => flagsOf(yaml, day, 'I2')))
    expect(ofStep).toEqual([['waiting'], [], [], []])
  })
})

describe('the flag completed late', () => {
  test.each<[string, string, readonly string[]]>([
    ['2010-04/2010-06', '2010-06-29', []],
    ['2010-04/2010-06', '2010-06-30', []],
    ['2010-04/2010-06', '2010-07-01', ['completed late']],
    ['2010-06', '2010-06-30', []],
    ['2010-06', '2010-07-01', ['completed late']],
    ['../2010-06-15', '2010-06-15', []],
    ['../2010-06-15', '2010-06-16', ['completed late']],
    ['2010-04/..', '2015-01-01', []], // without an end nothing is late
  ])('%s, complete on %s: %j', async (window, on, flags) => {
    const yaml = planWith(window, `on: ${on}, state: complete`)
    expect(await flagsOf(yaml, '2016-01-01')).toEqual(flags)
  })

  test('goes by the last "complete", and only while it stands', async () => {
    const yaml = planWith(
      '2010-04/2010-06',
      'on: 2010-06-30, state: complete',
      'on: 2010-07-05, note: Seen by the Forum', // says nothing of the state
      'on: 2010-07-10, state: in progress',
      'on: 2010-07-20, state: complete',
    )
    const days = ['2010-06-30', '2010-07-05', '2010-07-10', '2010-07-20']
    const found = await Promise.all(days.map((day) => standingOf(yaml, day)))
    expect(found).toEqual([
      ['complete', 0, []],
      ['complete', -5, []],
      ['overdue', -10, []],
      ['complete', -20, ['completed late']],
    ])
  })

  test('goes where what was completed late is stopped after all', async () => {
    const yaml = planWith(
      '2010-04/2010-06',
      'on: 2010-07-01, state: complete',
      'on: 2010-07-06, state: stopped, reason: The council took the plots back',
    )
    expect(await standingOf(yaml, '2010-07-05')).toEqual(['complete', -5, ['completed late']])
    expect(await standingOf(yaml, '2010-07-06')).toEqual(['stopped', -6, []])
  })

  test('goes by the window in force', async () => {
    const move = `on: 2010-06-01, window: 2010-04/2010-09, ${agreed}`
    const complete = (on: string) => planWith('2010-04/2010-06', move, `on: ${on}, state: complete`)
    expect(await flagsOf(complete('2010-09-30'), '2010-12-31')).toEqual(['moved'])
    expect(await flagsOf(complete('2010-10-01'), '2010-12-31')).toEqual(['moved', 'completed late'])
  })
})

test('flags stand in one order, however many', async () => {
  const yaml = `
- { id: T1.1, what: Clear the plots, owner: CAD, window: 2010-04/2010-06 }
- { id: T1.2, what: Dig the plots, owner: CAD, follows: [T1.1], window: 2010-04/2010-06 }
- { id: T1.3, what: Sow the plots, owner: CAD, follows: [T1.1], window: 2010-04/2010-06 }
${journal(
  '2010-07-06',
  `action: T1.2, on: 2010-06-01, window: 2010-05/2010-07, ${agreed}`,
  'action: T1.2, on: 2010-06-02, outlook: off track',
  `action: T1.3, on: 2010-06-01, window: 2010-05/2010-07, ${agreed}`,
  'action: T1.3, on: 2010-06-02, state: on hold, reason: Rain, outlook: at risk',
)}`
  expect([await flagsOf(yaml, '2010-09-03', 'T1.2'), await flagsOf(yaml, '2010-09-03', 'T1.3')]).toEqual([
    ['late starting', 'moved', 'off track', 'waiting', 'no update'],
    ['moved', 'on hold', 'at risk', 'waiting', 'no update'],
  ])
})

describe('what was added later', () => {
  const added = (yaml: string) => async (day: string) =>
    await valuesOf(yaml, day, ['standing', 'state', 'last_update'])
  const heard = { on: '2010-05-01', state: 'in progress', note: null }
  const early = journal('2010-07-06', 'on: 2010-05-01, state: in progress')
  const targetAdded = (more = '') =>
    `
=== targets/T1.yaml
id: T1
title: Ground
statement: Every plot in use
window: 2010-04/2012-03
added: 2010-07-06
actions:
- { id: T1.1, what: Clear the north plots, owner: CAD, window: 2010-04/2011-12${more} }
${early}`

  test('is in the plan from that day on, with the entries made before', async () => {
    const judged = added(
      `- { id: T1.1, what: Clear the north plots, owner: CAD, window: 2010-04/2011-12, added: 2010-07-06 }\n${early}`,
    )
    expect([await judged('2010-07-05'), await judged('2010-07-06'), await judged('2010-07-07')]).toEqual([
      undefined,
      ['in progress', 'in progress', heard],
      ['in progress', 'in progress', heard],
    ])
  })

  test('with its target, too', async () => {
    const judged = added(targetAdded())
    expect([await judged('2010-07-05'), await judged('2010-07-06')]).toEqual([
      undefined,
      ['in progress', 'in progress', heard],
    ])
  })

  test.each([
    ['2010-06-01', '2010-07-06'], // with its target, if that came later
    ['2010-07-05', '2010-07-06'],
    ['2010-08-01', '2010-08-01'],
  ])('on %s to a target of 6 July is in the plan from %s', async (own, from) => {
    const judged = added(targetAdded(`, added: ${own}`))
    const before = from === '2010-07-06' ? '2010-07-05' : '2010-07-31'
    expect([await judged(before), await judged(from)]).toEqual([
      undefined,
      ['in progress', 'in progress', heard],
    ])
  })

  test('is not counted before', async () => {
    const yaml = `
- { id: T1.1, what: Clear the plots, owner: CAD, window: 2010-04/2011-12 }
- { id: T1.2, what: Dig the plots, owner: CAD, window: 2010-04/2011-12, added: 2010-07-06 }
=== implementation.yaml
steps:
- { id: I1, what: Elect a chair, window: 2010-04 }
- { id: I2, what: Elect a treasurer, window: 2010-04, added: 2010-07-06 }
`
    const found = async (day: string) => {
      const { actions, steps, counts } = await statusOf(yaml, day)
      return { ids: [...actions, ...steps].map(({ id }) => id), total: counts['total'] }
    }
    expect([await found('2010-07-05'), await found('2010-07-06')]).toEqual([
      { ids: ['T1.1', 'I1'], total: 1 },
      { ids: ['T1.1', 'T1.2', 'I1', 'I2'], total: 2 },
    ])
  })
})

test('every standing is counted, steps left out, and rows stand in plan order', async () => {
  const target = (number: number, actions: string) => `=== targets/T${number}-ground.yaml
id: T${number}
title: Ground
statement: Every plot in use
window: 2010-04/2012-03
actions:
${actions}`
  const action = (id: string, window: string) => `- { id: ${id}, what: Dig, owner: CAD, window: ${window} }\n`
  const yaml =
    target(10, action('T10.2', '2010-04/2010-06') + action('T10.1', '2010-04/2010-06')) +
    target(2, action('T2.1', '2010-04/2010-09') + action('T2.2', '2010-04/..') + action('T2.3', '2011-04')) +
    `=== implementation.yaml
steps:
- { id: I2, what: Elect a chair, window: 2010-04 }
- { id: I1, what: Elect a treasurer, owner: DG, window: 2010-08 }
`
  const { actions, steps, counts } = await statusOf(yaml, '2010-07-01')
  expect({ actions: actions.map(({ id }) => id), steps: steps.map(({ id }) => id), counts }).toEqual({
    actions: ['T2.1', 'T2.2', 'T2.3', 'T10.2', 'T10.1'],
    steps: ['I2', 'I1'],
    counts: {
      total: 5,
      complete: 0,
      stopped: 0,
      overdue: 2,
      'due soon': 1,
      'late starting': 1,
      'on hold': 0,
      'no date': 0,
      'in progress': 0,
      'due to start': 0,
      upcoming: 1,
    },
  })
})

test('a step has the shape of an action and no target', async () => {
  const yaml = `${planWith('2010-04/2010-06')}=== implementation.yaml
steps:
- { id: I1, what: Elect a chair, window: 2010-04 }
`
  const { steps } = await statusOf(yaml, '2010-05-01')
  expect(steps).toEqual([
    {
      id: 'I1',
      ref: null,
      group: null,
      target: null,
      theme: null,
      what: 'Elect a chair',
      owner: null,
      owners: [],
      partners: [],
      window: '2010-04',
      start: '2010-04-01',
      end: '2010-04-30',
      original_window: '2010-04',
      condition: null,
      moved: 0,
      slipped_days: 0,
      state: 'not started',
      outlook: null,
      progress: null,
      standing: 'overdue',
      days: -1,
      flags: ['late starting'],
      indicators: [],
      follows: [],
      fields: {},
      proposed: null,
      last_update: null,
    },
  ])
})
