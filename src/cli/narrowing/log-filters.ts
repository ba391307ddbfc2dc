import type { Day } from '../../model/day.js'
import { states } from '../../model/entry.js'
import { normaliseText } from '../../model/normalise-text.js'
import { listActionsAndSteps, type Plan } from '../../model/plan.js'
import { formatDayInWords, listInWords } from '../../model/words.js'
import { loggedInWords, ownersOnItsDay } from '../../report/words/logged-words.js'
import { ownerInWords } from '../../report/words/owner-words.js'
import type { LoggedEntry } from '../../schedule/list-entries.js'
import { nameOwners, nameTargets, readName, refsIn } from '../arguments/read-name.js'
import { readDay, readWord } from '../arguments/read-options.js'
import { Failure } from '../failure.js'
import type { World } from '../world.js'

/** What of `plan log` narrows the entries; each may be given several times but for the two days. */
export interface LogFilterOptions {
  readonly from?: string
  readonly to?: string
  readonly meeting?: readonly string[]
  readonly owner?: readonly string[]
  readonly reportedBy?: readonly string[]
  readonly target?: readonly string[]
  readonly state?: readonly string[]
}

/** What the entries must meet, and how that is said: `from 1 July 2010`. */
export interface LogFilter {
  readonly isMet: (logged: LoggedEntry) => boolean
  readonly words: readonly string[]
}

/** One for each option or kind of word that is given; of several values of one any will do. */
export function readLogFilters(
  world: World,
  plan: Plan,
  words: readonly string[],
  options: LogFilterOptions,
): readonly LogFilter[] {
  return [
    ...filterByDays(world, plan, options),
    ...filterByMeetings(readMeetings(world, plan, options.meeting ?? [])),
    ...filterBy(
      readOwners(plan, '--owner', options.owner),
      answering,
      (code) => `owner ${ownerInWords(plan, code)}`,
    ),
    ...filterBy(
      readOwners(plan, '--reported-by', options.reportedBy),
      ({ entry }) => [entry.reportedBy],
      (code) => `reported by ${ownerInWords(plan, code)}`,
    ),
    ...filterBy(
      options.target?.map((text) => readName('--target', text, 'target', nameTargets(plan), refsIn(plan))),
      (logged) => [logged.targetId],
      (id) => `target ${id}`,
    ),
    ...filterBy(
      options.state?.map((text) => readWord('--state', text, states)),
      (logged) => [logged.kind === 'action' ? logged.entry.state : null],
      (state) => `state ${state}`,
    ),
    ...filterByWords(plan, words),
  ]
}

/** The days of meetings that are asked for, each one of the plan's or one that the journal has. */
export function readMeetings(world: World, plan: Plan, texts: readonly string[]): readonly Day[] {
  const known = new Set([...plan.meetings, ...meetingsOfJournal(plan)])
  return texts.map((text) => {
    const day = readDay(world, plan, '--meeting', text)
    if (known.has(day)) return day
    const choices = [...known].sort((a, b) => a - b).slice(-mostChoices)
    const hint =
      choices.length === 0
        ? 'The plan has no meetings yet.'
        : `Choose ${listInWords(choices.map(formatDayInWords), 'or')}.`
    throw new Failure(`--meeting: there is no meeting on ${formatDayInWords(day)}. ${hint}`)
  })
}

const mostChoices = 8

function meetingsOfJournal(plan: Plan): readonly Day[] {
  const things = [...listActionsAndSteps(plan), ...plan.targets]
  return things.flatMap(({ journal }) => journal.flatMap(({ meeting }) => meeting ?? []))
}

function filterByDays(world: World, plan: Plan, { from, to }: LogFilterOptions): readonly LogFilter[] {
  const first = from === undefined ? undefined : readDay(world, plan, '--from', from)
  const last = to === undefined ? undefined : readDay(world, plan, '--to', to)
  if (first !== undefined && last !== undefined && last < first)
    throw new Failure(
      `--to: ${formatDayInWords(last)} is before ${formatDayInWords(first)}, the day of --from. Give a later date.`,
    )
  const words = [
    ...(first === undefined ? [] : [`from ${formatDayInWords(first)}`]),
    ...(last === undefined ? [] : [`up to ${formatDayInWords(last)}`]),
  ]
  const isMet = ({ entry: { on } }: LoggedEntry) => (first ?? on) <= on && on <= (last ?? on)
  return words.length === 0 ? [] : [{ isMet, words }]
}

function filterByMeetings(days: readonly Day[]): readonly LogFilter[] {
  if (days.length === 0) return []
  return [
    {
      isMet: ({ entry: { meeting } }) => meeting !== null && days.includes(meeting),
      words: days.map((day) => `meeting of ${formatDayInWords(day)}`),
    },
  ]
}

function filterBy<Value extends string>(
  wanted: readonly Value[] | undefined,
  found: (logged: LoggedEntry) => readonly (string | null)[],
  inWords: (value: Value) => string,
): readonly LogFilter[] {
  if (wanted === undefined || wanted.length === 0) return []
  const values = new Set<string | null>(wanted)
  return [{ isMet: (logged) => found(logged).some((value) => values.has(value)), words: wanted.map(inWords) }]
}

function readOwners(plan: Plan, option: string, texts: readonly string[] = []): readonly string[] {
  return texts.map((text) => readName(option, text, 'owner', nameOwners(plan)))
}

/** Whoever answered for it on its day; of an entry that hands over also whoever did before. */
function answering(logged: LoggedEntry): readonly string[] {
  const handsOver = logged.kind === 'action' && logged.entry.owners !== null
  return handsOver ? [...logged.owners, ...logged.ownersBefore] : logged.owners
}

/** Ids, of which any will do; and texts, each of which has to be in what is printed of an entry. */
function filterByWords(plan: Plan, words: readonly string[]): readonly LogFilter[] {
  const idByWord = idsByWord(plan)
  const ids = words.flatMap((word) => idByWord.get(keyOf(word)) ?? [])
  const texts = words.filter((word) => !idByWord.has(keyOf(word)) && word.trim() !== '')
  for (const text of texts) expectNoId(plan, text, idByWord)
  return [
    ...filterBy(
      ids,
      (logged) => [logged.id],
      (id) => id,
    ),
    ...texts.map((text) => ({
      isMet: (logged: LoggedEntry) => textOf(plan, logged).includes(keyOf(text)),
      words: [`with "${text.trim()}"`],
    })),
  ]
}

/** What names an action, step or target: its id, or the printed plan's own number. An id comes first. */
function idsByWord(plan: Plan): ReadonlyMap<string, string> {
  const things = [...listActionsAndSteps(plan), ...plan.targets]
  return new Map([
    ...things.flatMap(({ id, ref }) => (ref === null ? [] : [[keyOf(ref), id] as const])),
    ...things.map(({ id }) => [keyOf(id), id] as const),
  ])
}

/** What looks like an id, and is none, was mistyped: no entry would hold it as a text. */
function expectNoId(plan: Plan, text: string, ids: ReadonlyMap<string, string>): void {
  if (!/^[TI]\d+(?:\.\d+)?$/i.test(text.trim()) || ids.has(keyOf(text))) return
  readName(
    'plan log',
    text,
    'action, step or target',
    new Map([...listActionsAndSteps(plan).map(({ id, what }) => [id, what] as const), ...nameTargets(plan)]),
  )
}

function textOf(plan: Plan, logged: LoggedEntry): string {
  return keyOf([logged.id, logged.what, ownersOnItsDay(plan, logged), loggedInWords(plan, logged)].join('\n'))
}

function keyOf(text: string): string {
  return normaliseText(text).trim().toLowerCase()
}
