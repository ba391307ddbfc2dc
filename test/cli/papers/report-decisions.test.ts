import { describe, expect, test } from 'vitest'
import { planFiles } from '../../helpers/plan-folder.js'
import { paperOf, sectionOf } from '../../helpers/report-text.js'
import { runPlan } from '../../helpers/world.js'

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
    sectionOf(await paperOf(files, '--as-of', day), 'Decisions for this meeting').split('\n')

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
