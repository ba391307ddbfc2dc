import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Day, formatDay, parseDay, shiftDay } from '../../../src/model/day.js'
import type { Plan } from '../../../src/model/plan.js'
import type { Standing } from '../../../src/model/standing.js'
import { listStandings } from '../../../src/schedule/list-standings.js'
import { listDatedSpans } from '../../../src/schedule/spans/list-dated-spans.js'
import { filesIn, planFiles } from '../../helpers/plan-folder.js'
import { planOf } from '../../helpers/plan-of.js'

// What the spans say of a day is what `plan status` says of it, for every day of the years around the plan.

const shown = ({ name, flags, life }: Standing) =>
  [name, ...flags, life.state, life.outlook, life.window.written, ...life.owners].join(' ')

function expectSpansToAgree(plan: Plan, from: string, until: string): void {
  const spans = listDatedSpans(plan, (a, b) => shown(a) === shown(b))
  const first = Math.min(...spans.map(({ fromDay }) => fromDay))
  const last = parseDay(until) as Day
  for (let day = Math.max(first, parseDay(from) as Day) as Day; day <= last; day = shiftDay(day, 1)) {
    const { actions, steps } = listStandings(plan, day)
    const onDay = spans.filter(({ fromDay, untilDay }) => fromDay <= day && day <= (untilDay ?? day))
    expect([formatDay(day), onDay.map(({ standing }) => [standing.action.id, shown(standing)])]).toEqual([
      formatDay(day),
      [...actions, ...steps].map((standing) => [standing.action.id, shown(standing)]),
    ])
  }
}

test('the Derby plan: on every day from 2009 to 2012', async () => {
  expectSpansToAgree(await planOf(filesIn('plan')), '2009-01-01', '2012-12-31')
})

test('an eventful plan: on every day from 2009 to 2013', async () => {
  expectSpansToAgree(await planOf(filesIn('test/cases/eventful')), '2009-01-01', '2013-12-31')
})

test('two spans of an action that follow one another are different', async () => {
  const spans = listDatedSpans(await planOf(filesIn('plan')), (a, b) => shown(a) === shown(b))
  const same = spans.filter(({ standing, fromDay }) =>
    spans.some(
      (other) =>
        other.standing.action.id === standing.action.id &&
        other.untilDay === fromDay - 1 &&
        shown(other.standing) === shown(standing),
    ),
  )
  expect(same).toEqual([])
})

const settings = `
=== plan.yaml
title: A plan for the allotments
published: 2010-02
due_soon: 1 month
no_update_after: 5 weeks
`
const actions = `
- { id: T1.1, what: Survey the plots, owner: CAD, window: 2010-01-31/2010-03-31 }
- { id: T1.2, what: Let the empty plots, owner: DG, window: 2010-02/.., every: month }
- { id: T1.3, what: Keep the hedges, owner: [CAD, DG], window: ongoing, follows: [T1.1] }
- { id: T1.4, what: Mend the gate, owner: CAD, window: open, added: 2010-03-05 }
- { id: T1.5, what: Dig a pond, owner: DG, window: ../2010-05-30, follows: [T1.2, T1.4] }
`
const start = parseDay('2010-01-20') as Day
const entry = fc.record({
  action: fc.constantFrom('T1.1', 'T1.2', 'T1.3', 'T1.4', 'T1.5'),
  on: fc.nat({ max: 150 }).map((count) => formatDay(shiftDay(start, count))),
  says: fc.constantFrom(
    'state: complete',
    'state: in progress',
    'state: on hold',
    'state: stopped',
    'outlook: at risk',
    'window: 2010-04/2010-06-15, agreed_by: DG',
    'owner: DG, agreed_by: DG',
    'note: Rain',
  ),
})

test('whatever is recorded of actions with ends, without ends, repeated, without dates and added later', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 8 }), async (entries) => {
      const lines = entries.map(
        ({ action, on, says }) => `- { action: ${action}, on: ${on}, reason: Rain, ${says} }`,
      )
      const journal = `=== journal/2010-04.yaml\nentries:\n${lines.join('\n')}${lines.length === 0 ? '  []' : ''}\n`
      expectSpansToAgree(
        await planOf(planFiles(`${actions}${settings}${journal}`)),
        '2009-11-01',
        '2010-10-31',
      )
    }),
    { seed: 22, numRuns: 40 },
  )
}, 60_000)
