import type { Day } from './day.js'
import type { Entry, Outlook, State } from './entry.js'
import type { Action } from './plan.js'
import type { Window } from './window.js'

/** What the program works out for a day; in the order in which counts are printed. */
export const standingNames = [
  'complete',
  'stopped',
  'overdue',
  'due soon',
  'late starting',
  'on hold',
  'no date',
  'in progress',
  'due to start',
  'upcoming',
] as const
export type StandingName = (typeof standingNames)[number]

/** A second thing worth knowing about an action, beside its standing; in the order in which they are printed. */
export const flagNames = [
  'late starting',
  'no date',
  'moved',
  'on hold',
  'at risk',
  'off track',
  'waiting',
  'no update',
  'completed late',
] as const
export type Flag = (typeof flagNames)[number]

/** The days that decide an action's standing: of the window in force, or of the occurrence where it is repeated. */
export interface DueDays {
  readonly firstDay: Day | null
  readonly startBy: Day | null
  readonly lastDay: Day | null
}

/** An occurrence that was met, of something that is repeated. */
export interface MetOccurrence<Completion = Entry> {
  /** The entry that met it. */
  readonly entry: Completion
  /** The occurrence's own last day: met after it is met late. */
  readonly lastDay: Day
}

/** An action's life up to a day: what its entries say, the last one to speak of a thing winning. */
export interface Life {
  readonly state: State
  readonly outlook: Outlook | null
  readonly progress: string | null
  /** In the words that were agreed last. */
  readonly what: string
  /** Who answers for it on that day, the lead first. */
  readonly owners: readonly string[]
  readonly partners: readonly string[]
  /** The last agreed move, or the plan's own. */
  readonly window: Window
  /** Agreed moves, in order; a first date for what had none is no move. */
  readonly moves: readonly Entry[]
  /** A proposal with no agreed move after it. */
  readonly proposal: Entry | null
  /** Every entry that counts, in order. */
  readonly entries: readonly Entry[]
  /** The last `complete` entry, whatever came after it; of what is repeated and all done, the one that met the last. */
  readonly completion: Entry | null
  readonly due: DueDays
  /** Where it is repeated: the occurrences that were met, in order. */
  readonly met: readonly MetOccurrence[]
}

/** What is true of an action on the as-of day. */
export interface Standing {
  readonly action: Action
  readonly name: StandingName
  /** Days until the last day: negative when it has passed, null with an open end. */
  readonly daysLeft: number | null
  readonly flags: readonly Flag[]
  /** Days by which agreed moves put the end off; null where either end is open. */
  readonly slippedDays: number | null
  readonly life: Life
  /** What it follows and what is neither complete nor stopped, whether or not it could start yet. */
  readonly waitsFor: readonly Action[]
}

/** The newest entry that says how it goes; a correction that only takes something back is none. */
export function lastUpdate({ entries }: Life): Entry | undefined {
  return entries.findLast(isUpdate)
}

export function isUpdate(entry: Entry): boolean {
  if (entry.corrects === null) return true
  const { state, window, proposed, owners, partners, outlook, progress, what, evidence } = entry
  return (
    evidence.length > 0 ||
    [state, window, proposed, owners, partners, outlook, progress, what].some((said) => said !== null)
  )
}

/** Neither complete nor stopped. */
export function isOpen({ name }: Standing): boolean {
  return name !== 'complete' && name !== 'stopped'
}
