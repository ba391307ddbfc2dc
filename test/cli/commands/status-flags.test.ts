import { describe, expect, test } from 'vitest'
import { standingNames } from '../../../src/model/standing.js'
import { urgency } from '../../../src/model/urgency.js'
import { layCell } from '../../../src/report/terminal/text-table.js'
import { expectGolden } from '../../helpers/golden.js'
import { planFiles } from '../../helpers/plan-folder.js'
import { runPlan } from '../../helpers/world.js'

// What an action is marked with beside its standing is counted in the head, and shown without being asked for.

const files = planFiles(`
  - { id: T1.1, what: Survey the plots, owner: CAD, window: 2010-04/2011-06 }
  - { id: T1.2, what: Fence the river plots, owner: DG, window: 2010-04/2011-06 }
  - { id: T1.3, what: Mow the paths, owner: DG, window: 2010-04/2011-06 }
  - { id: T1.4, what: Lease the field, owner: DG, window: open, condition: the council agrees }
  - { id: T1.5, what: Keep bees, owner: DG, window: 2010-04/2011-06 }
  - { id: T1.6, what: Dig a pond, owner: DG, window: 2010-04/2011-06 }
  - { id: T1.7, what: Open the gate, owner: DG, window: 2010-07/2010-09 }
=== journal/2010-06.yaml
entries:
  - { action: T1.1, on: 2010-06-20, state: in progress, outlook: at risk }
  - { action: T1.2, on: 2010-06-20, state: in progress, outlook: off track }
  - { action: T1.3, on: 2010-06-20, state: on hold, reason: The mower is broken }
  - { action: T1.5, on: 2010-06-20, state: in progress }
  - { action: T1.6, on: 2010-06-20, state: complete }
`)

const status = async (...args: readonly string[]) =>
  (await runPlan(files, ['status', ...args], { width: 100 })).stdout

test('what is marked is counted, and shown whatever its standing is', async () => {
  expectGolden('screens/status-flags.txt', await status('--as-of', '2010-07-01'))
})

test.each([
  ['2010-09-20', false],
  ['2010-09-21', true],
])('an action without an update is shown from the day on which it lacks one: %s %s', async (day, isShown) => {
  const text = await status('--as-of', day)
  expect([text.includes('T1.5'), text.includes('have no update')]).toEqual([isShown, isShown])
})

test('every standing has its place in the order of a meeting', () => {
  expect([...urgency].sort()).toEqual([...standingNames].sort())
})

describe('colour', () => {
  const phrases = [
    { text: '5 days overdue', tone: 'bad' },
    { text: 'late starting', tone: 'late' },
    { text: 'moved by 61 days', tone: undefined },
    { text: 'no update', tone: 'late' },
  ] as const
  const text = 'in progress, 5 days overdue; late starting; moved by 61 days; no update'
  const mark = (tone: string, words: string) => `<${tone}:${words}>`

  test('is on the words that are late, and on no others', () => {
    expect(layCell({ text, phrases }, 200, mark)).toEqual([
      'in progress, <bad:5 days overdue>; <late:late starting>; moved by 61 days; <late:no update>',
    ])
  })

  test('ends in the line in which it begins, and changes no text', () => {
    for (let width = 8; width < 90; width += 1) {
      const plain = layCell({ text }, width, mark)
      const marked = layCell({ text, phrases }, width, mark)
      expect(marked.map((line) => line.replace(/<\w+:(.*?)>/g, '$1'))).toEqual(plain)
    }
  })

  test('of words that occur twice each has its own', () => {
    const twice = [
      { text: 'on hold', tone: 'soon' },
      { text: 'on hold', tone: 'bad' },
    ] as const
    expect(layCell({ text: 'on hold; on hold', phrases: twice }, 40, mark)).toEqual([
      '<soon:on hold>; <bad:on hold>',
    ])
  })
})
