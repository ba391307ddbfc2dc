import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { killerBefore } from '../../soak/killer.js'
import { killAtRandom } from '../../soak/kills.js'
import { writeBesideReader } from '../../soak/readers.js'
import { entry, freshPlan, leftoversIn, notesIn, plan, start } from '../../soak/real-runs.js'
import { canUnshare, writeApart, writeAtOnce } from '../../soak/writers.js'

// Real processes on a real disk: several at once, and some that are killed. Nothing that was said to be written is
// lost, and the plan is sound at every moment. dist must be there (npm run build). `npm run soak` does it for long.

const top = realpathSync(mkdtempSync(join(tmpdir(), 'plan at once ')))
afterAll(() => rmSync(top, { recursive: true, force: true }))

test('8 processes put 50 entries each into one journal at the same time', { timeout: 180_000 }, async () => {
  expect(await writeAtOnce(top, 8, 50)).toEqual({ writers: 8, entries: 400 })
})

test('processes that cannot see each other lose nothing', { timeout: 180_000 }, async ({ skip }) => {
  skip(!canUnshare(), 'this machine does not allow unshare')
  expect(await writeApart(top, 5, 12)).toEqual({ writers: 5, entries: 60 })
})

test('4 writers beside a reader that has their files open are never refused', {
  timeout: 180_000,
}, async () => {
  const figures = await writeBesideReader(top, 4, 10)
  expect(figures).toMatchObject({ writers: 4, entries: 40 })
  expect(figures.refusals).toBeGreaterThan(0)
})

describe('a run that is killed', () => {
  test('before each change to the disk leaves a sound plan, and nobody is held up', {
    timeout: 180_000,
  }, async () => {
    const wasWritten: boolean[] = []
    for (let change = 1, isKilled = true; isKilled; change += 1) {
      const folder = freshPlan(top, `killed before change ${change}`)
      const before = notesIn(folder)
      const first = await start(folder, ['-r', killerBefore(top, change), plan, ...entry('the first')])
      isKilled = first.exitCode === null
      const after = notesIn(folder)
      if (isKilled) wasWritten.push(after.length > before.length)
      if (first.stdout !== '') expect(after).toEqual([...before, 'the first'])
      // A second dies over what the first has left, and a third has to clear up after both.
      await start(folder, ['-r', killerBefore(top, change), plan, ...entry('the second')])
      expect(notesIn(folder).slice(0, after.length)).toEqual(after)
      expect(await start(folder, [plan, ...entry('the third')])).toMatchObject({ exitCode: 0, stderr: '' })
      expect(notesIn(folder).at(-1)).toBe('the third')
      expect(leftoversIn(folder)).toEqual([])
    }
    expect([...new Set(wasWritten)]).toEqual([false, true]) // some die before the entry is there, some behind it
  })

  test('at any moment, 100 times, loses nothing that it said was written', { timeout: 400_000 }, async () => {
    const { killed, acknowledged } = await killAtRandom(top, 100)
    expect(killed).toBeGreaterThanOrEqual(100)
    expect(acknowledged).toBeGreaterThan(2)
  })
})
