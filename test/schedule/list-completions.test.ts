import { expect, test } from 'vitest'
import { planFiles } from '../helpers/plan-folder.js'
import { paperOf, sectionOf } from '../helpers/report-text.js'

/** The rows under "Completed" in the paper of the meeting of 5 October 2010: the id, the day and how late. */
async function completedOf(window: string, journals: Readonly<Record<string, string>>) {
  const files = planFiles(`
- { id: T1.1, what: Clear the plots, owner: CAD, window: ${window} }
=== plan.yaml
title: A plan for the allotments
meetings: [2010-07-06, 2010-10-05]
${Object.entries(journals)
  .map(
    ([meeting, entry]) =>
      `=== journal/${meeting}.yaml\nmeeting: ${meeting}\nentries: [{ action: T1.1, ${entry} }]\n`,
  )
  .join('')}`)
  const rows = sectionOf(await paperOf(files, '--as-of', '2010-10-05'), 'Completed').split('\n')
  return rows
    .filter((row) => row.startsWith('| T1.1 '))
    .map((row) => row.split(' | ').slice(-2).join(': ').replace(/ \|$/, ''))
}

test.each([
  ['2010-04/2010-09-14', '15 Sep 2010: 1 day late'],
  ['2010-04/2010-09-15', '15 Sep 2010: on time'],
  ['2010-04/2010-09-16', '15 Sep 2010: on time'],
  ['2010-04/..', '15 Sep 2010: no last day was agreed'],
])('within %s it was completed on %s', async (window, row) => {
  expect(await completedOf(window, { '2010-10-05': 'on: 2010-09-15, state: complete' })).toEqual([row])
})

test('what an earlier paper said is not completed again by a later note of the same day', async () => {
  const entry = 'on: 2010-06-05, state: complete'
  expect(await completedOf('2010-04/2010-09', { '2010-06-08': entry })).toEqual([])
  const note = 'on: 2010-06-05, note: The keys were handed over'
  expect(await completedOf('2010-04/2010-09', { '2010-06-08': entry, '2010-10-05': note })).toEqual([])
  expect(await completedOf('2010-04/2010-09', { '2010-10-05': entry })).toEqual(['5 Jun 2010: on time'])
})
