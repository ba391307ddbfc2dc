import { describe, expect, test } from 'vitest'
import { eventful, paperOf, sectionOf } from '../../helpers/report-text.js'

describe('an action that was added', () => {
  const addedWith = (entry: string) => ({
    ...eventful,
    'plan/journal/2010-09.yaml': `entries: [{ action: T1.6, on: 2010-09-07, ${entry} }]`,
  })
  const agreed = 'note: Added to the plan, agreed_by: FOR'
  const handed = 'owner: FOR, reason: They offered, agreed_by: FOR'

  test.each([[agreed], [handed]])('with { %s }: is in the annual report', async (entry) => {
    const paper = await paperOf(addedWith(entry), '--annual', '2010/11', '--as-of', '2011-04-12')
    expect(sectionOf(paper, 'Added in the year')).toContain('- **7 September 2010, T1.6:** ')
  })

  test('with a note of that day that does not say who agreed it is told by itself', async () => {
    const told = sectionOf(
      await paperOf(addedWith('note: Rain'), '--as-of', '2010-10-05'),
      'What changed',
    ).split('\n')
    expect(told.filter((line) => line.includes('T1.6:'))).toEqual([
      '- **7 September 2010, T1.6:** added to the plan',
      '- **7 September 2010, T1.6:** Rain',
    ])
  })

  test('and handed over on that day is told as both', async () => {
    const told = sectionOf(await paperOf(addedWith(handed), '--as-of', '2010-10-05'), 'What changed').split(
      '\n',
    )
    expect(told.filter((line) => line.includes('T1.6:'))).toEqual([
      '- **7 September 2010, T1.6:** added to the plan',
      '- **7 September 2010, T1.6:** new owner: Allotment Forum (FOR); reason: They offered; agreed by Allotment Forum (FOR)',
    ])
  })
})

test('an addition is told once, by the entry that says who agreed it where there is one', async () => {
  const added = {
    ...eventful,
    'plan/journal/2010-09.yaml':
      'entries: [{ action: T1.6, on: 2010-09-07, note: Added to the plan, agreed_by: FOR }]',
  }
  const told = sectionOf(await paperOf(added, '--as-of', '2010-10-05'), 'What changed').split('\n')
  expect(told.filter((line) => line.includes('T1.6:'))).toEqual([
    '- **7 September 2010, T1.6:** Added to the plan; agreed by Allotment Forum (FOR)',
  ])
})
