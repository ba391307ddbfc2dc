// A plan as large as a benchmark needs, made from a seed: the same sizes give the same text, on every machine. It reads
// like the Derby plan and has no findings, but for the mistakes that are asked for.

export interface PlanSize {
  readonly actions: number
  /** Of each action. */
  readonly entries: number
  /** One in every action: in what its files mean together, or in the shape of a file. None when left out. */
  readonly mistakes?: 'meaning' | 'shape'
}

/** One file of the plan's folder: its path from there, and its text. */
export type PlanFile = readonly [path: string, text: string]

const actionsPerTarget = 100
const entriesPerFile = 200
const ownerCount = 20
const firstYear = 2010

/** Goes through the files one by one: a plan of a million entries is never whole in memory. */
export function* makePlan(size: PlanSize, seed = 1): Generator<PlanFile> {
  yield ['plan.yaml', planText]
  yield ['owners.yaml', ownersText()]
  yield ['indicators.yaml', indicatorsText]
  const random = randomFrom(seed)
  const actions = Array.from({ length: size.actions }, (_, index) => drawAction(index, random))
  for (let start = 0; start < actions.length; start += actionsPerTarget)
    yield targetFile(actions.slice(start, start + actionsPerTarget), size.mistakes)
  yield* journalFiles(actions, size.entries, random)
}

interface Action {
  readonly id: string
  readonly target: number
  readonly number: number
  readonly what: string
  readonly owner: string
  /** Months since January of the first year; both belong to the window. */
  readonly start: number
  readonly end: number
}

/** Draws numbers of at least 0 and below the limit; the same ones for the same seed (mulberry32). */
type Random = (limit: number) => number

function randomFrom(seed: number): Random {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}

const words =
  'to establish and promote better support for local groups through training shared premises volunteering representation funding advice on commissioning networks newsletters research outreach with partners across the city'.split(
    ' ',
  )

function drawWords(random: Random, count: number): string {
  const drawn = Array.from({ length: count }, () => words[random(words.length)] ?? '').join(' ')
  return drawn.charAt(0).toUpperCase() + drawn.slice(1)
}

function drawAction(index: number, random: Random): Action {
  const target = 1 + Math.floor(index / actionsPerTarget)
  const number = 1 + (index % actionsPerTarget)
  const start = 3 + random(24)
  return {
    id: `T${target}.${number}`,
    target,
    number,
    what: drawWords(random, 6 + random(10)),
    owner: ownerCode(random(ownerCount)),
    start,
    end: start + random(12),
  }
}

const planText = `title: A plan of the size that a benchmark asks for
published: 2010-04
year_starts: April
due_soon: 3 months
no_update_after: 3 months
indicators: [NI7]
`

const indicatorsText = `indicators:
  NI4: { title: Influence on decisions }
  NI7: { title: A thriving third sector }
`

function ownerCode(index: number): string {
  return `OWN${index + 1}`
}

function ownersText(): string {
  const lines = Array.from({ length: ownerCount }, (_, index) => {
    return `  ${ownerCode(index)}: { name: Community Organisation ${index + 1} }\n`
  })
  return `owners:\n${lines.join('')}`
}

function targetFile(actions: readonly Action[], mistakes: PlanSize['mistakes']): PlanFile {
  const id = `T${actions[0]?.target}`
  const head = `id: ${id}
title: Target ${id}
statement: The sector will work together on ${id}
window: 2010-04/2013-03
indicators: [NI4]
actions:
`
  return [`targets/${id}.yaml`, head + actions.map((action) => actionText(action, mistakes)).join('')]
}

function actionText(action: Action, mistakes: PlanSize['mistakes']): string {
  const { id, number, what, owner, start, end } = action
  const fields: Record<string, string> = {
    id,
    what,
    owner,
    window: `${month(start)}/${month(end)}`,
    ...(number % 3 === 0 ? { as_printed: `${printed(start)} – ${printed(end)}` } : {}),
    ...(number % 5 === 0 ? { partners: `[${ownerCode(number % ownerCount)}]` } : {}),
    ...(number % 7 === 0 ? { theme: 'Working together' } : {}),
  }
  const spoilt = mistakes === undefined ? undefined : spoilers[mistakes][number % 3]
  const lines = Object.entries({ ...fields, ...spoilt?.(action) }).map(([key, value]) => `${key}: ${value}`)
  return `  - ${lines.join('\n    ')}\n`
}

/** What makes one finding of an action, three ways in turn. */
const spoilers: Record<'meaning' | 'shape', readonly ((action: Action) => Record<string, string>)[]> = {
  meaning: [
    ({ start }) => ({ as_printed: `by ${printed(start)}` }),
    ({ start }) => ({ window: `${month(start + 1)}/${month(start)}` }),
    ({ id }) => ({ owner: `NOBODY-${id.slice(1).replace('.', '-')}` }),
  ],
  shape: [
    () => ({ every: 'fortnight' }),
    () => ({ window: 'as soon as may be' }),
    () => ({ anything: 'a field that is not known' }),
  ],
}

function month(index: number): string {
  return `${firstYear + Math.floor(index / 12)}-${String(1 + (index % 12)).padStart(2, '0')}`
}

const shortMonths = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

function printed(index: number): string {
  return `${shortMonths[index % 12]} ${firstYear + Math.floor(index / 12)}`
}

/** Entries go round: each action's first, then each action's second, a month later; a file holds some of one round. */
function* journalFiles(actions: readonly Action[], rounds: number, random: Random): Generator<PlanFile> {
  let count = 0
  for (let round = 0; round < rounds; round++) {
    for (let start = 0; start < actions.length; start += entriesPerFile) {
      const part = actions.slice(start, start + entriesPerFile)
      const texts = part.map((action) => entryText(action, round, round === rounds - 1, random))
      yield [`journal/${dayAfter(count++)}.yaml`, `entries:\n${texts.join('')}`]
    }
  }
}

/** A journal is named for a day; so many files have days of their own, in their order. */
function dayAfter(days: number): string {
  return new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 'YYYY-MM-DD'.length)
}

function entryText(action: Action, round: number, isLast: boolean, random: Random): string {
  const day = `${month(action.start + round)}-${String(1 + random(28)).padStart(2, '0')}`
  const fields: Record<string, string> = { action: action.id, on: day, ...drawNews(action, isLast, random) }
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}`)
  return `  - ${lines.join('\n    ')}\n`
}

/** Mostly progress; some dates move, and half of the actions are complete in the end. */
function drawNews({ end, owner }: Action, isLast: boolean, random: Random): Record<string, string> {
  const note = drawWords(random, 5 + random(8))
  if (isLast && random(2) === 0)
    return { state: 'complete', note, evidence: '[https://example.org/minutes.pdf]' }
  const kind = random(10)
  if (kind === 0) return { window: `../${month(end + 3)}`, reason: note, agreed_by: owner }
  if (kind === 1) return { proposed: `../${month(end + 6)}`, reason: note }
  if (kind < 4) return { outlook: 'at risk', note }
  return { state: 'in progress', note }
}
