import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openPlan } from '../../../src/cli/plan-files/open-plan.js'
import { type Day, dayOf, formatDay } from '../../../src/model/day.js'
import { nameOn } from '../../../src/model/name-on.js'
import type { Plan } from '../../../src/model/plan.js'
import type { Standing } from '../../../src/model/standing.js'
import { listStandings } from '../../../src/schedule/list-standings.js'
import { listSpans, spanOn } from '../../../src/schedule/spans/list-spans.js'
import { type Files, filesIn, planFiles } from '../../helpers/plan-folder.js'
import { worldWith } from '../../helpers/world.js'

// A span says of each of its days what the standing of that day says.

async function planOf(files: Files): Promise<Plan> {
  return (await openPlan(worldWith(files).world, {})).plan
}

/** All that a standing says on a day, with the days that are left counted from it, and its owners as named on another. */
function standingInWords(plan: Plan, standing: Standing | null, day: Day, named: Day): string {
  if (standing === null) return 'not in the plan'
  const { name, flags, waitsFor, slippedDays, life } = standing
  const owners = life.owners.map((code) => {
    const owner = plan.owners.get(code)
    return owner && nameOn(owner, named)
  })
  const daysLeft = life.due.lastDay === null ? null : life.due.lastDay - day
  return JSON.stringify({ name, flags, waitsFor, slippedDays, daysLeft, life, owners })
}

/** The days on which some span does not say what the standings say. */
function wrongDays(plan: Plan, first: Day, last: Day) {
  const spans = listSpans(plan)
  return Array.from({ length: last - first + 1 }, (_, count) => (first + count) as Day).flatMap((day) => {
    const standings = listStandings(plan, day)
    const byId = new Map([...standings.actions, ...standings.steps].map((each) => [each.action.id, each]))
    return spans.flatMap((own) => {
      const expected = standingInWords(plan, byId.get(own.action.id) ?? null, day, day)
      const { from, standing } = spanOn(own, day)
      const found = standingInWords(plan, standing, day, from ?? day)
      return found === expected ? [] : [{ day: formatDay(day), id: own.action.id, expected, found }]
    })
  })
}

describe('spans say on every day what the standings of that day say', () => {
  test.each(['plan', 'test/cases/eventful', 'test/cases/good-plan'])('%s', async (folder) => {
    expect(wrongDays(await planOf(filesIn(folder)), dayOf(2008, 1, 1), dayOf(2014, 12, 31))).toEqual([])
  })

  const day = fc
    .integer({ min: dayOf(2010, 1, 1), max: dayOf(2011, 12, 31) })
    .map((number) => formatDay(number as Day))
  const month = day.map((text) => text.slice(0, 'yyyy-mm'.length))
  const point = fc.oneof(day, month)
  const closed = fc.tuple(month, month).map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`))
  const start = fc.oneof(
    closed,
    point.map((from) => `${from}/..`),
    point,
  )
  const window = fc.oneof(
    start,
    point.map((end) => `../${end}`),
    fc.constantFrom('ongoing', 'open'),
  )
  const every = fc.constantFrom('month', 'quarter', 'year', '6 weeks', '5 months')
  const action = fc.record({
    timed: fc.oneof(
      window.map((text) => `window: ${text}`),
      fc.tuple(start, every).map(([text, often]) => `window: ${text}, every: ${often}`),
    ),
    added: fc.option(day, { freq: 3 }),
    follows: fc.option(fc.nat(), { freq: 2 }),
  })
  const said = fc.oneof(
    fc
      .constantFrom('not started', 'in progress', 'complete', 'on hold', 'stopped')
      .map((state) => `state: ${state}, reason: Rain`),
    closed.map((text) => `window: ${text}, reason: Rain, agreed_by: DG`),
    closed.map((text) => `proposed: ${text}, reason: Rain`),
    fc.constantFrom('at risk', 'off track', 'on track').map((view) => `outlook: ${view}`),
    fc.constant('owner: DG, reason: Rain, agreed_by: DG'),
    fc.constant('note: Heard'),
  )
  const anyPlan = fc.record({
    actions: fc.array(action, { minLength: 1, maxLength: 6 }),
    entries: fc.array(fc.record({ about: fc.nat(), on: day, said }), { maxLength: 12 }),
    dueSoon: fc.constantFrom('10 days', '6 weeks', '1 month', '3 months', '1 year'),
    quiet: fc.constantFrom('1 day', '5 weeks', '3 months', '1 year'),
    startWithin: fc.constantFrom(
      '',
      'start_within: never\n',
      'start_within: 2 months\n',
      'start_within: 10 days\n',
    ),
    published: fc.constantFrom('', 'published: 2010-04\n'),
  })
  type AnyPlan = typeof anyPlan extends fc.Arbitrary<infer One> ? One : never

  function filesOf({ actions, entries, dueSoon, quiet, startWithin, published }: AnyPlan): Files {
    const lines = actions.map(({ timed, added, follows }, index) => {
      const more = [
        ...(added === null ? [] : [`added: ${added}`]),
        ...(follows === null || index === 0 ? [] : [`follows: [T1.${1 + (follows % index)}]`]),
      ]
      return `- { ${[`id: T1.${index + 1}, what: Dig, owner: CAD, ${timed}`, ...more].join(', ')} }\n`
    })
    const journal = entries.map(
      ({ about, on, said }) => `  - { action: T1.${1 + (about % actions.length)}, on: ${on}, ${said} }\n`,
    )
    return planFiles(
      `${lines.join('')}=== plan.yaml\ntitle: A plan\ndue_soon: ${dueSoon}\nno_update_after: ${quiet}\n${startWithin}${published}
=== owners.yaml
owners:
  CAD: { name: New name, was: [{ name: Old name, until: 2010-12-31 }] }
  DG: { name: Development Group }
${journal.length === 0 ? '' : `=== journal/2012-01.yaml\nentries:\n${journal.join('')}`}`,
    )
  }

  test('any plan', async () => {
    let sound = 0
    await fc.assert(
      fc.asyncProperty(anyPlan, async (drawn) => {
        // Some draw what no plan may say, such as a move without a start of what is repeated.
        const plan = await planOf(filesOf(drawn)).catch(() => undefined)
        if (plan === undefined) return
        sound += 1
        expect(wrongDays(plan, dayOf(2009, 6, 1), dayOf(2013, 6, 30))).toEqual([])
      }),
      { seed: 20100401, numRuns: 90 },
    )
    expect(sound).toBeGreaterThan(50)
  })
})
