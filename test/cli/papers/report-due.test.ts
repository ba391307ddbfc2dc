import { describe, expect, test } from 'vitest'
import { planFiles } from '../../helpers/plan-folder.js'
import { paperOf, sectionOf } from '../../helpers/report-text.js'

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
  const unknown = (day: string) => `No next meeting is set in the plan, so this lists what is due by ${day}.`
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
    ['[2010-07-06, 2010-08-03]', '2010-07-01', ['None.'], 'None.'],
    ['[2010-10-05]', '2010-10-07', ['None.'], 'None.'],
  ])('meetings %s, judged on %s: %j', async (meetings, day, due, until) => {
    const told = sectionOf(await paperOf(plan(meetings), '--as-of', day), 'Due before the next meeting')
    const ids = [...told.matchAll(/^\| .* \| (T1\.\d) \|/gm)].map(([, id]) => id)
    expect(told.startsWith('None.') ? ['None.'] : ids).toEqual(due)
    expect(told.split('\n').at(-1)).toBe(until)
  })

  test('a meeting that is listed later changes nothing but this', async () => {
    const paper = (meetings: string) => paperOf(plan(meetings), '--as-of', '2010-07-01')
    const made = await paper('[]')
    expect((await paper('[2010-07-06]')).replace('- **Meeting:** 6 July 2010\n', '')).toBe(made)
    const remade = await paper('[2010-07-06, 2010-08-03]')
    const due = (text: string) => sectionOf(text, 'Due before the next meeting')
    // What is no longer told to be due stands among everything else.
    const others = (text: string) =>
      text
        .replace('- **Meeting:** 6 July 2010\n', '')
        .replace(`## Due before the next meeting\n\n${due(text)}\n\n`, '')
        .replace(sectionOf(text, 'Everything else'), '')
    expect(others(remade)).toBe(others(made))
  })
})
