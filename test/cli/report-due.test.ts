import { describe, expect, test } from 'vitest'
import { planFiles } from '../helpers/plan-folder.js'
import { paperOf, sectionOf } from '../helpers/report-text.js'
import { runPlan } from '../helpers/world.js'

describe('what is due before the next meeting', () => {
  const plan = (meetings: string) =>
    planFiles(`
      - id: T1.1
        what: Clear the plots
        owner: CAD
        window: 2010-04/2010-09
      - id: T1.2
        what: Fence the plots
        owner: DG
        window: ../2010-10-05
      - id: T1.3
        what: Lease the field
        owner: DG
        window: ../2010-10-06
      === plan.yaml
      title: A plan for the allotments
      meetings: ${meetings}
    `)
  const unknown = (day: string) => `The plan names no next meeting, so this is what is due by ${day}.`
  const known = (day: string) => `The next meeting is on ${day}.`

  test.each([
    // meetings, judged on, what is due, up to which day
    ['[]', '2010-07-01', ['T1.1'], unknown('1 October 2010')],
    ['[2010-07-06]', '2010-07-01', ['T1.1'], unknown('1 October 2010')], // it is read at this one
    ['[2010-07-06, 2010-10-05]', '2010-07-01', ['T1.1', 'T1.2'], known('5 October 2010')],
    ['[2010-07-06, 2010-10-05]', '2010-07-05', ['T1.1', 'T1.2'], known('5 October 2010')],
    ['[2010-07-06, 2010-10-05]', '2010-07-06', ['T1.1', 'T1.2'], known('5 October 2010')],
    ['[2010-07-06, 2010-10-05]', '2010-07-07', ['T1.1', 'T1.2', 'T1.3'], unknown('7 October 2010')],
    ['[2010-10-05, 2010-07-06, 2010-10-06]', '2010-10-05', ['T1.2', 'T1.3'], known('6 October 2010')],
    ['[2010-07-06, 2010-08-03]', '2010-07-01', ['None.'], known('3 August 2010')],
    ['[2010-10-05]', '2010-10-07', ['None.'], unknown('7 January 2011')],
  ])('meetings %s, judged on %s: %j', async (meetings, day, due, until) => {
    const told = sectionOf(await paperOf(plan(meetings), '--as-of', day), 'Due before the next meeting')
    const ids = [...told.matchAll(/^\| .* \| (T1\.\d) \|/gm)].map(([, id]) => id)
    expect(told.startsWith('None.') ? ['None.'] : ids).toEqual(due)
    expect(told.split('\n').at(-1)).toBe(until)
  })

  test('a meeting that is listed later changes nothing but this', async () => {
    const paper = (meetings: string) => paperOf(plan(meetings), '--as-of', '2010-07-01')
    const made = await paper('[]')
    expect(await paper('[2010-07-06]')).toBe(made)
    const remade = await paper('[2010-07-06, 2010-08-03]')
    const due = (text: string) => sectionOf(text, 'Due before the next meeting')
    // What is no longer told to be due stands among everything else.
    const others = (text: string) =>
      text.replace(due(text), '').replace(sectionOf(text, 'Everything else'), '')
    expect(others(remade)).toBe(others(made))
  })

  test("an owner's paper is for the chase before a meeting, and looks ahead to that", async () => {
    const paper = await paperOf(plan('[2010-07-06, 2010-10-05]'), '--owner', 'CAD', '--as-of', '2010-07-01')
    expect(paper).toContain('- **Looks ahead to:** 6 July 2010, the next meeting\n')
  })
})

describe("an owner's paper asks for a word on", () => {
  const plan = (meetings: string) =>
    planFiles(`
      - id: T1.1
        what: Clear the plots
        owner: CAD
        window: 2010-04/2011-12
      === plan.yaml
      title: A plan for the allotments
      meetings: ${meetings}
      === journal/2010-04.yaml
      entries:
        - { action: T1.1, on: 2010-04-05, state: in progress }
    `)

  test.each([
    // meetings, judged on, what is asked about
    ['[2010-07-05]', '2010-06-22', 'None.'], // at that meeting the last word is three months old to the day
    ['[2010-07-06]', '2010-06-22', 'T1.1'],
    ['[]', '2010-07-05', 'None.'],
    ['[]', '2010-07-06', 'T1.1'],
  ])('what is under way and will be without an update: meetings %s, on %s', async (meetings, day, asked) => {
    const paper = await paperOf(plan(meetings), '--owner', 'CAD', '--as-of', day)
    expect(sectionOf(paper, 'Your update')).toContain(asked)
    expect(sectionOf(paper, 'Everything else')).toContain('| T1.1 |')
  })
})

test.each([
  ['in progress', 'in progress; Apr – Dec 2010 proposed'],
  ['stopped', 'stopped'],
  ['complete', 'complete on 6 Jul 2010'],
])('a date that was asked for: what is %s then reads "%s"', async (state, words) => {
  const files = planFiles(`
    - { id: T1.1, what: Clear the plots, owner: CAD, window: 2010-04/.. }
    === journal/2010-07.yaml
    entries:
      - { action: T1.1, on: 2010-07-05, proposed: 2010-04/2010-12, reason: Rain }
      - { action: T1.1, on: 2010-07-06, state: ${state}, reason: Rain }
  `)
  const { stdout } = await runPlan(files, [
    'status',
    '--all',
    '--as-of',
    '2010-07-06',
    '--format',
    'markdown',
  ])
  expect(stdout).toContain(`| ${words} |`)
})

describe('what is overdue by more than a quarter', () => {
  const plan = (entry = '') =>
    planFiles(`
      - { id: T1.1, what: Clear the plots, owner: CAD, window: 2010-04/2010-06 }
      === journal/2010-07.yaml
      entries:
        - { action: T1.1, on: 2010-07-06, note: Rain }
        ${entry}
    `)
  const asked = async (files: ReturnType<typeof plan>, day: string) =>
    sectionOf(await paperOf(files, '--as-of', day), 'Decisions asked of the meeting').split('\n')

  test.each([
    ['2010-09-29', 0],
    ['2010-09-30', 0], // a quarter to the day
    ['2010-10-01', 1],
  ])('is put to the meeting: on %s', async (day, count) => {
    expect((await asked(plan(), day)).filter((line) => line.includes('T1.1'))).toHaveLength(count)
  })

  test('is asked about once, where another date is proposed', async () => {
    const proposed = plan('- { action: T1.1, on: 2010-07-06, proposed: 2010-04/2010-12, reason: Rain }')
    expect((await asked(proposed, '2010-10-01')).filter((line) => line.includes('T1.1'))).toHaveLength(1)
  })
})
