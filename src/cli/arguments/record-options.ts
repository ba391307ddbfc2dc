import { formatDay } from '../../model/day.js'
import { degrees, listActionsAndSteps, outlooks, type Plan, states } from '../../model/plan.js'
import { listInWords } from '../../model/words.js'
import type { Item, TypedNumber } from '../../record/print-item.js'
import { Failure } from '../failure.js'
import type { World } from '../world.js'
import type { EditOptions } from './edit-options.js'
import {
  type NamesById,
  nameIndicators,
  nameOwners,
  nameTargets,
  readDay,
  readName,
  readNumber,
  readWindow,
  readWord,
} from './read-options.js'
import { readText } from './read-text.js'

/** What `plan record` is given, in the words of the command line; the prompts give the same. */
export interface RecordOptions extends EditOptions {
  readonly on?: string
  readonly meeting?: string
  readonly state?: string
  readonly outlook?: string
  readonly move?: string
  readonly propose?: string
  readonly owner?: string
  readonly achieved?: string
  readonly value?: string
  readonly aim?: string
  readonly period?: string
  readonly area?: string
  readonly published?: string
  readonly note?: string
  readonly reason?: string
  readonly agreedBy?: string
  readonly evidence?: readonly string[]
}

type ProgressOption = keyof Omit<RecordOptions, keyof EditOptions>

export type Subject = { readonly kind: 'action' | 'target' | 'indicator'; readonly id: string }

/** The options of each kind: those that record something by themselves and those that go with them; and its name. */
const subjectKinds: Record<
  Subject['kind'],
  { noun: string; news: readonly ProgressOption[]; beside: readonly ProgressOption[] }
> = {
  action: {
    noun: 'an action or step',
    news: ['state', 'outlook', 'move', 'propose', 'owner', 'note'],
    beside: ['on', 'meeting', 'reason', 'agreedBy', 'evidence'],
  },
  target: {
    noun: 'a target',
    news: ['achieved'],
    beside: ['on', 'meeting', 'note', 'agreedBy', 'evidence'],
  },
  indicator: {
    noun: 'an indicator',
    news: ['value', 'aim'],
    beside: ['period', 'area', 'published', 'note'],
  },
}

/** What needs a reason, and what needs to be agreed too. */
const needs: readonly {
  what: string
  isGiven: (options: RecordOptions) => boolean
  needed: readonly ProgressOption[]
}[] = [
  { what: '--move', isGiven: ({ move }) => move !== undefined, needed: ['reason', 'agreedBy'] },
  { what: '--owner', isGiven: ({ owner }) => owner !== undefined, needed: ['reason', 'agreedBy'] },
  { what: '--propose', isGiven: ({ propose }) => propose !== undefined, needed: ['reason'] },
  { what: '--state stopped', isGiven: ({ state }) => state?.toLowerCase() === 'stopped', needed: ['reason'] },
  {
    what: '--state "on hold"',
    isGiven: ({ state }) => state?.toLowerCase() === 'on hold',
    needed: ['reason'],
  },
  { what: 'a figure', isGiven: ({ value, aim }) => (value ?? aim) !== undefined, needed: ['period'] },
]

/** Everything that progress can be recorded on, by id. */
export function nameSubjects(plan: Plan): NamesById {
  return new Map([...nameActions(plan), ...nameTargets(plan), ...nameIndicators(plan)])
}

export function readSubject(plan: Plan, named: string): Subject {
  const id = readName('plan record', named, 'action, step, target or indicator', nameSubjects(plan))
  const kind = nameActions(plan).has(id) ? 'action' : nameTargets(plan).has(id) ? 'target' : 'indicator'
  return { id, kind }
}

export function nameActions(plan: Plan): NamesById {
  return new Map(listActionsAndSteps(plan).map(({ id, what }) => [id, what]))
}

/** Ends with what is missing or does not belong, before anything is read of it. */
export function checkGiven({ kind, id }: Subject, options: RecordOptions): void {
  const { noun, news, beside } = subjectKinds[kind]
  const given = allOptions.filter((name) => options[name] !== undefined)
  const strange = given.filter((name) => !news.includes(name) && !beside.includes(name))
  if (strange.length > 0)
    throw new Failure(
      `plan record ${id}: ${listOptions(strange, 'and')} cannot be recorded for ${noun}. Give ${listOptions(news, 'or')}.`,
    )
  if (!given.some((name) => news.includes(name)))
    throw new Failure(`plan record ${id}: there is nothing to record. Give ${listOptions(news, 'or')}.`)
  for (const { what, isGiven, needed } of needs) {
    const missing = needed.filter((name) => options[name] === undefined)
    if (isGiven(options) && missing.length > 0)
      throw new Failure(
        `plan record ${id}: ${what} needs ${listOptions(needed, 'and')}. Add ${listOptions(missing, 'and')}.`,
      )
  }
}

/** Whether nothing is given but when; then a person at a terminal is asked. */
export function recordsNothing(options: RecordOptions): boolean {
  return allOptions.every((name) => options[name] === undefined || name === 'on' || name === 'meeting')
}

/** The entry as it goes into the journal. */
export function readEntry(
  world: World,
  plan: Plan,
  { kind, id }: Subject,
  options: RecordOptions,
): Item & { on: string } {
  const given = optionReader(options)
  return {
    ...(kind === 'target' ? { target: id } : { action: id }),
    on: formatDay(readDay(world, plan, '--on', options.on)),
    state: given('state', (option, text) => readWord(option, text, states)),
    outlook: given('outlook', (option, text) => readWord(option, text, outlooks)),
    window: given('move', (option, text) => readWindow(plan, option, text)),
    proposed: given('propose', (option, text) => readWindow(plan, option, text)),
    owner: given('owner', (option, text) => readName(option, text, 'owner', nameOwners(plan))),
    achieved: given('achieved', (option, text) => readWord(option, text, degrees)),
    note: given('note', readText),
    reason: given('reason', readText),
    agreed_by: given('agreedBy', (option, text) => readName(option, text, 'owner', nameOwners(plan))),
    evidence: options.evidence?.map((text) => readText('--evidence', text)),
  }
}

/** What distinguishes one figure of an indicator from another. */
export interface Figure {
  readonly period: string | undefined
  readonly value: TypedNumber | undefined
  readonly aim: TypedNumber | undefined
  readonly area: string | undefined
}

/** The figure as it goes among an indicator's readings. */
export function readReading(world: World, plan: Plan, options: RecordOptions): Item & Figure {
  const given = optionReader(options)
  return {
    period: given('period', readText),
    value: given('value', readNumber),
    aim: given('aim', readNumber),
    area: given('area', readText),
    // A figure without a day would appear in papers that are past.
    published: formatDay(readDay(world, plan, '--published', options.published)),
    note: given('note', readText),
  }
}

/** Reads an option by its name where it is given. */
function optionReader(options: RecordOptions) {
  return <Value>(
    name: Exclude<ProgressOption, 'evidence'>,
    read: (option: string, text: string) => Value,
  ) => {
    const text = options[name]
    return text === undefined ? undefined : read(optionOf(name), text)
  }
}

const allOptions = [
  ...new Set(Object.values(subjectKinds).flatMap(({ news, beside }) => [...news, ...beside])),
]

function listOptions(names: readonly ProgressOption[], conjunction: string): string {
  return listInWords(names.map(optionOf), conjunction)
}

/** `agreedBy` is `--agreed-by` on the command line. */
function optionOf(name: ProgressOption): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
