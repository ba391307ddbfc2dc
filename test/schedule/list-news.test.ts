import { describe, expect, test } from 'vitest'
import { planFiles } from '../helpers/plan-folder.js'
import { paperOf, sectionOf } from '../helpers/report-text.js'

/** What changed up to the meeting of 5 October 2010, line by line. */
async function newsOf(added: string, entries: readonly string[]): Promise<readonly string[]> {
  const files = planFiles(`
- { id: T1.1, what: Clear the plots, owner: CAD, window: 2010-04/2011-12${added} }
=== plan.yaml
title: A plan for the allotments
meetings: [2010-07-06, 2010-10-05]
=== journal/2010-10-05.yaml
meeting: 2010-10-05
entries: ${entries.length === 0 ? '[]' : ''}
${entries.map((entry) => `  - { ${entry} }\n`).join('')}`)
  return sectionOf(await paperOf(files, '--as-of', '2010-10-05'), 'What changed').split('\n')
}

describe('a judgement of a target', () => {
  test.each([
    ['2010-05-11', '- **11 May 2010 (recorded on 5 Oct 2010):** achieved partly'],
    ['2010-07-06', '- **6 July 2010:** achieved partly'],
    ['2010-10-05', '- **5 October 2010:** achieved partly'],
  ])('of %s is new at the meeting of 5 October', async (day, line) => {
    const news = await newsOf('', [`target: T1, on: ${day}, achieved: partly`])
    expect(news.filter((each) => each.includes(line))).toHaveLength(1)
  })

  test('of a later day is not', async () => {
    expect(await newsOf('', ['target: T1, on: 2010-10-06, achieved: partly'])).toEqual(['None.'])
  })
})

describe('an action that was added on 7 September', () => {
  const added = ', added: 2010-09-07'

  test.each([
    // the day of the note, how many lines are about the action
    ['2010-09-07', 1], // it says of itself that the action was added
    ['2010-09-08', 2],
    ['2010-10-05', 2],
  ])('has a note of %s that says who agreed it: %i', async (day, count) => {
    const news = await newsOf(added, [`action: T1.1, on: ${day}, note: Agreed, agreed_by: DG`])
    expect(news.filter((line) => line.startsWith('- '))).toHaveLength(count)
  })

  test('is news without any entry', async () => {
    expect((await newsOf(added, [])).filter((line) => line.startsWith('- '))).toEqual([
      '- **7 September 2010:** added to the plan',
    ])
  })
})
