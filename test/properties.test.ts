import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, dayOf, formatDay, parseDay } from '../src/model/day.js'
import { parseDayInWords } from '../src/model/parse-day-in-words.js'
import { parsePrintedWindow } from '../src/model/parse-printed-window.js'
import { plainPrintedSettings } from '../src/model/printed-settings.js'
import { cycles } from '../src/model/quarter.js'
import { standingNames } from '../src/model/standing.js'
import { parseWindow, sameWindow, type Window } from '../src/model/window.js'
import {
  formatDayInWords,
  formatDayShort,
  formatWindowInWords,
  formatWindowShort,
} from '../src/model/words.js'
import type { Files } from './helpers/plan-folder.js'
import { runPlan } from './helpers/world.js'

// What holds of every plan. Plans are made up, as YAML, by one fixed seed: no run differs from another.

fc.configureGlobal({ seed: 20100401, numRuns: 100 })

// ---- days and windows

function daysBetween(first: Day, last: Day): fc.Arbitrary<Day> {
  return fc.integer({ min: first, max: last }).map((count) => count as Day)
}

const anyDay = daysBetween(dayOf(1000, 1, 1), dayOf(9999, 12, 31))
const planDay = daysBetween(dayOf(2010, 1, 1), dayOf(2012, 12, 31))

function windowsWithin(days: fc.Arbitrary<Day>): fc.Arbitrary<string> {
  const day = days.map(formatDay)
  const point = fc.oneof(
    day,
    day.map((text) => text.slice(0, 'YYYY-MM'.length)),
  )
  const closed = fc
    .tuple(point, point)
    .map(([a, b]) => (parseWindow(`${a}/${b}`).ok ? `${a}/${b}` : `${b}/${a}`))
  return fc.oneof(
    point,
    closed,
    point.map((start) => `${start}/..`),
    point.map((end) => `../${end}`),
  )
}

/** The window with an open end that starts where this one does, or where its only end is. */
function withOpenEnd(written: string): string {
  const [start = '', end] = written.split('/')
  return `${start === '..' ? end : start}/..`
}

describe('every day', () => {
  test('is read back from each form in which it is printed', () => {
    const forms = [formatDay, formatDayInWords, formatDayShort]
    fc.assert(
      fc.property(anyDay, (day) => {
        const read = forms.map((print) => {
          const found = parseDayInWords(print(day))
          return found.ok && found.value
        })
        expect([parseDay(formatDay(day)), ...read]).toEqual([day, day, day, day])
      }),
    )
  })
})

describe('every window', () => {
  const windows = windowsWithin(anyDay)
  const yearStarts = fc.integer({ min: 1, max: 12 })
  const meaning = ({ firstDay, startBy, lastDay }: Window) => ({ firstDay, startBy, lastDay })

  test('is read, keeps what was written, and runs forwards', () => {
    fc.assert(
      fc.property(windows, (written) => {
        const window = soundWindow(written)
        const { firstDay, startBy, lastDay } = window
        expect(window.written).toBe(written)
        expect((firstDay ?? Number.NEGATIVE_INFINITY) <= (lastDay ?? Number.POSITIVE_INFINITY)).toBe(true)
        expect([firstDay === null, (firstDay ?? 0) <= (startBy ?? 0)]).toEqual([startBy === null, true])
      }),
    )
  })

  test('as a table prints it, and in the strict form, is read as the same days', () => {
    fc.assert(
      fc.property(windows, yearStarts, (written, month) => {
        const window = soundWindow(written)
        for (const words of [written, formatWindowShort(window)]) {
          const read = parsePrintedWindow(words, plainPrintedSettings(month))
          expect([words, read.ok && meaning(read.value.window)]).toEqual([words, meaning(window)])
        }
      }),
    )
  })

  test('as a sentence prints it is read as the same days', () => {
    fc.assert(
      fc.property(windows, yearStarts, (written, month) => {
        const window = soundWindow(written)
        const words = formatWindowInWords(window)
        const read = parsePrintedWindow(words, plainPrintedSettings(month))
        expect([words, read.ok && meaning(read.value.window)]).toEqual([words, meaning(window)])
      }),
    )
  })
})

describe('printed dates in other letters', () => {
  const changes = fc.record({
    upper: fc.infiniteStream(fc.boolean()),
    space: fc.constantFrom(' ', '  ', '\u00A0', ' \n ', ', ', '. '),
    ordinal: fc.constantFrom('', 'st', 'nd', 'rd', 'th', 'th of'),
    dash: fc.constantFrom('–', '-', '—', 'to', 'and', '&', '/'),
    before: fc.constantFrom('', 'the ', 'Monday ', 'Fri. the '),
  })

  /** The same words as somebody else would print them. */
  function printOtherwise(words: string, { upper, space, ordinal, dash, before }: Changes): string {
    const changed = words
      .replace(/\b\d{1,2}\b/g, (date) => `${before}${date}${ordinal}`)
      .replace(/ (?:–|to) /g, ` ${dash} `)
      .replaceAll(' ', space)
    return [...changed].map((letter) => (upper.next().value ? letter.toUpperCase() : letter)).join('')
  }
  type Changes = Generated<typeof changes>

  test('mean the same window', () => {
    const prints = fc.constantFrom(formatWindowShort, formatWindowInWords)
    fc.assert(
      fc.property(windowsWithin(anyDay), changes, prints, (written, otherwise, print) => {
        const words = printOtherwise(print(soundWindow(written)), otherwise)
        const read = parsePrintedWindow(words, plainPrintedSettings(4))
        expect([words, read.ok && sameWindow(read.value.window, soundWindow(written))]).toEqual([words, true])
      }),
      { numRuns: 1000 },
    )
  })

  test('mean the same day', () => {
    fc.assert(
      fc.property(anyDay, changes, (day, otherwise) => {
        const words = printOtherwise(formatDayInWords(day), otherwise)
        const read = parseDayInWords(words)
        expect([words, read.ok && read.value]).toEqual([words, day])
      }),
      { numRuns: 500 },
    )
  })

  test('and neither letters nor signs in any order end in a fault of the program', () => {
    const pieces = fc.constantFrom(
      ...[
        'by',
        'end',
        'of',
        'from',
        'to',
        '-',
        '–',
        '/',
        '&',
        '.',
        '1',
        '31',
        '2010',
        '99/00',
        '2016-17',
        'q1',
        'h2',
      ],
      ...[
        'july',
        'may',
        'fri',
        'onwards',
        'until',
        'quarterly',
        'every',
        'two',
        'years',
        'ongoing',
        'tbc',
        '5/6/10',
      ],
    )
    const anyWords = fc.array(pieces, { maxLength: 8 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(
        anyWords,
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('in', 'by'),
        (words, month, days) => {
          const read = parsePrintedWindow(words, plainPrintedSettings(month, days))
          const windows = read.ok ? [read.value.window] : read.fault.readings
          expect(windows.map(({ written }) => parseWindow(written).ok)).toEqual(windows.map(() => true))
        },
      ),
      { numRuns: 3000 },
    )
  })
})

function soundWindow(written: string): Window {
  const window = parseWindow(written)
  if (!window.ok) throw new Error(`no window: ${written}`)
  return window.value
}

// ---- plans

/** An action or step before it has an id; `follows` are places among the actions before it. */
const anyAction = fc
  .record({
    window: windowsWithin(planDay),
    every: fc.option(fc.constantFrom(...cycles), { freq: 3 }),
    follows: fc.array(fc.nat(), { maxLength: 2 }),
    added: fc.option(planDay.map(formatDay), { freq: 4 }),
    owner: fc.constantFrom('CAD', 'DG'),
  })
  .map((action) => (action.every === null ? action : { ...action, window: withOpenEnd(action.window) }))
type AnyAction = Generated<typeof anyAction>

const anyTarget = fc.record({
  number: fc.integer({ min: 1, max: 12 }),
  added: fc.option(planDay.map(formatDay), { freq: 4 }),
  actions: fc.array(anyAction, { minLength: 1, maxLength: 4 }),
})

const agreed = { reason: 'Wet spring', agreed_by: 'DG' }

function anyEntryOn(days: fc.Arbitrary<Day>) {
  const window = windowsWithin(planDay)
  const said = fc.oneof(
    fc
      .constantFrom('not started', 'in progress', 'complete', 'on hold', 'stopped')
      .map((state) => ({ state, reason: 'As reported' })),
    fc.constant({ state: 'complete' }), // often, so that occurrences are met
    window.map((moved) => ({ window: moved, ...agreed })),
    window.map((proposed) => ({ proposed, reason: 'Late tools' })),
    fc.constantFrom('CAD', 'DG').map((owner) => ({ owner, ...agreed })),
    fc.constantFrom('on track', 'at risk', 'off track').map((outlook) => ({ outlook })),
    fc.constant({ note: 'Rain' }),
    window.map((moved) => ({ window: moved, state: 'in progress', note: 'Begun', ...agreed })),
  )
  return fc.record({ about: fc.nat(), on: days.map(formatDay), file: fc.nat({ max: 2 }), said })
}
type AnyEntry = Generated<ReturnType<typeof anyEntryOn>>

const anyPlan = fc.record({
  yearStarts: fc.constantFrom('January', 'April', 'September', 'December'),
  dueSoon: fc.constantFrom('10 days', '6 weeks', '3 months', '1 year'),
  targets: fc.uniqueArray(anyTarget, { minLength: 1, maxLength: 4, selector: ({ number }) => number }),
  steps: fc.array(anyAction, { maxLength: 2 }),
  entries: fc.array(anyEntryOn(planDay), { maxLength: 15 }),
  judged: fc.boolean(),
})
type AnyPlan = Generated<typeof anyPlan>
type Generated<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never

interface Named extends AnyAction {
  readonly id: string
  /** With its target's. */
  readonly inPlanFrom: readonly (string | null)[]
}

/** In plan order, targets by number. */
function namedActions({ targets }: AnyPlan): readonly Named[] {
  return targets
    .toSorted((a, b) => a.number - b.number)
    .flatMap(({ number, added, actions }) =>
      actions.map((action, index) => ({
        ...action,
        id: `T${number}.${index + 1}`,
        inPlanFrom: [added, action.added],
      })),
    )
}

function namedSteps({ steps }: AnyPlan): readonly Named[] {
  return steps.map((step, index) => ({ ...step, id: `I${index + 1}`, inPlanFrom: [step.added] }))
}

function filesOf(plan: AnyPlan): Files {
  const [actions, steps] = [namedActions(plan), namedSteps(plan)]
  const all = [...actions, ...steps]
  const line = (action: Named) => formatLine(action, followedBy(action, all))
  const targets = plan.targets.map(({ number, added }) => {
    const own = actions.filter(({ id }) => id.startsWith(`T${number}.`)).map(line)
    const facts = { id: `T${number}`, title: 'Ground', statement: 'Every plot in use', window: '2010-04/..' }
    const head = Object.entries({ ...facts, ...(added && { added }) })
    const text = head.map(([key, value]) => `${key}: ${value}\n`).join('')
    return [`plan/targets/T${number}.yaml`, `${text}${listOf('actions', own)}`] as const
  })
  const judgement = { target: `T${plan.targets[0]?.number}`, on: '2011-04-12', achieved: 'partly' }
  const journals = ['2010-07', '2010-08', '2010-09'].map((name, file) => {
    const lines = plan.entries.filter((entry) => entry.file === file).flatMap((each) => entryLine(each, all))
    if (plan.judged && file === 0) lines.push(formatFlow(judgement))
    return [`plan/journal/${name}.yaml`, listOf('entries', lines)] as const
  })
  return {
    'plan/plan.yaml': `title: A plan\nyear_starts: ${plan.yearStarts}\ndue_soon: ${plan.dueSoon}\n`,
    'plan/owners.yaml':
      'owners:\n  CAD: { name: Community Action Derby }\n  DG: { name: Development Group }\n',
    'plan/implementation.yaml': listOf('steps', steps.map(line)),
    ...Object.fromEntries([...targets, ...journals]),
  }
}

/** Only what stands before it, so that nothing waits for itself. */
function followedBy(action: Named, all: readonly Named[]): readonly string[] {
  const before = all.slice(0, all.indexOf(action))
  return [...new Set(action.follows.flatMap((place) => before.at(place % (before.length || 1))?.id ?? []))]
}

function formatLine({ id, window, every, added, owner }: Named, follows: readonly string[]): string {
  return formatFlow({
    id,
    what: 'Dig the plots',
    owner,
    window,
    ...(every && { every }),
    ...(added && { added }),
    ...(follows.length > 0 && { follows: `[${follows.join(', ')}]` }),
  })
}

/** An entry about one of the actions; nothing where there are none. What comes round keeps its open end. */
function entryLine({ about, on, said }: AnyEntry, all: readonly Named[]): readonly string[] {
  const action = all[about % (all.length || 1)]
  if (!action) return []
  const kept = Object.entries(said).map(([key, value]) =>
    action.every !== null && (key === 'window' || key === 'proposed')
      ? [key, withOpenEnd(value)]
      : [key, value],
  )
  return [formatFlow({ action: action.id, on, ...Object.fromEntries(kept) })]
}

function formatFlow(item: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(item).map(([key, value]) => `${key}: ${value}`)
  return `{ ${pairs.join(', ')} }`
}

function listOf(key: string, lines: readonly string[]): string {
  return lines.length === 0 ? `${key}: []\n` : `${key}:\n${lines.map((line) => `  - ${line}\n`).join('')}`
}

interface Row {
  readonly id: string
  readonly standing: string
  readonly days: number | null
  readonly flags: readonly string[]
}

interface Status {
  readonly counts: Readonly<Record<string, number>>
  readonly actions: readonly Row[]
  readonly steps: readonly Row[]
}

async function statusText(files: Files, day: Day, ...more: readonly string[]): Promise<string> {
  const run = await runPlan(files, ['status', '--as-of', formatDay(day), '--format', 'json', ...more])
  expect([run.exitCode, run.stderr]).toEqual([0, ''])
  return run.stdout
}

async function statusOf(files: Files, day: Day, ...more: readonly string[]): Promise<Status> {
  return JSON.parse(await statusText(files, day, ...more))
}

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

describe('every plan', () => {
  test('that is made up here has no error', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const run = await runPlan(filesOf(plan), ['validate'])
        expect(run.stdout).not.toContain(': error: ')
        expect(run.exitCode, run.stdout).toBe(0)
      }),
    )
  })

  test('gives each action in it on that day one standing, and the counts are the numbers of these', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, planDay, async (plan, day) => {
        const { actions, steps, counts } = await statusOf(filesOf(plan), day)
        const isIn = ({ inPlanFrom }: Named) =>
          inPlanFrom.every((added) => added === null || added <= formatDay(day))
        expect(idsOf(actions)).toEqual(idsOf(namedActions(plan).filter(isIn)))
        expect(idsOf(steps)).toEqual(idsOf(namedSteps(plan).filter(isIn)))
        const numbers = standingNames.map((name) => [
          name,
          actions.filter(({ standing }) => standing === name).length,
        ])
        expect(counts).toEqual({ total: actions.length, ...Object.fromEntries(numbers) })
      }),
    )
  })

  test('falls into its standings: asked for one by one they are the whole, and the counts stay', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, planDay, async (plan, day) => {
        const files = filesOf(plan)
        const whole = await statusOf(files, day)
        const parts = await Promise.all(standingNames.map((name) => statusOf(files, day, '--standing', name)))
        // What is only marked so is listed too: an overdue action that is late starting is in both.
        const rows = parts.flatMap(({ actions, steps }, index) =>
          [...actions, ...steps].filter(({ standing }) => standing === standingNames[index]),
        )
        const byId = (a: Row, b: Row) => (a.id < b.id ? -1 : 1)
        expect(rows.toSorted(byId)).toEqual([...whole.actions, ...whole.steps].toSorted(byId))
        expect(parts.map(({ counts }) => counts)).toEqual(standingNames.map(() => whole.counts))
      }),
      { numRuns: 40 },
    )
  })

  test('stands on a day as it stood, whatever is reported of later days', async () => {
    const dayAndLater = planDay.chain((day) =>
      fc.record({
        day: fc.constant(day),
        later: fc.array(anyEntryOn(daysBetween((day + 1) as Day, (day + 400) as Day)), { minLength: 1 }),
        name: fc.constantFrom('2009-12', '2010-07b', '2010-08-15', '2012-01'), // before, among and after the others
      }),
    )
    await fc.assert(
      fc.asyncProperty(anyPlan, dayAndLater, async (plan, { day, later, name }) => {
        const files = filesOf(plan)
        const all = [...namedActions(plan), ...namedSteps(plan)]
        const journal = listOf(
          'entries',
          later.flatMap((entry) => entryLine(entry, all)),
        )
        const grown = { ...files, [`plan/journal/${name}.yaml`]: journal }
        expect(await statusText(grown, day)).toBe(await statusText(files, day))
      }),
    )
  })

  test('reads the same in whatever order its files lie on disk', async () => {
    const planAndFiles = anyPlan.chain((plan) => {
      const files = Object.entries(filesOf(plan))
      const shuffled = fc.shuffledSubarray(files, { minLength: files.length })
      return fc.record({ files: fc.constant(files), shuffled })
    })
    await fc.assert(
      fc.asyncProperty(planAndFiles, planDay, async ({ files, shuffled }, day) => {
        const [lying, other] = [Object.fromEntries(files), Object.fromEntries(shuffled)]
        expect(await statusText(other, day)).toBe(await statusText(lying, day))
        const told = await runPlan(lying, ['validate'])
        expect(await runPlan(other, ['validate'])).toEqual(told)
      }),
    )
  })

  test('has no less due soon, and nothing else overdue, the further ahead it looks', async () => {
    const periods = fc.constantFrom(
      ...([
        ['1 day', '2 weeks'],
        ['2 weeks', '1 month'],
        ['1 month', '2 years'],
      ] as const),
    )
    await fc.assert(
      fc.asyncProperty(anyPlan, planDay, periods, async (plan, day, [near, far]) => {
        const within = (period: string) => statusOf(filesOf(plan), day, '--within', period)
        const [less, more] = [await within(near), await within(far)]
        const idsWith = ({ actions }: Status, name: string) =>
          idsOf(actions.filter(({ standing }) => standing === name))
        expect(idsWith(more, 'overdue')).toEqual(idsWith(less, 'overdue'))
        expect(idsWith(more, 'due soon')).toEqual(expect.arrayContaining(idsWith(less, 'due soon')))
      }),
    )
  })
})

describe('an action that nobody ever speaks of', () => {
  // The stages through which silence takes it. None may be left out but by a short or an open window; none comes back.
  const stages = ['upcoming', 'due to start', 'late starting', 'due soon', 'overdue']

  const quietPlan = anyPlan.map((plan) => ({ ...plan, entries: [] }))
  const twoDays = fc
    .tuple(planDay, fc.integer({ min: 0, max: 500 }))
    .map(([day, count]) => [day, (day + count) as Day] as const)

  test('goes from upcoming to overdue and never back; no flag goes by itself, and the days count down', async () => {
    await fc.assert(
      fc.asyncProperty(quietPlan, twoDays, async (plan, [day, later]) => {
        const files = filesOf(plan)
        const rowsOn = async (on: Day) => {
          const { actions, steps } = await statusOf(files, on)
          return [...actions, ...steps]
        }
        const after = new Map((await rowsOn(later)).map((row) => [row.id, row]))
        for (const row of await rowsOn(day)) {
          const next = after.get(row.id)
          expect(stages).toContain(row.standing)
          expect(stages.slice(stages.indexOf(row.standing))).toContain(next?.standing)
          expect(next?.flags).toEqual(expect.arrayContaining([...row.flags]))
          expect(next?.days).toBe(row.days === null ? null : row.days - (later - day))
        }
      }),
    )
  })

  test('is overdue from the day after its last day, and not before', async () => {
    await fc.assert(
      fc.asyncProperty(quietPlan, planDay, async (plan, day) => {
        const { actions } = await statusOf(filesOf(plan), day)
        for (const { standing, days } of actions)
          expect(standing === 'overdue').toBe(days !== null && days < 0)
      }),
    )
  })
})
