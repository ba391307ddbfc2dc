import { describe, expect, test } from 'vitest'
import { filesIn } from '../../helpers/plan-folder.js'
import { runPlan } from '../../helpers/world.js'

// Every option that takes a day reads the words that people write for one, and all read them alike.

const derby = filesIn('plan')
const settings = String(derby['plan/plan.yaml'])
const withMeetings = {
  ...derby,
  'plan/plan.yaml': `${settings}\nmeetings: [2010-07-06, 2011-07-06]\n`,
}

interface Words {
  readonly now: string
  readonly words: string
  readonly day: string
}

const years = [
  { now: '2010-07-06', words: 'today', day: '2010-07-06' },
  { now: '2010-07-06', words: 'Yesterday', day: '2010-07-05' },
  { now: '2010-07-05', words: '6 July', day: '2009-07-06' },
  { now: '2010-07-06', words: '6 July', day: '2010-07-06' },
  { now: '2011-07-05', words: 'Tuesday 6th July', day: '2010-07-06' },
  { now: '2010-07-06', words: '30-Jun-10', day: '2010-06-30' },
  { now: '2010-07-06', words: '30/6/2010', day: '2010-06-30' },
  { now: '2010-07-06', words: 'June 30, 2010', day: '2010-06-30' },
] satisfies readonly Words[]

const lines: readonly (readonly [string, (day: string) => readonly string[]])[] = [
  ['status --as-of', (day) => ['status', '--as-of', day]],
  ['show --as-of', (day) => ['show', 'T1.3', '--as-of', day]],
  ['compare', (day) => ['compare', day, '2012-01-01']],
  ['report --as-of', (day) => ['report', '--as-of', day]],
  ['report --since', (day) => ['report', '--as-of', '2012-01-01', '--since', day]],
  ['record --on', (day) => ['record', 'T1.3', '--note', 'Begun', '--on', day, '--dry-run']],
  [
    'record --published',
    (day) => ['record', 'NI7', '--value', '17', '--period', '2010', '--published', day, '--dry-run'],
  ],
]

describe.each(lines)('plan %s', (_name, lineWith) => {
  test.each(years)('on $now: $words is $day', async ({ now, words, day }) => {
    const run = await runPlan(derby, lineWith(words), { now })
    expect(run).toEqual(await runPlan(derby, lineWith(day), { now }))
  })
})

describe('plan record --meeting', () => {
  const lineWith = (day: string) => [
    'record',
    'T1.3',
    '--note',
    'Begun',
    '--meeting',
    day,
    '--new-meeting',
    '--dry-run',
  ]

  test.each([
    { now: '2010-07-05', words: '6 July', day: '2010-07-06' },
    { now: '2011-01-04', words: '6 July', day: '2010-07-06' },
    { now: '2011-01-05', words: '6 July', day: '2011-07-06' },
    { now: '2011-01-05', words: '5 July', day: '2010-07-05' }, // no meeting of the plan's
  ])('on $now: $words is $day', async ({ now, words, day }) => {
    const run = await runPlan(withMeetings, lineWith(words), { now })
    expect(run.stdout).toContain(`meeting: ${day}`)
    expect(run).toEqual(await runPlan(withMeetings, lineWith(day), { now }))
  })
})

describe('new dates', () => {
  const move = (words: string) =>
    runPlan(derby, ['record', 'T1.3', '--move', words, '--reason', 'Snow', '--agreed-by', 'DG', '--dry-run'])

  test.each([
    ['by end of March 2012', '../2012-03-31'],
    ['Q4 2010/11', '2011-01/2011-03'],
    ['2011/12', '2011-04/2012-03'],
    ['March 2012', '2012-03'],
    ['1st to 30th June 2011', '2011-06-01/2011-06-30'],
  ])('%s are read as %s', async (words, window) => {
    const run = await move(words)
    expect(run).toEqual(await move(window))
    expect([run.exitCode, run.stdout.includes(`window: ${window}`)]).toEqual([0, true])
  })

  const unprinted = Object.entries(derby).map(([path, text]) => [
    path,
    String(text).replace(/^ *as_printed:.*\n/gm, ''),
  ])
  const byEnds = {
    ...Object.fromEntries(unprinted),
    'plan/plan.yaml': `${settings}\nprinted_days: by\nprinted_words: { Year 1: 2010-04/2011-03 }\n`,
  }
  test.each([
    ['the words that the plan explains are read', 'year  1', '2010-04/2011-03'],
    ['what a lone printed month means is for the plan alone', 'March 2012', '2012-03'],
  ])('%s', async (_what, words, window) => {
    const line = (text: string) => ['record', 'T1.3', '--propose', text, '--reason', 'Snow', '--dry-run']
    const run = await runPlan(byEnds, line(words))
    expect(run).toEqual(await runPlan(byEnds, line(window)))
    expect([run.exitCode, run.stderr]).toEqual([0, 'Nothing was written: this was a dry run.\n'])
  })
})
