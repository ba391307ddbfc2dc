import { expect, test } from 'vitest'
import { planFiles } from '../../helpers/plan-folder.js'
import { paperOf, sectionOf } from '../../helpers/report-text.js'

/** The quarterly paper of a plan whose action was moved to these windows, one after another. */
async function lastCellOf(windows: readonly string[]): Promise<string | undefined> {
  const entries = windows.map(
    (window, index) =>
      `- { action: T1.1, on: 2010-05-0${index + 1}, window: ${window}, reason: Rain, agreed_by: DG }`,
  )
  const files = planFiles(`
- { id: T1.1, what: Clear the plots, owner: CAD, window: 2010-04/2010-09 }
=== journal/2010-05.yaml
entries:
  ${entries.join('\n  ')}
`)
  const row = sectionOf(await paperOf(files, '--as-of', '2010-05-10'), 'Date moved')
  return /\| ([^|]*) \|$/m.exec(row.split('\n').find((line) => line.startsWith('| T1.1 ')) ?? '')?.[1]
}

test.each([
  [['2010-04/2010-08'], 'once, 30 days earlier'],
  [['2010-04/2010-09-29'], 'once, 1 day earlier'],
  [['2010-06/2010-09'], 'once'], // the start was moved, and not the end
  [['2010-04/2010-10-01'], 'once, 1 day later'],
  [['2010-04/2010-10'], 'once, 31 days later'],
  [['2010-04/..'], 'once'], // no day to count to
  [['2010-04/2010-10', '2010-04/2010-09'], 'twice'], // and back again
  [['2010-04/2010-10', '2010-04/2010-11'], 'twice, 61 days later'],
  [['2010-04/2010-10', '2010-04/2010-11', '2010-05/2010-09'], '3 times'],
])('moved to %j', async (windows, words) => {
  expect(await lastCellOf(windows)).toBe(words)
})
