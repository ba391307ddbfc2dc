import { listInWords } from '../../model/words.js'
import { Failure } from '../failure.js'
import type { EditOptions } from './edit-options.js'
import { nameSubject, type Subject } from './subject.js'

/** What `plan record` is given, in the words of the command line. */
export interface RecordOptions extends EditOptions {
  readonly on?: string
  readonly meeting?: string
  readonly state?: string
  readonly outlook?: string
  readonly move?: string
  readonly propose?: string
  readonly owner?: readonly string[]
  readonly partners?: readonly string[]
  readonly what?: string
  readonly statement?: string
  readonly progress?: string
  readonly asReported?: string
  readonly achieved?: string
  readonly value?: string
  readonly aim?: string
  readonly period?: string
  readonly area?: string
  readonly published?: string
  readonly note?: string
  readonly reason?: string
  readonly agreedBy?: readonly string[]
  readonly reportedBy?: string
  readonly undated?: boolean
  readonly corrects?: string
  /** What is asked about otherwise is meant. */
  readonly ahead?: boolean
  readonly newMeeting?: boolean
  readonly earlier?: boolean
  readonly evidence?: readonly string[]
}

export type ProgressOption = keyof Omit<RecordOptions, keyof EditOptions | 'ahead' | 'newMeeting' | 'earlier'>

/** The options of each kind: those that record something by themselves, the usual ones of them, those that go with them; and its name. */
const subjectKinds: Record<
  Subject['kind'],
  {
    noun: string
    news: readonly ProgressOption[]
    usual: readonly ProgressOption[]
    beside: readonly ProgressOption[]
  }
> = {
  action: {
    noun: 'an action or step',
    news: [
      'state',
      'outlook',
      'asReported',
      'progress',
      'move',
      'propose',
      'owner',
      'partners',
      'what',
      'note',
      'evidence',
      'corrects',
    ],
    usual: ['state', 'outlook', 'move', 'propose', 'owner', 'note'],
    beside: ['on', 'meeting', 'undated', 'reportedBy', 'reason', 'agreedBy'],
  },
  target: {
    noun: 'a target',
    news: ['achieved', 'move', 'statement', 'note', 'evidence', 'corrects'],
    usual: ['achieved', 'move', 'note'],
    beside: ['on', 'meeting', 'undated', 'reportedBy', 'reason', 'agreedBy'],
  },
  indicator: {
    noun: 'an indicator',
    news: ['value', 'aim'],
    usual: ['value', 'aim'],
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
  { what: '--what', isGiven: ({ what }) => what !== undefined, needed: ['reason', 'agreedBy'] },
  {
    what: '--statement',
    isGiven: ({ statement }) => statement !== undefined,
    needed: ['reason', 'agreedBy'],
  },
  { what: '--propose', isGiven: ({ propose }) => propose !== undefined, needed: ['reason'] },
  { what: '--state stopped', isGiven: ({ state }) => state?.toLowerCase() === 'stopped', needed: ['reason'] },
  {
    what: '--state "on hold"',
    isGiven: ({ state }) => state?.toLowerCase() === 'on hold',
    needed: ['reason'],
  },
  { what: 'a figure', isGiven: ({ value, aim }) => (value ?? aim) !== undefined, needed: ['period'] },
]

/** Ends with what is missing or does not belong, before anything is read of it. */
export function checkGiven(subject: Subject, options: RecordOptions): void {
  checkBelongs(subject, options)
  const { id } = nameSubject(subject)
  const { news, usual } = subjectKinds[subject.kind]
  const given = listGiven(options)
  if (!given.some((name) => news.includes(name)))
    throw new Failure(`plan record ${id}: there is nothing to record. Give ${listOptions(usual, 'or')}.`)
  for (const { what, isGiven, needed } of needs) {
    const missing = needed.filter((name) => options[name] === undefined)
    if (isGiven(options) && missing.length > 0)
      throw new Failure(
        `plan record ${id}: ${what} needs ${listOptions(needed, 'and')}. Add ${listOptions(missing, 'and')}.`,
      )
  }
}

/** Ends where something is given that is not recorded on what it is about. */
export function checkBelongs(subject: Subject, options: RecordOptions): void {
  const { noun, news, usual, beside } = subjectKinds[subject.kind]
  const strange = listGiven(options).filter((name) => !news.includes(name) && !beside.includes(name))
  if (strange.length > 0)
    throw new Failure(
      `plan record ${nameSubject(subject).id}: ${listOptions(strange, 'and')} cannot be recorded for ${noun}. Give ${listOptions(usual, 'or')}.`,
    )
}

function listGiven(options: RecordOptions): readonly ProgressOption[] {
  return allOptions.filter((name) => options[name] !== undefined)
}

/** Whether nothing is given but when; then a person at a terminal is asked. */
export function recordsNothing(options: RecordOptions): boolean {
  return listGiven(options).every((name) => name === 'on' || name === 'meeting')
}

const allOptions = [
  ...new Set(Object.values(subjectKinds).flatMap(({ news, beside }) => [...news, ...beside])),
]

function listOptions(names: readonly ProgressOption[], conjunction: string): string {
  return listInWords(names.map(optionOf), conjunction)
}

/** `agreedBy` is `--agreed-by` on the command line. */
export function optionOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
