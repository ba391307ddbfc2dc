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
  test.each(Object.entries(expected))('is on %s as expected', async (day, rows) => {
    expect(await standingsIn(plan, ['--as-of', day])).toEqual(rows)
  })
})

interface Look {
  readonly as_of: string
  readonly known_on: string | null
  readonly standings: readonly ExpectedRow[]
}

describe.each(readdirSync(`${folder}/with-corrections`))('plan with corrections %s', (name) => {
  const plan = `${folder}/with-corrections/${name}`
  const { looks }: { looks: readonly Look[] } = JSON.parse(readFileSync(`${plan}/expected.json`, 'utf8'))
  test.each(looks)('is on $as_of, as known on $known_on, as expected', async (look) => {
    const known = look.known_on === null ? [] : ['--known-on', look.known_on]
    expect(await standingsIn(`${plan}/plan`, ['--as-of', look.as_of, ...known])).toEqual(look.standings)
  })
})

async function standingsIn(plan: string, days: readonly string[]): Promise<readonly ExpectedRow[]> {
  const run = await runPlan(filesIn(plan), ['status', ...days, '--all', '--format', 'json'])
  expect(run.stderr.replace(/^.*: warning: .*\n(?: {2}.*\n)*/gm, '')).not.toMatch(/error/)
  const status = JSON.parse(run.stdout)
  return [...status.actions, ...status.steps].map(({ id, standing, days, flags }: ExpectedRow) => ({
    id,
    standing,
    days,
    flags,
  }))
}
