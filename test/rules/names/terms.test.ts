import { describe, expect, test } from 'vitest'
import { type Files, planFiles } from '../../helpers/plan-folder.js'
import { runPlan } from '../../helpers/world.js'

// A term is there for the words of the plan: it occurs somewhere, and is explained once.

const plan = (changes: Files = {}): Files => ({
  ...planFiles(`
    === plan.yaml
    title: A plan for the plots
    terms:
      NSALG: { means: The national society }
    === owners.yaml
    owners:
      CAD: { name: Community Action Derby }
    === targets/T1.yaml
    id: T1
    title: Ground
    statement: Every plot is in use
    window: 2010-04/2012-03
    actions:
      - { id: T1.1, what: Survey every plot, owner: CAD, window: 2010-04/2010-09 }
  `),
  ...changes,
})

async function findingsOf(files: Files): Promise<string> {
  return (await runPlan(files, ['validate', '--format', 'line'])).stdout
}

const change = (path: string, from: string, to: string): Files => {
  const text = String(plan()[`plan/${path}`])
  expect(text).toContain(from)
  return plan({ [`plan/${path}`]: text.replace(from, to) })
}

const unused =
  'plan/plan.yaml:3:3: warning: term NSALG: it occurs nowhere in the plan as a whole word [term-occurs]\n'

test('one that occurs nowhere is found', async () => {
  expect(await findingsOf(plan())).toBe(unused)
})

describe('it may occur in', () => {
  test.each<readonly [where: string, files: Files]>([
    ['the title', change('plan.yaml', 'the plots', 'the NSALG')],
    [
      'the context of the plan',
      change('plan.yaml', 'terms:', 'context: [{ title: A, text: The NSALG asks }]\nterms:'),
    ],
    [
      'a heading of the context',
      change('plan.yaml', 'terms:', 'context: [{ title: The NSALG, text: B }]\nterms:'),
    ],
    ['the credits', change('plan.yaml', 'terms:', 'credits: [Paid for by the NSALG]\nterms:')],
    [
      'the meaning of another term',
      change('plan.yaml', 'terms:\n', 'terms:\n  plot: { means: Ground of the NSALG }\n'),
    ],
    ['the name of an owner', change('owners.yaml', 'Community Action', 'NSALG')],
    ['a target', change('targets/T1.yaml', 'Every plot is', 'Every plot of the NSALG is')],
    ['the context of a target', change('targets/T1.yaml', 'window:', 'context: Ask the NSALG.\nwindow:')],
    ['an action', change('targets/T1.yaml', 'Survey', 'Ask the NSALG to survey')],
    ['an indicator', plan({ 'plan/indicators.yaml': 'indicators:\n  P: { title: Plots of the NSALG }\n' })],
    [
      'a step',
      plan({ 'plan/implementation.yaml': 'steps:\n  - { id: I1, what: Ask the NSALG, window: 2010-04 }\n' }),
    ],
    [
      'an entry',
      plan({
        'plan/journal/2010-05.yaml':
          'entries:\n  - { action: T1.1, on: 2010-05-04, note: The NSALG agrees }\n',
      }),
    ],
  ])('%s', async (_where, files) => {
    expect(await findingsOf(files)).toBe('')
  })
})

test('its own name, meaning and source do not count', async () => {
  const own = '{ name: the NSALG, means: The NSALG is a society, source: NSALG }'
  expect(await findingsOf(change('plan.yaml', '{ means: The national society }', own))).toBe(unused)
})

test('nothing is said while a file in which it may occur cannot be read', async () => {
  const found = await findingsOf(plan({ 'plan/journal/2010-05.yaml': 'entries:\n  - { action: T1.1 }\n' }))
  expect(found).not.toContain('term-occurs')
})

test('a warning that an exception accepts', async () => {
  const exception = 'exceptions: [{ rule: term-occurs, at: NSALG, reason: The next plan uses it }]\nterms:'
  expect(await findingsOf(change('plan.yaml', 'terms:', exception))).toBe('')
})
