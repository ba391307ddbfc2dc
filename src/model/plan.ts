import type { Day } from './day.js'
import type { DocumentTexts } from './document-texts.js'
import type { Entry, TargetEntry } from './entry.js'
import type { Every } from './every.js'
import type { Period } from './period.js'
import type { PrintedDays } from './printed-forms.js'
import type { Cycle } from './quarter.js'
import type { StatusWord } from './reported-state.js'
import type { Window } from './window.js'

/** Who is responsible for an action; a `group` is no single accountable body. */
export interface Owner {
  readonly code: string
  readonly name: string
  readonly email: string | null
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

/** Something to be done: an action of a target, or a step that sets the plan going. */
export interface Action {
  readonly id: string
  /** The printed plan's own number, shown in place of the id. */
  readonly ref: string | null
  /** The target's id; null for a step. */
  readonly target: string | null
  /** Its target's: a heading above several targets. */
  readonly group: string | null
  readonly theme: string | null
  /** In the plan's own words; entries may agree new ones. */
  readonly what: string
  /** Who answers for it in the plan, the lead first; entries may name others. A step may have nobody. */
  readonly owners: readonly string[]
  readonly partners: readonly string[]
  /** The window as agreed in the plan; moves are entries and never change it. */
  readonly window: Window
  /** What the date of an `open` window waits for. */
  readonly condition: string | null
  readonly asPrinted: string | null
  /** Ids of what must be complete before this can sensibly go ahead. */
  readonly follows: readonly string[]
  /** It is repeated, and each time has an occurrence of its own. */
  readonly every: Every | null
  /** The first day on which it is in the plan, its target's own `added` included; null: from the start. */
  readonly inPlanFrom: Day | null
  /** The plan's, the target's and its own indicators, without repeats. */
  readonly indicators: readonly string[]
  /** What it says in the plan's own columns (`Plan.fields`), as written. */
  readonly fields: Readonly<Record<string, string>>
  /** Everything that the journal says of it, corrected or not; in the order of `entries`. */
  readonly journal: readonly Entry[]
  /** What counts, without what was corrected: by day, then recorded day, file name and place in the file. */
  readonly entries: readonly Entry[]
}

export interface Target {
  readonly id: string
  /** The printed plan's own number, shown in place of the id. */
  readonly ref: string | null
  /** A heading above several targets. */
  readonly group: string | null
  readonly title: string
  /** Its title where the plan has no more to say; entries may agree new words. */
  readonly statement: string
  /** As agreed in the plan; null: from the first to the last day of its actions. */
  readonly window: Window | null
  readonly asPrinted: string | null
  readonly inPlanFrom: Day | null
  readonly indicators: readonly string[]
  /** Local indicators from the survey that show why the target was set. */
  readonly survey: readonly string[]
  readonly whatYouCanDo: readonly string[]
  /** Why it is a target, in the words of the document; each line is a paragraph, or with a dash an item of a list. */
  readonly context: string | null
  readonly actions: readonly Action[]
  /** Everything that the journal says of it, corrected or not. */
  readonly journal: readonly TargetEntry[]
  /** What counts, in the order in which an action's entries count. */
  readonly entries: readonly TargetEntry[]
}

/** A column of the plan's own, which actions may fill. */
export interface DeclaredField {
  readonly title: string
  readonly kind: 'text' | 'number' | 'day' | 'link'
  /** The only words that it takes; empty: any. */
  readonly words: readonly string[]
  /** Also in papers. */
  readonly isShown: boolean
}

/** What was agreed and what happened to it; sound by construction: every id and date in it can be relied on. */
export interface Plan extends DocumentTexts {
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
  /** How long after its first day an action may start; null: until the end of the window's written start. */
  readonly startWithin: Period | 'never' | null
  /** What a lone printed day, month or year means in the plan's own papers; on the command line always `in`. */
  readonly printedDays: PrintedDays
  /** What the plan says that its printed words mean, by their tidy form. */
  readonly printedWords: ReadonlyMap<string, Window>
  /** How often actions are reviewed, which names the paper. */
  readonly reviewed: Cycle
  readonly meetings: readonly Day[]
  readonly indicatorIds: readonly string[]
  /** What this plan's owners say, in the words of the program. */
  readonly statusWords: ReadonlyMap<string, StatusWord>
  /** By name, in the order of plan.yaml. */
  readonly fields: ReadonlyMap<string, DeclaredField>
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

/** Who is asked about an action; null where nobody answers for it. */
export function leadOf({ owners }: { readonly owners: readonly string[] }): string | null {
  return owners[0] ?? null
}
