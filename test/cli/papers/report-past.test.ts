import { describe, expect, test } from 'vitest'
import type { Files } from '../../helpers/plan-folder.js'
import { derby, paperOf, sectionOf } from '../../helpers/report-text.js'

describe('the paper of a past day stays as it was', () => {
  const later = (journal: string): Files => ({ ...derby, 'plan/journal/2010-07b.yaml': journal })

  test.each([
    ['markdown', '2010-07-14'],
    ['html', '2010-07-14'],
    ['docx', '2010-07-14'],
  ])('case A, %s: after a completion on 15 July 2010', async (format, day) => {
    const args = ['--as-of', day, '--format', format]
    const files = later('entries: [{ action: T1.3, on: 2010-07-15, state: complete }]')
    expect(await paperOf(files, ...args)).toBe(await paperOf(derby, ...args))
  })

  test('case A: on the day itself it is completed, and late', async () => {
    const files = later('entries: [{ action: T1.3, on: 2010-07-15, state: complete }]')
    const paper = await paperOf(files, '--as-of', '2010-07-15')
    expect(sectionOf(paper, 'Overdue')).not.toContain('| T1.3 |')
    expect(sectionOf(paper, 'Completed')).toBe(
      `| Id | What | Owner | Completed | How late |
| --- | --- | --- | --- | --- |
| T1.3 | To establish the purpose and role of third sector representation | Derby City Partnership | 15 Jul 2010 | 15 days late |`,
    )
  })

  const moved =
    "entries: [{ action: T3.1, on: 2010-08-05, window: 2010-07/2010-09, reason: Awaiting the Council's timetable, agreed_by: DG }]"

  test('case B: after a date that was moved on 5 August 2010', async () => {
    const args = ['--as-of', '2010-08-02']
    expect(await paperOf(later(moved), ...args)).toBe(await paperOf(derby, ...args))
    expect(sectionOf(await paperOf(later(moved), ...args), 'Overdue')).toContain(
      '| T3.1 | Sector to play a role',
    )
  })

  test('case B: from then on it is told as moved', async () => {
    const paper = await paperOf(later(moved), '--as-of', '2010-08-05')
    expect(sectionOf(paper, 'Date moved')).toBe(
      `| Id | What | Agreed at first | Now | Moved |
| --- | --- | --- | --- | --- |
| T3.1 | Sector to play a role in the review of the Joint Commissioning Framework / Compact | Jul 2010 | Jul – Sep 2010 | once, 61 days later |`,
    )
  })
})

test.each([
  ['2010', '2010-12-31'],
  ['2010/11', '2011-03-31'],
])('a figure for %s that is entered without its day changes no paper up to %s', async (period, day) => {
  const indicators = new TextDecoder().decode(derby['plan/indicators.yaml'])
  const entered = indicators.replace(/readings: \[\]/g, `readings: [{ period: "${period}", value: 17 }]`)
  const files = { ...derby, 'plan/indicators.yaml': entered }
  expect(await paperOf(files, '--as-of', day)).toBe(await paperOf(derby, '--as-of', day))
})
