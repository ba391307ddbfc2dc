import { describe, expect, test } from 'vitest'
import { expectGolden } from './helpers/golden.js'
import type { Files } from './helpers/plan-folder.js'
import { runPlan } from './helpers/world.js'
import { meetingsOfYear, playYear, yearOn } from './helpers/year.js'

// A year as a coordinator might have recorded it (test/cases/year), and what the program shows on its days.

const played = playYear()

async function print(files: Files, now: string, ...args: readonly string[]): Promise<string> {
  const run = await runPlan(files, args, { now, width: 100 })
  expect(run).toMatchObject({ exitCode: 0, stderr: '' })
  return run.stdout
}

describe.each(meetingsOfYear)('the meeting of $meeting', ({ papers, meeting }) => {
  test('the status on the day on which the papers go out', async () => {
    const files = await yearOn(papers, played)
    expectGolden(`year/${papers}-status.txt`, await print(files, papers, 'status'))
  })

  test('what the meeting heard', async () => {
    const files = await yearOn('2011-04-12', played)
    expectGolden(`year/${meeting}-log.txt`, await print(files, '2011-04-13', 'log', '--meeting', meeting))
  })

  test('what goes round after it', async () => {
    const files = await yearOn(meeting, played)
    const args = ['log', '--meeting', meeting, '--format', 'markdown']
    expectGolden(`year/${meeting}-after.md`, await print(files, meeting, ...args))
  })

  test('what was known on the day of the papers comes out again at the end of the year', async () => {
    const then = await yearOn(papers, played)
    const now = await yearOn('2011-04-12', played)
    const status = ['status', '--all', '--as-of', papers, '--format', 'csv']
    const again = await print(now, '2011-04-13', ...status, '--known-on', papers)
    expect(again).toBe(await print(then, papers, ...status))
  })
})

test('the journal at the end of the year', async () => {
  const files = await yearOn('2011-04-12', played)
  for (const [path, text] of Object.entries(files).filter(([name]) => name.startsWith('plan/journal/')))
    expectGolden(
      `year/${path.slice('plan/'.length)}`,
      text instanceof Uint8Array ? new TextDecoder().decode(text) : text,
    )
})

test('the plan has no findings on any day but the meeting of a day that was a slip, until it is corrected', async () => {
  const found = new Set<string>()
  for (const { day, files } of await played) {
    const { stdout } = await runPlan(files, ['validate'], { now: day })
    for (const [line] of stdout.matchAll(/^plan\/.*$/gm)) found.add(line)
  }
  expect([...found]).toEqual([
    'plan/journal/2010-10-21.yaml:5:10: warning: the meeting of 2010-10-21 is not among the meetings in plan.yaml [known-meeting]',
  ])
})
