import { expect, test } from 'vitest'
import { planFiles } from '../../helpers/plan-folder.js'
import { runPlan } from '../../helpers/world.js'

// The plan's own columns are in papers where plan.yaml says so, once for each action, beside what it is.

const files = planFiles(`
  === plan.yaml
  title: A plan for the allotments
  fields:
    cost: { title: Cost in pounds, kind: number, shown: true }
    source: { title: Paid by, kind: link, shown: true }
    risk: { title: Risk }
  === targets/T1.yaml
  id: T1
  title: Ground
  statement: The Forum will bring every plot into use
  actions:
    - { id: T1.1, what: Clear the plots, owner: CAD, window: 2010-04/2010-06, fields: { cost: 500, source: https://example.org/a, risk: Rain } }
    - { id: T1.2, what: Let the plots, owner: DG, window: 2011-04/2011-06, fields: { risk: Sun } }
`)

test.each([
  ['the quarterly paper', ['--as-of', '2010-07-01']],
  ['the yearly review', ['--annual', '2010/11']],
])('%s', async (_name, options) => {
  const { exitCode, stdout } = await runPlan(files, ['report', ...options])
  expect(exitCode).toBe(0)
  expect(
    stdout.match(/Clear the plots \(Cost in pounds: 500; Paid by: <https:\/\/example\.org\/a>\)/g),
  ).toHaveLength(1)
  expect(stdout).toContain('| Let the plots |')
  expect(stdout).not.toMatch(/Risk|Rain|Sun/)
})
