import { describe, expect, test } from 'vitest'
import { expectGolden } from '../../helpers/golden.js'
import { type Files, filesIn, planFiles } from '../../helpers/plan-folder.js'
import { runPlan } from '../../helpers/world.js'

// What `plan show` has of the printed plan: its terms, and the context of a target.

const derby = filesIn('plan')

const show = (files: Files, id: string, width = 100) =>
  runPlan(files, ['show', id, '--as-of', '2010-07-01'], { width })

describe('the Derby plan', () => {
  test.each(['SROI', 'Compact', 'T3'])('%s', async (id) => {
    const { exitCode, stdout } = await show(derby, id)
    expect(exitCode).toBe(0)
    expectGolden(`screens/show-${id}-2010-07-01.txt`, stdout)
  })

  test.each([
    ['social return on investment', 'SROI'],
    ['sroi', 'SROI'],
    ['Derby Compact', 'Compact'],
    ['third sector', 'Third Sector'],
    ['joint commissioning framework', 'Joint Commissioning Framework'],
  ])('%s is the term %s', async (named, term) => {
    expect(await show(derby, named)).toEqual(await show(derby, term))
  })

  test.each([
    ['SROY', 'Did you mean SROI (Social Return on Investment)?'],
    ['Social Return on Investmnt', 'Did you mean SROI (Social Return on Investment)?'],
    ['Thrd Sector', 'Did you mean Third Sector?'],
    ['Joint Comissioning Framework', 'Did you mean Joint Commissioning Framework?'],
  ])('%s: %s', async (named, hint) => {
    expect(await show(derby, named)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `plan show: there is no action, step, target, owner, indicator or term "${named}". ${hint}\n`,
    })
  })

  test.each([40, 72, 200])('no line is wider than the screen of %i columns', async (width) => {
    for (const id of ['SROI', 'T3', 'T5']) {
      const lines = (await show(derby, id, width)).stdout.split('\n')
      expect(lines.filter((line) => [...line].length > width)).toEqual([])
    }
  })
})

const small = planFiles(`
  === plan.yaml
  title: A plan for the plots
  terms:
    CAD: { means: Those who run the office }
    plot: { means: A piece of ground }
    gate: { means: Where one enters }
  context: [{ title: Background, text: Every gate was locked. }]
  === owners.yaml
  owners:
    CAD: { name: Community Action Derby, email: office@example.org }
    DG: { name: Development Group }
  === targets/T1.yaml
  id: T1
  title: Ground
  statement: Every plot is in use
  window: 2010-04/2012-03
  actions:
    - { id: T1.1, what: Open the gate, owner: CAD, window: 2010-04/2010-09 }
    - { id: T1.2, what: Ask, owner: DG, window: 2010-04/2010-09 }
`)

test('a term without name and source', async () => {
  expect((await show(small, 'gate')).stdout).toBe(
    'gate\nMeans      Where one enters\nOccurs in  Background\n           T1.1: Open the gate\n',
  )
})

test('an owner with an email address, and one without', async () => {
  expect((await show(small, 'CAD')).stdout).toContain('\nEmail            office@example.org\n')
  expect((await show(small, 'DG')).stdout).not.toContain('Email')
})

test('an id is the action, target, owner or indicator, even where a term is written like it', async () => {
  expect((await show(small, 'CAD')).stdout).toMatch(/^CAD: Community Action Derby\n/)
})
