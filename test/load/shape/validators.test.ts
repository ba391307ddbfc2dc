import { expect, test } from 'vitest'
import { planFiles } from '../../helpers/plan-folder.js'
import { runPlan } from '../../helpers/world.js'

// Every object of the language has a few names of its own. In a file they are keys like any other.
const namesOfObjects = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf']

async function findingsOf(text: string): Promise<readonly string[]> {
  const { stdout } = await runPlan(planFiles(text), ['validate', '--format', 'line'])
  return stdout.split('\n').filter((line) => line.startsWith('plan/'))
}

test.each(namesOfObjects)('%s is no field of a file, an action or an entry', async (name) => {
  const text = `- { id: T1.1, what: Dig, owner: CAD, window: 2010-07, ${name}: x }
=== plan.yaml
title: A plan for the allotments
${name}: x
=== journal/2010-07.yaml
entries:
  - { action: T1.1, on: 2010-07-06, ${name}: { state: complete }, note: Dug }
`
  expect(await findingsOf(text)).toEqual([
    `plan/journal/2010-07.yaml:2:37: error: entry 1 (T1.1): "${name}" is not a field that belongs here [known-key]`,
    `plan/plan.yaml:2:1: error: the plan: "${name}" is not a field that belongs here [known-key]`,
    `plan/targets/T1.yaml:6:55: error: action T1.1: "${name}" is not a field that belongs here [known-key]`,
  ])
})

test.each(namesOfObjects.slice(1))('%s is the code of an owner that the file lists', async (name) => {
  const listed = `=== owners.yaml\nowners:\n  ${name}: { name: The Forum }\n`
  const others = '=== owners.yaml\nowners:\n  CAD: { name: The Forum }\n'
  const plan = `- { id: T1.1, what: Dig, owner: ${name}, window: 2010-07 }\n`
  expect(await findingsOf(plan + listed)).toEqual([])
  expect(await findingsOf(plan + others)).toEqual([expect.stringContaining('[known-owner]')])
})
