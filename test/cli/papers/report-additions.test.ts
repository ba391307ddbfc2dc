import { describe, expect, test } from 'vitest'
import type { Files } from '../../helpers/plan-folder.js'
import { eventful, paperOf, sectionOf } from '../../helpers/report-text.js'

/** What the paper of 5 October says is new of T1.6. */
async function newsOf(files: Files): Promise<readonly string[]> {
  const news = sectionOf(await paperOf(files, '--as-of', '2010-10-05'), 'What changed')
  const [, ofAction = ''] = news.split('### T1.6: Mark the plots with numbers\n\n')
  return ofAction.split('\n\n')[0]?.split('\n') ?? []
}

describe('an action that was added', () => {
  const addedWith = (entry: string) => ({
    ...eventful,
    'plan/journal/2010-09.yaml': `entries: [{ action: T1.6, on: 2010-09-07, ${entry} }]`,
  })
  const agreed = 'note: Added to the plan, agreed_by: FOR'
  const handed = 'owner: FOR, reason: They offered, agreed_by: FOR'

  test.each([[agreed], [handed]])('with { %s }: is in the annual report', async (entry) => {
    const paper = await paperOf(addedWith(entry), '--annual', '2010/11', '--as-of', '2011-04-12')
    expect(sectionOf(paper, 'Added since the year began')).toContain('- **7 September 2010, T1.6:** ')
  })

  test('with a note of that day that does not say who agreed it stands by itself', async () => {
    expect(await newsOf(addedWith('note: Rain'))).toEqual([
      '- **7 September 2010:** added to the plan',
      '- **7 September 2010:** Rain',
    ])
  })

  test('and handed over on that day stands as both', async () => {
    expect(await newsOf(addedWith(handed))).toEqual([
      '- **7 September 2010:** added to the plan',
      '- **7 September 2010:** new owner: Allotment Forum (FOR); reason: They offered; agreed by Allotment Forum (FOR)',
    ])
  })
})

test('an addition stands once, by the entry that says who agreed it where there is one', async () => {
  const added = {
    ...eventful,
    'plan/journal/2010-09.yaml':
      'entries: [{ action: T1.6, on: 2010-09-07, note: Added to the plan, agreed_by: FOR }]',
  }
  expect(await newsOf(added)).toEqual([
    '- **7 September 2010:** Added to the plan; agreed by Allotment Forum (FOR)',
  ])
})
