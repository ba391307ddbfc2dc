import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Files, planFiles } from './helpers/plan-folder.js'
import { runPlan } from './helpers/world.js'

// When it was true, and when it went into the journal: what each of the two may change, and what neither may.

const actions = `
- { id: T1.1, what: Survey the plots, owner: CAD, window: 2010-04/2010-06 }
- { id: T1.2, what: Let the empty plots, owner: DG, window: 2010-04/.., every: quarter }
- { id: T1.3, what: Keep the hedges, owner: [CAD, DG], window: ongoing }
`

interface Entry {
  readonly action: string
  readonly on: number
  readonly recorded: number
  readonly state: string
  readonly corrects?: number
}

const firstDay = Date.UTC(2010, 3, 1)

function dayOf(count: number): string {
  return new Date(firstDay + count * 86_400_000).toISOString().slice(0, 10)
}

function planWith(entries: readonly Entry[]): Files {
  const lines = entries.map(({ action, on, recorded, state, corrects }) => {
    const correction = corrects === undefined ? '' : `, corrects: ${dayOf(corrects)}`
    return `- { action: ${action}, on: ${dayOf(on)}, recorded: ${dayOf(recorded)}${correction}, state: ${state}, reason: Rain, note: Rain }`
  })
  return planFiles(
    `${actions}=== journal/2010-04.yaml\nentries:\n${lines.join('\n')}${lines.length === 0 ? '  []' : ''}\n`,
  )
}

async function standingsOf(files: Files, ...days: readonly string[]): Promise<unknown> {
  const { stdout, exitCode } = await runPlan(files, ['status', '--format', 'json', ...days])
  expect(exitCode).toBe(0)
  const { counts, actions: rows } = JSON.parse(stdout)
  return { counts, rows }
}

const ids = fc.constantFrom('T1.1', 'T1.2', 'T1.3')
const states = fc.constantFrom('in progress', 'complete', 'on hold', 'stopped', 'not started')
const days = fc.integer({ min: 0, max: 300 })

/** Recorded on its own day or up to 90 days later. */
const anyEntry: fc.Arbitrary<Entry> = fc
  .record({ action: ids, on: days, late: fc.integer({ min: 0, max: 90 }), state: states })
  .map(({ late, ...entry }) => ({ ...entry, recorded: entry.on + late }))

const entries = fc.array(anyEntry, { maxLength: 6 })
const settings = { seed: 20100706, numRuns: 60 }

describe('of every journal', () => {
  test('a later entry that corrects nothing changes no earlier day', async () => {
    await fc.assert(
      fc.asyncProperty(entries, anyEntry, days, async (before, later, day) => {
        fc.pre(day < later.on)
        const asOf = ['--as-of', dayOf(day)]
        expect(await standingsOf(planWith([...before, later]), ...asOf)).toEqual(
          await standingsOf(planWith(before), ...asOf),
        )
      }),
      settings,
    )
  })

  test('a known-on day far ahead changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(entries, days, async (all, day) => {
        const asOf = ['--as-of', dayOf(day)]
        expect(await standingsOf(planWith(all), ...asOf, '--known-on', '2020-01-01')).toEqual(
          await standingsOf(planWith(all), ...asOf),
        )
      }),
      settings,
    )
  })

  test('a known-on day leaves out what was recorded after it, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(entries, days, days, async (all, day, known) => {
        const asOf = ['--as-of', dayOf(day)]
        expect(await standingsOf(planWith(all), ...asOf, '--known-on', dayOf(known))).toEqual(
          await standingsOf(planWith(all.filter(({ recorded }) => recorded <= known)), ...asOf),
        )
      }),
      settings,
    )
  })

  test('with a correction it answers as if the corrected entries were never written', async () => {
    await fc.assert(
      fc.asyncProperty(entries, anyEntry, states, days, async (others, wrong, right, day) => {
        const correction = { ...wrong, recorded: 400, state: right, corrects: wrong.on }
        const all = [...others, wrong, correction]
        const isWrong = ({ action, on }: Entry) => action === wrong.action && on === wrong.on
        const { corrects: _none, ...alone } = correction
        const never = [...others.filter((entry) => !isWrong(entry)), alone]
        const asOf = ['--as-of', dayOf(day)]
        expect(await standingsOf(planWith(all), ...asOf)).toEqual(await standingsOf(planWith(never), ...asOf))
      }),
      settings,
    )
  })
})

const correctedLate = planFiles(`${actions}=== journal/2010-04.yaml
entries:
- { action: T1.1, on: 2010-05-05, state: complete }
- { action: T1.1, on: 2010-04-20, recorded: 2010-10-12, corrects: 2010-05-05, state: complete }
`)

function standingIn(rows: unknown, id: string): string {
  const { rows: found } = rows as { rows: readonly { id: string; standing: string }[] }
  return found.find((row) => row.id === id)?.standing ?? ''
}

test('a wrong day that is corrected months later is right for every day', async () => {
  const on = async (...days: readonly string[]) =>
    standingIn(await standingsOf(correctedLate, ...days), 'T1.1')
  expect(await on('--as-of', '2010-04-19')).toBe('due soon')
  expect(await on('--as-of', '2010-04-20')).toBe('complete')
  expect(await on('--as-of', '2010-05-04')).toBe('complete')
})

test('the July meeting could know only what was recorded by then', async () => {
  const on = async (...days: readonly string[]) =>
    standingIn(await standingsOf(correctedLate, ...days), 'T1.1')
  expect(await on('--as-of', '2010-05-04', '--known-on', '2010-10-11')).toBe('due soon')
  expect(await on('--as-of', '2010-05-04', '--known-on', '2010-10-12')).toBe('complete')
  expect(await on('--as-of', '2010-05-05', '--known-on', '2010-07-06')).toBe('complete')
})

test('a joint lead is found by either name', async () => {
  const { stdout } = await runPlan(correctedLate, ['show', 'DG', '--as-of', '2010-07-06'])
  expect(stdout).toContain('T1.3')
  const shown = await runPlan(correctedLate, ['show', 'CAD', '--as-of', '2010-07-06'])
  expect(shown.stdout).toContain('T1.3')
})

test('an ongoing task that is silent for longer than the plan allows has no update', async () => {
  const files = planFiles(`${actions}=== plan.yaml
title: A plan for the allotments
published: 2010-04
no_update_after: 3 months
=== journal/2010-04.yaml
entries:
- { action: T1.3, on: 2010-05-10, note: Hedges cut }
`)
  const flagsOn = async (day: string) => {
    const { rows } = (await standingsOf(files, '--as-of', day)) as {
      rows: readonly { id: string; standing: string; flags: readonly string[] }[]
    }
    return rows.flatMap(({ id, standing, flags }) => (id === 'T1.3' ? [standing, ...flags] : []))
  }
  expect(await flagsOn('2010-08-10')).toEqual(['in progress'])
  expect(await flagsOn('2010-08-11')).toEqual(['in progress', 'no update'])
})
