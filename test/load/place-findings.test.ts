import { describe, expect, test } from 'vitest'
import { planFiles } from '../helpers/plan-folder.js'
import { runPlan } from '../helpers/world.js'

// A message or fix of more than a thousand letters is a file gone wrong, and nobody reads it.

const longest = 1000

async function findOne(action: string): Promise<{ readonly message: string; readonly fix: string | null }> {
  const { stdout } = await runPlan(planFiles(action), ['validate', '--format', 'json'])
  const { findings } = JSON.parse(stdout)
  expect(findings).toHaveLength(1)
  return findings[0]
}

/** An action whose text needs quotes, so that the fix holds all of it. */
const withText = (length: number) =>
  findOne(`
    - id: T1.1
      what: Agree${': '.padEnd(length, 'a')}
      owner: CAD
      window: 2010-07
  `)

/** An action whose owner nobody knows, so that the message holds the code. */
const withOwner = (length: number) =>
  findOne(`- { id: T1.1, what: Dig, owner: ${'X'.repeat(length)}, window: 2010-07 }`)

describe('a fix', () => {
  test.each([
    [longest - 1, true],
    [longest, true],
    [longest + 1, false],
    [3 * longest, false],
  ])('of %i letters is given: %s', async (length, isGiven) => {
    const around = ((await withText(100)).fix?.length ?? 0) - 100
    const { fix } = await withText(length - around)
    expect(fix?.length ?? null).toBe(isGiven ? length : null)
  })
})

describe('a message', () => {
  test.each([
    [longest - 1, longest - 1],
    [longest, longest],
    [longest + 1, longest + 1], // its end makes room for the sign that it goes on
    [3 * longest, longest + 1],
  ])('of %i letters is printed with %i', async (length, printed) => {
    const around = (await withOwner(100)).message.length - 100
    const { message } = await withOwner(length - around)
    expect(message).toHaveLength(printed)
    expect(message.endsWith('…')).toBe(length > longest)
  })
})
