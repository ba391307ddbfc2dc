import { describe, expect, test } from 'vitest'
import { runPlan } from '../helpers/world.js'
import { makePlan, type PlanSize } from './make-plan.js'

function filesOf(size: PlanSize, seed?: number): Record<string, string> {
  return Object.fromEntries([...makePlan(size, seed)].map(([path, text]) => [`plan/${path}`, text]))
}

async function validate(size: PlanSize, ...args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await runPlan(filesOf(size), ['validate', '--format', 'line', ...args])
  return stdout + stderr
}

describe('a plan made from a seed', () => {
  test('is the same for the same seed, and another for another', () => {
    const size = { actions: 30, entries: 2 }
    expect(filesOf(size, 7)).toEqual(filesOf(size, 7))
    expect(filesOf(size, 7)).not.toEqual(filesOf(size, 8))
  })

  test('has no findings', async () => {
    expect(await validate({ actions: 250, entries: 4 })).toBe(
      '250 actions, 3 targets, 20 owners and 1000 entries checked in 14 files: no findings\n',
    )
  })

  test('has one mistake of meaning in every action where they are asked for', async () => {
    expect(
      await validate({ actions: 250, entries: 0, mistakes: 'meaning' }, '--max', '3'),
    ).toMatchInlineSnapshot(`
      "plan/targets/T1.yaml:10:13: error: action T1.1: the window ends before it starts: 2011-08/2011-07 [window-order]
      plan/targets/T1.yaml:13:12: error: action T1.2: "NOBODY-1-2" is not one of the plan's owners [known-owner]
      plan/targets/T1.yaml:19:17: error: action T1.3: as_printed says "by Jun 2011", which is ../2011-06, but the window is 2011-06/2011-10 [window-as-printed]
      250 actions, 3 targets, 20 owners and 0 entries checked in 6 files: 250 errors (the first 3 shown)
      "
    `)
  })

  test('has one mistake of shape in every action where they are asked for', async () => {
    expect(
      await validate({ actions: 250, entries: 0, mistakes: 'shape' }, '--max', '3'),
    ).toMatchInlineSnapshot(`
      "plan/targets/T1.yaml:10:13: error: action T1.1: "as soon as may be" is not a window [value-form]
      plan/targets/T1.yaml:15:5: error: action T1.2: "anything" is not a field that belongs here [known-key]
      plan/targets/T1.yaml:21:12: error: action T1.3: "fortnight" is not how often something can be repeated [value-form]
      6 files checked: 250 errors (the first 3 shown)
      "
    `)
  })
})
