import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { filesIn } from './helpers/plan-folder.js'
import { runPlan } from './helpers/world.js'

// Standings worked out by a second, independent reading of the rules; the program must come to the same.

interface ExpectedRow {
  readonly id: string
  readonly standing: string
  readonly days: number | null
  readonly flags: readonly string[]
}

const folder = 'test/cases/expected'
const plans: readonly (readonly [string, string, string])[] = [
  ['the Derby plan', 'plan', `${folder}/derby.json`],
  ...readdirSync(`${folder}/generated`).map((name): readonly [string, string, string] => [
    `generated plan ${name}`,
    `${folder}/generated/${name}/plan`,
    `${folder}/generated/${name}/expected.json`,
  ]),
]

describe.each(plans)('%s', (_name, plan, expectedFile) => {
  const expected: Record<string, readonly ExpectedRow[]> = JSON.parse(readFileSync(expectedFile, 'utf8'))
  test.each(Object.entries(expected))('stands on %s as expected', async (day, rows) => {
    const run = await runPlan(filesIn(plan), ['status', '--as-of', day, '--all', '--format', 'json'])
    const status = JSON.parse(run.stdout)
    const found = [...status.actions, ...status.steps].map(({ id, standing, days, flags }: ExpectedRow) => ({
      id,
      standing,
      days,
      flags,
    }))
    expect(found).toEqual(rows)
  })
})
