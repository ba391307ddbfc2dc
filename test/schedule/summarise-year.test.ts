import { expect, test } from 'vitest'
import { planFiles } from '../helpers/plan-folder.js'
import { paperOf, sectionOf } from '../helpers/report-text.js'

/** What the annual report says was stopped in 2010/11. */
async function stoppedOf(...entries: readonly string[]): Promise<readonly string[]> {
  const files = planFiles(`
- { id: T1.1, what: Clear the plots, owner: CAD, window: 2010-04/2011-12 }
=== plan.yaml
title: A plan for the allotments
exceptions:
  - { rule: entry-in-order-of-life, at: T1.1, reason: The land was found after all }
=== journal/2010-09.yaml
entries:
${entries.map((entry) => `  - { action: T1.1, ${entry} }\n`).join('')}`)
  const report = await paperOf(files, '--annual', '2010/11', '--as-of', '2011-04-12')
  return sectionOf(report, 'Stopped in the year')
    .split('\n')
    .filter((line) => line.includes('T1.1:'))
}

const stopped = (day: string, reason: string) => `on: ${day}, state: stopped, reason: ${reason}`

test('what was stopped and taken up again was not stopped in the year', async () => {
  const again = 'on: 2010-11-01, state: in progress, note: Taken up again'
  expect(await stoppedOf(stopped('2010-09-07', 'No land'), again)).toEqual([])
})

test('what was stopped twice is listed once, with the last reason', async () => {
  const lines = await stoppedOf(
    stopped('2010-09-07', 'No land'),
    'on: 2010-11-01, state: in progress, note: Taken up again',
    stopped('2011-02-01', 'No money'),
  )
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('1 February 2011, T1.1:')
  expect(lines[0]).toContain('No money')
})
