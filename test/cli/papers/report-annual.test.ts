import { describe, expect, test } from 'vitest'
import { planFiles } from '../../helpers/plan-folder.js'
import { derby, eventful, paperOf, sectionOf } from '../../helpers/report-text.js'

describe('an annual report judges the targets of its year', () => {
  const plan = (added: string) =>
    planFiles(`
      - id: T1.1
        what: Clear the plots
        owner: CAD
        window: 2010-04/2011-12
      === plan.yaml
      title: A plan for the allotments
      published: 2010-04
      === targets/T2.yaml
      id: T2
      title: Water
      statement: Every site has water in summer
      window: 2010-10/2012-03
      added: ${added}
      actions:
        - { id: T2.1, what: Ask for a price, owner: CAD, window: 2011-05/2011-12 }
    `)

  test.each([
    // added, as of, the targets in the annual report of 2010/11, and those that are to be assessed
    ['2011-03-31', '2011-07-06', ['T1', 'T2'], ['T1', 'T2']],
    ['2011-04-01', '2011-07-06', ['T1', 'T2'], ['T1']], // new, and nothing to assess yet
    ['2011-07-06', '2011-07-06', ['T1', 'T2'], ['T1']],
    ['2011-07-07', '2011-07-06', ['T1'], ['T1']],
    ['2010-09-07', '2010-09-06', ['T1'], ['T1']], // in the year, and not yet in the plan
    ['2010-09-06', '2010-09-06', ['T1', 'T2'], ['T1', 'T2']],
  ])('added on %s, as of %s: %j, of which %j are assessed', async (added, day, ids, assessed) => {
    const paper = await paperOf(plan(added), '--annual', '2010/11', '--as-of', day)
    const idsIn = (heading: string, form: RegExp) =>
      [...sectionOf(paper, heading).matchAll(form)].map(([, id]) => id)
    expect(idsIn('The targets at a glance', /^\| (T\d)/gm)).toEqual(ids)
    expect(idsIn('Resolution', /^(T\d) was achieved/gm)).toEqual(assessed)
    expect([...paper.matchAll(/^## (T\d)/gm)].map(([, id]) => id)).toEqual(ids)
  })
})

test.each([
  // the plan is published, the target's own window begins, whether the year 2010/11 has anything to assess
  ['2010-12', '2011-03-31', true],
  ['2010-12', '2011-04-01', false],
  ['2011-03', '2010-01', true],
  ['2011-04', '2010-01', false],
])('published in %s, with a target from %s: is it to be assessed: %s', async (published, from, assessed) => {
  const files = planFiles(`
    - { id: T1.1, what: Clear the plots, owner: CAD, window: ${from}/2012-03 }
    === plan.yaml
    title: A plan for the allotments
    published: ${published}
  `)
  const target = String(files['plan/targets/T1.yaml']).replace(
    'window: 2010-04/2012-03',
    `window: ${from}/2012-03`,
  )
  const paper = await paperOf(
    { ...files, 'plan/targets/T1.yaml': target },
    '--annual',
    '2010/11',
    '--as-of',
    '2011-04-12',
  )
  expect(sectionOf(paper, 'Resolution').includes('T1 was achieved')).toBe(assessed)
})

test('an annual report of a later day tells nothing that came after its year', async () => {
  const files = (added: string) => ({
    ...eventful,
    'plan/journal/2011-05.yaml': `entries: [{ action: T1.3, on: ${added}, state: stopped, reason: No land }]`,
  })
  const stopped = async (day: string) =>
    sectionOf(
      await paperOf(files(day), '--annual', '2010/11', '--as-of', '2011-07-06'),
      'Stopped in the year',
    )
  expect(await stopped('2011-03-31')).toContain('T1.3:')
  expect(await stopped('2011-04-01')).not.toContain('T1.3:')
})

test.each([
  // judged on, the year that it is of
  ['2010-12-31', '2009/10'],
  ['2011-01-01', '2010/11'], // its last quarter begins
  ['2011-12-31', '2010/11'],
  ['2012-01-01', '2011/12'],
])('a target that was judged on %s was judged for %s', async (day, year) => {
  const files = {
    ...derby,
    'plan/journal/2011-06.yaml': `entries: [{ target: T1, on: ${day}, achieved: largely }]`,
  }
  const yearsTold = await Promise.all(
    ['2009/10', '2010/11', '2011/12'].map(async (asked) => {
      const paper = await paperOf(files, '--annual', asked, '--as-of', '2012-07-01')
      return sectionOf(paper, 'The targets at a glance').includes('| largely') ? [asked] : []
    }),
  )
  expect(yearsTold.flat()).toEqual(year === '2009/10' ? [] : [year])
})

test('an annual report of a day within the year tells nothing that came after it', async () => {
  const paper = await paperOf(eventful, '--annual', '2010/11', '--as-of', '2010-09-06')
  expect(sectionOf(paper, 'Added since the year began')).toBe(
    '- **1 September 2010, T3:** Every site has water in summer',
  )
  expect(sectionOf(paper, 'Stopped in the year')).toBe(
    '- **10 August 2010, T1.5:** stopped; reason: The school needs the field. The action was: Lease the field behind the school',
  )
})

test('an annual report tells of a stop that was put right what counts', async () => {
  const stops = (...reasons: readonly string[]) =>
    reasons.map((reason) => `{ action: T1.3, on: 2010-07-10, state: stopped, reason: ${reason} }`).join(', ')
  const files = { ...derby, 'plan/journal/2010-07.yaml': `entries: [${stops('No money', 'No staff')}]` }
  expect(sectionOf(await paperOf(files, '--annual', '2010/11'), 'Stopped in the year')).toBe(
    '- **10 July 2010, T1.3:** stopped; reason: No staff. The action was: To establish the purpose and role of third sector representation',
  )
})
