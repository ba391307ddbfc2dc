import { describe, expect, test } from 'vitest'
import { planFiles } from '../helpers/plan-folder.js'
import { runPlan } from '../helpers/world.js'

// Edges of rules, and of what `show` says of them, that no example in the documents shows.

const owners = `
=== owners.yaml
owners:
  CAD: { name: Community Action Derby }
  ASP: { name: All Support Providers, kind: group }
`

async function rulesOf(text: string): Promise<readonly string[]> {
  const { stdout } = await runPlan(planFiles(text), ['validate', '--format', 'line'])
  return [...stdout.matchAll(/^(\S+:\d+):\d+: .*\[([a-z-]+)\]$/gm)].map(
    ([, place, rule]) => `${place} ${rule}`,
  )
}

describe('follows-in-order', () => {
  test.each([
    ['2010-06-29', ['plan/targets/T1.yaml:7 follows-in-order']],
    ['2010-06-30', []], // the day on which the other ends
    ['2010-07-01', []],
  ])('what starts on %s after something that ends on 30 June', async (start, found) => {
    const plan = `- { id: T1.1, what: Dig, owner: CAD, window: 2010-06 }
- { id: T1.2, what: Sow, owner: CAD, window: ${start}/.., follows: [T1.1] }
`
    expect(await rulesOf(plan)).toEqual(found)
  })
})

describe('an action that was added later, under a target that was', () => {
  const found = (added: string) => [`entry 1 (T1.1): 2010-07-06 is before the action was added (${added})`]

  test.each([
    ['2010-07-07', '2010-07-06', found('2010-07-07')],
    ['2010-07-06', '2010-07-07', found('2010-07-07')],
    ['2010-07-07', '2010-07-08', found('2010-07-08')], // before both: the later is when it came into the plan
    ['2010-07-06', '2010-07-06', []],
    ['2010-07-05', '2010-07-06', []],
    ['2010-07-07', undefined, found('2010-07-07')],
    ['2010-07-06', undefined, []],
    [undefined, '2010-07-07', found('2010-07-07')],
    [undefined, '2010-07-06', []],
  ])('the action on %s, the target on %s', async (action, target, found) => {
    const added = (day: string | undefined) => (day === undefined ? '' : `added: ${day}`)
    const plan = `=== targets/T1.yaml
id: T1
title: Ground
statement: The Forum will bring every plot into use
window: 2010-04/2012-03
${added(target)}
actions:
  - { id: T1.1, what: Dig, owner: CAD, window: 2010-07/2010-09, ${added(action)} }
=== journal/2010-07.yaml
entries:
  - { action: T1.1, on: 2010-07-06, state: in progress }
`
    const { stdout } = await runPlan(planFiles(plan), ['validate', '--format', 'line'])
    const warnings = stdout.matchAll(/ warning: (.*) \[entry-in-order-of-life\]$/gm)
    expect([...warnings].map(([, words]) => words)).toEqual(found)
  })
})

test('a group to which an action is handed on does not answer for it alone either', async () => {
  const entry = '{ action: T1.1, on: 2010-07-06, owner: ASP, reason: No staff, agreed_by: CAD }'
  const plan = `- { id: T1.1, what: Dig, owner: CAD, window: 2010-07 }
=== journal/2010-07.yaml
entries:
  - ${entry}
${owners.trimStart()}`
  expect(await rulesOf(plan)).toEqual(['plan/journal/2010-07.yaml:2 accountable-owner'])
})

describe('why what comes round again stands where it does', () => {
  test.each([
    ['2010-06-10', '2010-08-01', 'the entry of 10 June 2010 says complete, before the first was due'],
    ['2010-07-10', '2010-08-01', 'it is repeated, and was last complete on 10 July 2010'],
    ['2010-07-10', '2011-01-15', 'and no completion is recorded for it'],
  ])('complete on %s, asked on %s', async (completed, asOf, words) => {
    const plan = `- { id: T1.1, what: Report, owner: CAD, window: 2010-07/.., every: quarter }
=== plan.yaml
title: A plan for the allotments
due_soon: 1 day
=== journal/2010-08.yaml
entries:
  - { action: T1.1, on: ${completed}, state: complete }
`
    const { stdout } = await runPlan(planFiles(plan), ['show', 'T1.1', '--as-of', asOf], { width: 200 })
    expect(stdout).toContain(words)
  })
})

describe('an exception', () => {
  const plan = (at: string) => `- { id: T1.1, what: Dig, owner: ASP, window: 2010-07 }
${owners}=== plan.yaml
title: A plan
exceptions:
  - { rule: accountable-owner, at: ${at}, reason: Agreed so }
`

  test.each([
    ['T1.1', []],
    ['T1', []], // a target covers its actions
    ['T1.2', ['plan/plan.yaml:3 exception-used', 'plan/targets/T1.yaml:6 accountable-owner']],
  ])('at %s', async (at, found) => {
    expect(await rulesOf(plan(at))).toEqual(found)
  })
})

test('two actions that stand under the wrong target are not both given one id', async () => {
  const { stdout } = await runPlan(
    planFiles(`
      - { id: T1.1, what: Dig, owner: CAD, window: 2010-07 }
      - { id: T2.1, what: Sow, owner: CAD, window: 2010-08 }
      - { id: T3.1, what: Reap, owner: CAD, window: 2010-09 }
    `),
    ['validate', '--format', 'json'],
  )
  const { findings } = JSON.parse(stdout)
  expect(findings.map(({ fix }: { fix: string }) => fix)).toEqual(['write T1.2', 'write T1.3'])
})

test('findings of one line stand in the order of that line', async () => {
  const { stdout } = await runPlan(
    planFiles(
      '- { id: T1.1, what: Dig, owner: NOBODY, partners: [SOMEBODY], indicators: [NI99], window: 2010-07 }',
    ),
    ['validate', '--format', 'line'],
  )
  const columns = [...stdout.matchAll(/^\S+:\d+:(\d+): /gm)].map(([, column]) => Number(column))
  expect(columns).toHaveLength(3)
  expect(columns).toEqual([...columns].sort((a, b) => a - b))
})

test('a plan that is named and has no plan.yaml is shown what is missing', async () => {
  const { 'plan/plan.yaml': _gone, ...files } = planFiles(
    '- { id: T1.1, what: Dig, owner: CAD, window: 2010-07 }',
  )
  const { exitCode, stdout } = await runPlan(files, ['validate', '--plan', 'plan', '--format', 'line'])
  expect({ exitCode, stdout }).toEqual({
    exitCode: 1,
    stdout: expect.stringContaining('plan/plan.yaml:1:1: error: this file is missing'),
  })
})
