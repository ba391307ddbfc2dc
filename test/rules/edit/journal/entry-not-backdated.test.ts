import { describe, expect, test } from 'vitest'
import { agreedPlan } from '../../../helpers/agreed-plan.js'
import { edited, judgeInMemory, type Replacement } from '../../../helpers/edits.js'

// A new entry counts as recorded on its `recorded`, else on the meeting of its file, else on its `on`. The newest day
// in the agreed plan is 6 July 2010.

const settings = 'plan.yaml'
const journal = 'journal/2010-07-06.yaml'
const late = ['entry-not-backdated']

/** That the meeting is not in the list is another rule's. */
const rulesFor = (now: typeof agreedPlan, before = agreedPlan, today?: string) =>
  judgeInMemory(before, now, today)
    .lines.map((line) => /\[([a-z-]+)\]$/.exec(line)?.[1])
    .filter((rule) => rule !== 'known-meeting')
const withFile = (name: string, text: string) => ({ ...agreedPlan, [`plan/journal/${name}`]: text })
const entry = (day: string, more = '') => `  - { action: T1.1, on: ${day}${more}, note: Rain }\n`

describe('a new entry in a file without a meeting', () => {
  test.each([
    // on          recorded
    ['2010-07-05', '', late],
    ['2010-07-06', '', []],
    ['2010-07-07', '', []],
    ['2010-06-01', ', recorded: 2010-07-05', late],
    ['2010-06-01', ', recorded: 2010-07-06', []],
    ['2010-06-01', ', recorded: 2010-07-07', []],
    ['2010-07-07', ', recorded: 2010-07-05', late],
  ])('of %s%s', (day, recorded, rules) => {
    expect(rulesFor(withFile('2010-07.yaml', `entries:\n${entry(day, recorded)}`))).toEqual(rules)
  })
})

describe('a new entry in the file of a new meeting', () => {
  test.each([
    ['2010-07-05', '', late],
    ['2010-07-06', '', []],
    ['2010-07-07', '', []], // minutes that are typed a day after the meeting
    ['2010-10-05', '', []],
    ['2010-07-05', ', recorded: 2010-07-07', []],
    ['2010-10-05', ', recorded: 2010-07-05', late],
  ])('of %s%s', (meeting, recorded, rules) => {
    const text = `meeting: ${meeting}\nentries:\n${entry('2010-06-01', recorded)}`
    expect(rulesFor(withFile('2010-12.yaml', text))).toEqual(rules)
  })
})

describe('a new entry in the file of the last meeting', () => {
  test.each([
    ['2010-06-01', []],
    ['2010-07-06', []],
    ['2010-07-20', []],
  ])('of %s', (day, rules) => {
    expect(rulesFor(edited(agreedPlan, [journal, /$/, entry(day)]))).toEqual(rules)
  })

  test('counts as late once there is something newer', () => {
    const before = { ...agreedPlan, 'plan/journal/2010-08.yaml': `entries:\n${entry('2010-08-02')}` }
    expect(rulesFor(edited(before, [journal, /$/, entry('2010-07-06')]), before)).toEqual(late)
  })
})

describe('the newest day in the agreed plan', () => {
  const monthly: Replacement = [journal, 'meeting: 2010-07-06\n', '']
  const noMeetings: Replacement = [settings, /meetings: .*\n/, '']
  const months = (...edits: readonly Replacement[]) => {
    const { 'plan/journal/2010-07-06.yaml': text, ...others } = edited(
      agreedPlan,
      monthly,
      [journal, /- action: T1.2[\s\S]*/, ''],
      ...edits,
    )
    return { ...others, 'plan/journal/2010-05.yaml': text ?? '' }
  }
  const added = (before: typeof agreedPlan, day: string) => ({
    ...before,
    'plan/journal/2010-06.yaml': `entries:\n${entry(day)}`,
  })

  test.each([
    ['is a meeting of plan.yaml, where journals are by month', months(), '2010-07-05', late],
    ['is a meeting of plan.yaml: on its day', months(), '2010-07-06', []],
    ['is an entry, where no meeting is listed', months(noMeetings), '2010-05-09', late],
    ['is an entry: on its day', months(noMeetings), '2010-05-10', []],
  ])('%s', (_name, before, day, rules) => {
    expect(rulesFor(added(before, day), before)).toEqual(rules)
  })

  test.each([
    // today       a meeting is planned for 5 October 2010
    ['2010-10-04', []],
    ['2010-10-05', late],
    ['2010-10-06', late],
  ])('is a planned meeting only once it has been: on %s', (today, rules) => {
    const before = edited(agreedPlan, [settings, '2010-07-06]', '2010-07-06, 2010-10-05]'])
    expect(rulesFor(added(before, '2010-09-10'), before, today)).toEqual(rules)
  })

  test('is the day in the name of a journal file that says no meeting', () => {
    const before = edited(agreedPlan, monthly, noMeetings, [journal, 'on: 2010-07-06', 'on: 2010-06-20'])
    expect(rulesFor(added(before, '2010-07-05'), before)).toEqual(late)
    expect(rulesFor(added(before, '2010-07-06'), before)).toEqual([])
  })

  test('is none where nothing has happened yet', () => {
    const before = edited(agreedPlan, noMeetings, [journal, /[\s\S]*/, ''])
    expect(rulesFor(added(before, '2010-04-02'), before)).toEqual([])
  })
})
