import type { Day } from './day.js'
import type { Period } from './period.js'
import type { PrintedDays } from './printed-forms.js'
import type { Cycle } from './quarter.js'
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

/** Who is responsible for an action; a `group` is no single accountable body. */
export interface Owner {
  readonly code: string
  readonly name: string
  readonly isGroup: boolean
  /** The oldest first, each with the last day on which it was the name. */
  readonly earlierNames: readonly { readonly name: string; readonly until: Day }[]
  /** The last day before it left; null: it is still there. */
  readonly until: Day | null
}

/** One figure of an indicator: the value measured, the aim hoped for, or both. */
export interface Reading {
  readonly period: string
  readonly value: number | null
  readonly aim: number | null
  readonly area: string | null
  readonly published: Day | null
  readonly note: string | null
}

export interface Indicator {
  readonly id: string
  readonly title: string
  readonly scheme: string | null
  readonly code: string | null
  readonly unit: string | null
  readonly better: 'higher' | 'lower' | null
  readonly source: string | null
  readonly baseline: Reading | null
  readonly readings: readonly Reading[]
  readonly discontinued: { readonly on: Day; readonly reason: string | null } | null
}

/** One dated line of the journal about an action or step; null where it does not speak of a thing. */
export interface Entry {
  /** The day on which it happened. */
  readonly on: Day
  /** The day on which it went into the journal, where that is neither its meeting's nor `on`. */
  readonly recorded: Day | null
  readonly state: State | null
  /** A move: the window in force from this day. */
  readonly window: Window | null
  /** New dates to put to the next meeting; nothing changes until they are agreed. */
  readonly proposed: Window | null
  /** The owner from this day. */
  readonly owner: string | null
  readonly outlook: Outlook | null
  readonly note: string | null
  readonly reason: string | null
  readonly agreedBy: string | null
  readonly evidence: readonly string[]
  /** At which it was reported. */
  readonly meeting: Day | null
}

/** How far a target was achieved, as judged on a day. */
export interface Judgement {
  readonly on: Day
  readonly recorded: Day | null
  readonly achieved: Degree
  readonly note: string | null
  readonly agreedBy: string | null
  readonly evidence: readonly string[]
  /** The meeting at which it was reported. */
  readonly meeting: Day | null
}

/** Something to be done: an action of a target, or a step that sets the plan going. */
export interface Action {
  readonly id: string
  /** The target's id; null for a step. */
  readonly target: string | null
  readonly theme: string | null
  readonly what: string
  /** The owner in the plan; entries may name a new one. A step may have none. */
  readonly owner: string | null
  readonly partners: readonly string[]
  /** The window as agreed in the plan; moves are entries and never change it. */
  readonly window: Window
  readonly asPrinted: string | null
  /** Ids of what must be complete before this can sensibly go ahead. */
  readonly follows: readonly string[]
  /** It is repeated: each month, quarter or year of the planning year has its own occurrence. */
  readonly every: Cycle | null
  /** The first day on which it is in the plan, its target's own `added` included; null: from the start. */
  readonly inPlanFrom: Day | null
  /** The plan's, the target's and its own indicators, without repeats. */
  readonly indicators: readonly string[]
  /** In the order in which they count: by day, then file name, then place in the file. */
  readonly entries: readonly Entry[]
}

export interface Target {
  readonly id: string
  readonly title: string
  readonly statement: string
  readonly window: Window
  readonly asPrinted: string | null
  readonly inPlanFrom: Day | null
  readonly indicators: readonly string[]
  /** Local indicators from the survey that show why the target was set. */
  readonly survey: readonly string[]
  readonly whatYouCanDo: readonly string[]
  readonly actions: readonly Action[]
  readonly judgements: readonly Judgement[]
}

/** What was agreed and what happened to it; sound by construction: every id and date in it can be relied on. */
export interface Plan {
  readonly title: string
  readonly organisation: string | null
  /** As written: a day or a month. */
  readonly published: string | null
  /** The month (1 to 12) in which the planning year starts. */
  readonly yearStarts: number
  /** Decides which day "today" is, and nothing else. */
  readonly timeZone: string
  /** How far ahead "due soon" looks. */
  readonly dueSoon: Period
  /** How long an open action may go without an entry. */
  readonly noUpdateAfter: Period
  /** What a lone printed day, month or year means in the plan's own papers; on the command line always `in`. */
  readonly printedDays: PrintedDays
  /** What the plan says that its printed words mean, by their tidy form. */
  readonly printedWords: ReadonlyMap<string, Window>
  readonly meetings: readonly Day[]
  readonly indicatorIds: readonly string[]
  readonly owners: ReadonlyMap<string, Owner>
  readonly indicators: ReadonlyMap<string, Indicator>
  /** In plan order: by number, T2 before T10. */
  readonly targets: readonly Target[]
  readonly steps: readonly Action[]
}

/** Every action of every target, in plan order; steps are not among them. */
export function listActions(plan: Plan): readonly Action[] {
  return plan.targets.flatMap((target) => target.actions)
}

/** Everything that an entry can be about but for targets. */
export function listActionsAndSteps(plan: Plan): readonly Action[] {
  return [...listActions(plan), ...plan.steps]
}

/** Whether an action, step or target is in the plan on a day. */
export function isInPlan({ inPlanFrom }: Pick<Action, 'inPlanFrom'>, asOf: Day): boolean {
  return inPlanFrom === null || inPlanFrom <= asOf
}
