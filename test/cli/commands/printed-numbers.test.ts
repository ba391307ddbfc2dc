import { describe, expect, test } from 'vitest'
import { planFiles } from '../../helpers/plan-folder.js'
import { runPlan } from '../../helpers/world.js'

// Where the printed plan has numbers of its own, people see and type those; files and machines keep the ids.

const actions = (refs: readonly [string, string, string]) => `
- { id: T1.1${refs[0]}, what: Clear the plots, owner: CAD, window: 2010-04/2010-06 }
- { id: T1.2${refs[1]}, what: Let the plots, owner: DG, window: 2010-04/2010-12, follows: [T1.1] }
- { id: T1.3${refs[2]}, what: Dig a pond, owner: DG, window: 2010-04/2010-12 }
`
const numbered = planFiles(actions([', ref: 1a', ', ref: 1b', '']))
const plain = planFiles(actions(['', '', '']))

test('status shows them in place of the ids', async () => {
  const { stdout } = await runPlan(numbered, ['status', '--as-of', '2010-07-01', '--all'], { width: 100 })
  expect([...stdout.matchAll(/^(1[ab]|T\S+) {2,}/gm)].map(([, id]) => id)).toEqual(['1a', '1b', 'T1.3'])
  expect(stdout.replace(/\s+/g, ' ')).toContain('waiting for 1a')
})

test('compare shows them in its rows and before its entries', async () => {
  const journal = {
    'plan/journal/2010-06.yaml': 'entries:\n  - { action: T1.1, on: 2010-06-15, state: complete }\n',
  }
  const { stdout } = await runPlan({ ...numbered, ...journal }, ['compare', '2010-06-01', '2010-07-01'], {
    width: 100,
  })
  expect([...stdout.matchAll(/^(1[ab]|T\S+) {2,}/gm)].map(([, id]) => id)).toEqual(['1a', '1b'])
  expect(stdout).toContain('15 June 2010, 1a: complete')
  expect(stdout).not.toContain('T1.1')
})

describe('what is typed', () => {
  test.each([
    ['1a', 'T1.1'],
    ['1A', 'T1.1'],
    ['1 a', 'T1.1'],
    ['T1.1', 'T1.1'],
    ['1b', 'T1.2'],
    ['T1.3', 'T1.3'],
  ])('%s is %s', async (typed, id) => {
    const show = (name: string) => runPlan(numbered, ['show', name, '--as-of', '2010-07-01'])
    expect(await show(typed)).toEqual(await show(id))
    const record = ['record', typed, '--note', 'Begun', '--on', '2010-07-01', '--dry-run']
    expect((await runPlan(numbered, record)).stdout).toContain(`+   - action: ${id}\n`)
  })

  test('show says which id stands in the files', async () => {
    const { stdout } = await runPlan(numbered, ['show', '1a', '--as-of', '2010-07-01'])
    expect(stdout.split('\n')[0]).toBe('1a: Clear the plots')
    expect(stdout).toMatch(/^Id in the files {2}T1\.1$/m)
  })
})

test('a printed number changes no standing', async () => {
  const statusOf = async (files: typeof numbered) => {
    const { stdout } = await runPlan(files, ['status', '--as-of', '2010-07-01', '--format', 'json'])
    return JSON.parse(stdout.replace(/"ref": .*/g, '"ref": null,'))
  }
  expect(await statusOf(numbered)).toEqual(await statusOf(plain))
})

test('one owner as a list answers as with a text', async () => {
  const listed = planFiles(actions(['', '', '']).replaceAll('owner: DG', 'owner: [DG]'))
  for (const args of [
    ['status', '--as-of', '2010-07-01', '--format', 'json'],
    ['status', '--as-of', '2010-07-01', '--all', '--owner', 'DG'],
    ['show', 'T1.2', '--as-of', '2010-07-01'],
    ['report', '--as-of', '2010-07-01'],
  ])
    expect(await runPlan(listed, args)).toEqual(await runPlan(plain, args))
})
