import type { Day } from './day.js'
import type { Window } from './window.js'

/** What owners report. */
export const states = ['not started', 'in progress', 'complete', 'on hold', 'stopped'] as const
export type State = (typeof states)[number]

/** The owner's own view of an action. */
export const outlooks = ['on track', 'at risk', 'off track'] as const
export type Outlook = (typeof outlooks)[number]

/** How far a target was achieved, judged once a year. */
export const degrees = ['not', 'partly', 'largely', 'fully'] as const
export type Degree = (typeof degrees)[number]

/** What every dated line of the journal says of itself. */
interface DatedEntry {
  /** The day on which it happened. */
  readonly on: Day
  /** It had happened by then at the latest; nobody knows the day, so it is never late. */
  readonly undated: boolean
  /** The day on which it went into the journal. */
  readonly recorded: Day
  /** What was entered about the same thing for this day was wrong; this stands in its place. */
  readonly corrects: Day | null
  /** Who said so: an owner's code. */
  readonly reportedBy: string | null
  /** A move: the window in force from this day. */
  readonly window: Window | null
  readonly note: string | null
  readonly reason: string | null
  /** The codes of those who agreed it. */
  readonly agreedBy: readonly string[]
  readonly evidence: readonly string[]
  /** At which it was reported. */
  readonly meeting: Day | null
  /** Its journal file's name without the ending, such as `2010-07-06`. */
  readonly journal: string
  /** Its place among that file's entries, from 0. */
  readonly index: number
}

/** One dated line of the journal about an action or step; null where it does not speak of a thing. */
export interface Entry extends DatedEntry {
  readonly state: State | null
  /** The owner's own word for the state, one of the plan's `status_words`. */
  readonly asReported: string | null
  /** New dates to put to the next meeting; nothing changes until they are agreed. */
  readonly proposed: Window | null
  /** Who answers for it from this day, the lead first. */
  readonly owners: readonly string[] | null
  /** Who else is involved from this day. */
  readonly partners: readonly string[] | null
  readonly outlook: Outlook | null
  /** As written: `60` (per cent) or `16 of 57`. Shown, and nothing is calculated from it. */
  readonly progress: string | null
  /** New words, agreed. */
  readonly what: string | null
}

/** One dated line of the journal about a target. */
export interface TargetEntry extends DatedEntry {
  readonly achieved: Degree | null
  /** New words, agreed. */
  readonly statement: string | null
}

/** An entry that judges how far a target was achieved. */
export type Judgement = TargetEntry & { readonly achieved: Degree }

/** The entries that judge how far a target was achieved, in order. */
export function judgementsOf({
  entries,
}: {
  readonly entries: readonly TargetEntry[]
}): readonly Judgement[] {
  return entries.filter((entry): entry is Judgement => entry.achieved !== null)
}
