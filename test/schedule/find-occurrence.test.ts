import { describe, expect, test } from 'vitest'
import { formatDay, parseDay } from '../../src/model/day.js'
import type { Cycle } from '../../src/model/quarter.js'
import { findOccurrence } from '../../src/schedule/find-occurrence.js'
import { planFiles } from '../helpers/plan-folder.js'
import { runPlan } from '../helpers/world.js'

const [january, april, september] = [1, 4, 9]

function dayFrom(text: string) {
  const day = parseDay(text)
  if (day === undefined) throw new Error(`no day: ${text}`)
  return day
}

describe('the earliest occurrence not met', () => {
  test.each<[string, string, Cycle, number, string[], string, number]>([
    // what it shows, start, every, year starts, complete on, unmet, met
    ['the first starts at s', '2010-07-20', 'month', april, [], '2010-07-20 to 2010-07-31', 0],
    ['the first starts at s', '2010-08-15', 'quarter', april, [], '2010-08-15 to 2010-09-30', 0],
    ['the first starts at s', '2010-07-01', 'year', april, [], '2010-07-01 to 2011-03-31', 0],
    ['the first may be one day', '2010-09-30', 'quarter', april, [], '2010-09-30 to 2010-09-30', 0],
    ['others are whole', '2010-09-30', 'quarter', april, ['2010-09-30'], '2010-10-01 to 2010-12-31', 1],
    ['years by the year', '2010-07-01', 'year', january, [], '2010-07-01 to 2010-12-31', 0],
    ['years by the year', '2010-07-01', 'year', september, [], '2010-07-01 to 2010-08-31', 0],
    ['quarters by the year', '2010-12-10', 'quarter', september, [], '2010-12-10 to 2011-02-28', 0],
    [
      'the day before the first',
      '2010-07-01',
      'quarter',
      april,
      ['2010-06-30'],
      '2010-07-01 to 2010-09-30',
      0,
    ],
    ['its first day', '2010-07-01', 'quarter', april, ['2010-07-01'], '2010-10-01 to 2010-12-31', 1],
    ['its last day', '2010-07-01', 'quarter', april, ['2010-09-30'], '2010-10-01 to 2010-12-31', 1],
    ['the day after, late', '2010-07-01', 'quarter', april, ['2010-10-01'], '2010-10-01 to 2010-12-31', 1],
    ['very late', '2010-07-01', 'quarter', april, ['2011-08-01'], '2010-10-01 to 2010-12-31', 1],
    [
      'a second in a quarter meets nothing',
      '2010-07-01',
      'quarter',
      april,
      ['2010-07-10', '2010-09-30'],
      '2010-10-01 to 2010-12-31',
      1,
    ],
    [
      'two on one day meet one, where the next has not begun',
      '2010-07-01',
      'quarter',
      april,
      ['2010-07-10', '2010-07-10'],
      '2010-10-01 to 2010-12-31',
      1,
    ],
    [
      'a second on the first day of the next meets that',
      '2010-07-01',
      'quarter',
      april,
      ['2010-07-10', '2010-10-01'],
      '2011-01-01 to 2011-03-31',
      2,
    ],
    [
      'two late ones meet two that were missed',
      '2010-07-01',
      'quarter',
      april,
      ['2011-01-01', '2011-01-01'],
      '2011-01-01 to 2011-03-31',
      2,
    ],
    ['February', '2012-01-01', 'month', april, ['2012-01-31'], '2012-02-01 to 2012-02-29', 1],
  ])('%s: from %s every %s, year from month %i, complete on %j', (_shows, start, every, ...rest) => {
    const [yearStarts, completions, days, met] = rest
    const repeated = { start: dayFrom(start), lastDay: null, every, yearStarts }
    const found = findOccurrence(
      repeated,
      completions.map((day) => ({ on: dayFrom(day) })),
    )
    const span = found.unmet && `${formatDay(found.unmet.firstDay)} to ${formatDay(found.unmet.lastDay)}`
    expect([span, found.met.length]).toEqual([days, met])
  })
})

interface Row {
  readonly id: string
  readonly [name: string]: unknown
}

const spoken = ['start', 'end', 'state', 'standing', 'days', 'flags']

/** What `names` of an action hold on a day. */
async function valuesOf(yaml: string, day: string, names: readonly string[] = spoken, id = 'T1.1') {
  const args = ['status', '--as-of', day, '--all', '--format', 'json']
  const run = await runPlan(planFiles(yaml), args)
  expect([run.exitCode, run.stderr]).toEqual([0, ''])
  const { actions } = JSON.parse(run.stdout) as { actions: Row[] }
  const row = actions.find((each) => each.id === id)
  return row && names.map((name) => row[name])
}

/** An action that comes round each quarter from July 2010, and what the journal says of it. */
function planWith(...entries: readonly string[]): string {
  const action =
    '- { id: T1.1, what: Walk the plots, owner: CAD, window: 2010-07/.., every: quarter }\n' +
    '- { id: T1.2, what: Report the walk, owner: CAD, window: 2010-07/.., follows: [T1.1] }\n'
  const lines = entries.map((entry) => `  - { ${entry} }\n`).join('')
  return entries.length === 0 ? action : `${action}=== journal/2010-07-06.yaml\nentries:\n${lines}`
}

const complete = (on: string) => `action: T1.1, on: ${on}, state: complete`
const agreed = 'reason: Wet spring, agreed_by: DG'

describe('a recurring action nobody has spoken of', () => {
  test.each<[string, string, number, readonly string[]]>([
    ['2010-06-29', 'upcoming', 93, []],
    ['2010-06-30', 'due soon', 92, []],
    ['2010-07-01', 'due soon', 91, []],
    ['2010-08-01', 'due soon', 60, []], // it may start until its last day
    ['2010-09-30', 'due soon', 0, []],
    ['2010-10-01', 'overdue', -1, ['late starting']],
    ['2010-10-02', 'overdue', -2, ['late starting', 'no update']],
    ['2011-01-01', 'overdue', -93, ['late starting', 'no update']], // the first missed one stays
  ])('on %s is %s', async (day, standing, days, flags) => {
    const row = ['2010-07-01', '2010-09-30', 'not started', standing, days, flags]
    expect(await valuesOf(planWith(), day)).toEqual(row)
  })

  test('is due to start and never late starting where the end is far off', async () => {
    const yaml = '- { id: T1.1, what: Walk the plots, owner: CAD, window: 2010-07/.., every: year }\n'
    const found = ['2010-06-30', '2010-07-01', '2010-08-01', '2010-12-30', '2010-12-31'].map((day) =>
      valuesOf(yaml, day, ['standing', 'flags']),
    )
    expect(await Promise.all(found)).toEqual([
      ['upcoming', []],
      ['due to start', []],
      ['due to start', []],
      ['due to start', ['no update']],
      ['due soon', ['no update']],
    ])
  })
})

describe('a recurring action that was complete', () => {
  test.each<[string, string, string, string, string, number, readonly string[]]>([
    // as of       start         end           state          standing       days
    ['2010-08-09', '2010-07-01', '2010-09-30', 'not started', 'due soon', 52, []],
    ['2010-08-10', '2010-10-01', '2010-12-31', 'in progress', 'in progress', 143, []], // never complete
    ['2010-09-30', '2010-10-01', '2010-12-31', 'in progress', 'in progress', 92, []],
    ['2010-10-01', '2010-10-01', '2010-12-31', 'in progress', 'due soon', 91, []],
    ['2010-12-31', '2010-10-01', '2010-12-31', 'in progress', 'due soon', 0, []],
    ['2011-01-01', '2010-10-01', '2010-12-31', 'in progress', 'overdue', -1, []],
    ['2011-01-02', '2010-10-01', '2010-12-31', 'in progress', 'overdue', -2, ['no update']],
  ])('in its first quarter, on %s', async (...[day, start, end, state, standing, days, flags]) => {
    const row = [start, end, state, standing, days, flags]
    expect(await valuesOf(planWith(complete('2010-08-10')), day)).toEqual(row)
  })

  test('twice in one quarter has not met the next', async () => {
    const yaml = planWith(complete('2010-08-10'), complete('2010-09-30'))
    const row = ['2010-10-01', '2010-12-31', 'in progress', 'overdue', -1, []]
    expect(await valuesOf(yaml, '2011-01-01')).toEqual(row)
  })

  test('late has met the quarter it missed, and not the one in which it was said', async () => {
    const yaml = planWith(complete('2010-10-05'))
    const row = ['2010-10-01', '2010-12-31', 'in progress', 'due soon', 87, []]
    expect(await valuesOf(yaml, '2010-10-05')).toEqual(row)
  })

  test('is matched in order of day, whatever the place in the journal', async () => {
    const yaml = planWith(complete('2010-10-01'), complete('2010-07-10'))
    const row = ['2011-01-01', '2011-03-31', 'in progress', 'in progress', 150, []]
    expect(await valuesOf(yaml, '2010-11-01')).toEqual(row)
  })

  test('and then on hold or not started reads as was said', async () => {
    const held = planWith(
      complete('2010-08-10'),
      'action: T1.1, on: 2010-09-01, state: on hold, reason: Rain',
    )
    const unbegun = planWith(complete('2010-08-10'), 'action: T1.1, on: 2010-09-01, state: not started')
    const days = ['2010-10-01', '2010-12-31']
    expect(await valuesOf(held, '2010-09-01')).toEqual([...days, 'on hold', 'on hold', 121, ['on hold']])
    expect(await valuesOf(unbegun, '2010-09-01')).toEqual([...days, 'not started', 'upcoming', 121, []])
  })

  test('is never completed late, nor counted as complete', async () => {
    const yaml = planWith(complete('2011-08-10'))
    const row = ['2010-10-01', '2010-12-31', 'in progress', 'overdue', -222, []]
    expect(await valuesOf(yaml, '2011-08-10')).toEqual(row)
    const run = await runPlan(planFiles(yaml), ['status', '--as-of', '2011-08-10', '--format', 'json'])
    expect(JSON.parse(run.stdout).counts.complete).toBe(0)
  })
})

describe('a move of a recurring action', () => {
  const names = ['window', 'original_window', 'moved', 'slipped_days', 'start', 'end']
  const move = (on: string, window: string) => `action: T1.1, on: ${on}, window: ${window}, ${agreed}`

  test.each([
    ['2010-08-31', '2010-07/..', 0, '2010-10-01', '2010-12-31'],
    ['2010-09-01', '2011-01/..', 1, '2011-01-01', '2011-03-31'], // what was met before it is met no more
    ['2010-10-01', '2010-08-10/..', 2, '2010-10-01', '2010-12-31'], // met again, from the day of the entry
    ['2010-11-01', '2010-08-11/..', 3, '2010-08-11', '2010-09-30'], // a day too early to be met
  ])('matches the entries again: on %s from %s', async (day, window, moved, start, end) => {
    const yaml = planWith(
      complete('2010-08-10'),
      move('2010-09-01', '2011-01/..'),
      move('2010-10-01', '2010-08-10/..'),
      move('2010-11-01', '2010-08-11/..'),
    )
    const row = [window, '2010-07/..', moved, null, start, end]
    expect(await valuesOf(yaml, day, names)).toEqual(row)
  })

  test('shows its flag', async () => {
    const yaml = planWith(move('2010-07-06', '2010-10/..'))
    const row = ['2010-10-01', '2010-12-31', 'not started', 'upcoming', 178, ['moved']]
    expect(await valuesOf(yaml, '2010-07-06')).toEqual(row)
  })
})

describe('a recurring action that is stopped', () => {
  const stop = 'action: T1.1, on: 2010-09-01, state: stopped, reason: No land'
  test.each([
    ['2010-08-31', ['2010-10-01', '2010-12-31', 'in progress', 'in progress', 122, []]],
    ['2010-09-01', ['2010-07-01', null, 'stopped', 'stopped', null, []]], // the window in force
    ['2010-12-31', ['2010-07-01', null, 'stopped', 'stopped', null, []]],
    ['2011-01-01', ['2010-10-01', '2010-12-31', 'in progress', 'overdue', -1, []]], // taken up again
  ])('on %s', async (day, row) => {
    const again = 'action: T1.1, on: 2011-01-01, state: in progress'
    expect(await valuesOf(planWith(complete('2010-08-10'), stop, again), day)).toEqual(row)
  })
})

describe('what follows a recurring action', () => {
  test.each([
    ['2010-07-01', ['waiting']],
    ['2010-07-19', ['waiting']],
    ['2010-07-20', []], // one occurrence is met
    ['2010-09-30', ['late starting']], // and stays so when the next is missed
  ])('waits until an occurrence is met: %s %j', async (day, flags) => {
    const yaml = planWith(complete('2010-07-20'))
    const told = (await valuesOf(yaml, day, ['flags'], 'T1.2'))?.flat()
    expect(told).toEqual(flags)
  })

  test('waits on after a "complete" that met nothing', async () => {
    const yaml = planWith(complete('2010-06-30'))
    expect(await valuesOf(yaml, '2010-07-01', ['flags'], 'T1.2')).toEqual([['waiting']])
  })

  test('does not wait for one that was stopped', async () => {
    const yaml = planWith('action: T1.1, on: 2010-07-20, state: stopped, reason: No land')
    expect(await valuesOf(yaml, '2010-07-19', ['flags'], 'T1.2')).toEqual([['waiting']])
    expect(await valuesOf(yaml, '2010-07-20', ['flags'], 'T1.2')).toEqual([[]])
  })
})

describe('occurrences are cut by the planning year', () => {
  test.each([
    // year starts, every, window, start, end
    ['April', 'month', '2010-07-20/..', '2010-07-20', '2010-07-31'],
    ['April', 'quarter', '2010-08/..', '2010-08-01', '2010-09-30'],
    ['April', 'year', '2010-08/..', '2010-08-01', '2011-03-31'],
    ['January', 'quarter', '2010-08/..', '2010-08-01', '2010-09-30'],
    ['January', 'year', '2010-08/..', '2010-08-01', '2010-12-31'],
    ['September', 'quarter', '2010-08/..', '2010-08-01', '2010-08-31'],
    ['September', 'quarter', '2010-12/..', '2010-12-01', '2011-02-28'],
    ['September', 'year', '2010-08/..', '2010-08-01', '2010-08-31'],
    ['September', 'year', '2010-09/..', '2010-09-01', '2011-08-31'],
  ])('from %s, every %s, %s', async (yearStarts, every, window, start, end) => {
    const yaml = `
- { id: T1.1, what: Walk the plots, owner: CAD, window: ${window}, every: ${every} }
=== plan.yaml
title: A plan for the allotments
year_starts: ${yearStarts}
`
    expect(await valuesOf(yaml, '2010-07-01', ['start', 'end'])).toEqual([start, end])
  })
})
