import { describe, expect, test } from 'vitest'
import { planFiles } from '../../helpers/plan-folder.js'
import { paperOf, sectionOf } from '../../helpers/report-text.js'

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

describe("an owner's paper lists under Starting", () => {
  const plan = (window: string, meetings: string) =>
    planFiles(`
      - id: T1.1
        what: Clear the plots
        owner: CAD
        window: ${window}
      === plan.yaml
      title: A plan for the allotments
      meetings: ${meetings}
      due_soon: 3 months
    `)

  test.each([
    // window, the next meeting, where it stands
    ['2010-10-04/2011-12', '[2010-10-05]', 'Starting'],
    ['2010-10-05/2011-12', '[2010-10-05]', 'Starting'], // what starts on the day of the meeting
    ['2010-10-06/2011-12', '[2010-10-05]', 'Everything else'],
    ['2010-10-01/2011-12', '[]', 'Starting'], // without a meeting it is as far as what is due soon
    ['2010-10-02/2011-12', '[]', 'Everything else'],
    ['../2011-12', '[2010-10-05]', 'Starting'], // it could have started long ago
  ])('what is to start by the meeting: window %s, meetings %s', async (window, meetings, heading) => {
    const paper = await paperOf(plan(window, meetings), '--owner', 'CAD', '--as-of', '2010-07-01')
    const headings = ['Starting', 'Everything else']
    const listing = headings.filter((name) => sectionOf(paper, name).includes('| T1.1 |'))
    expect(listing).toEqual([heading])
  })
})
