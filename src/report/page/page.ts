import type { Day } from '../../model/day.js'
import type { Action, Plan } from '../../model/plan.js'
import type { TargetStanding } from '../../schedule/list-targets.js'
import type { PageDay } from '../../schedule/spans/list-page-days.js'
import type { Status } from '../status/status.js'
import type { SpanWords } from './span-words.js'

/** An action or step with what the page says of it on every day. */
export interface PageAction {
  readonly action: Action
  readonly spans: readonly [SpanWords, ...SpanWords[]]
}

/** All that the page is made from. */
export interface Page {
  /** With the names of the day, and without notes where they are left out. */
  readonly plan: Plan
  readonly asOf: Day
  readonly status: Status
  readonly actions: readonly PageAction[]
  /** Those that are in the plan on the day of the page. */
  readonly targets: readonly TargetStanding[]
  readonly days: readonly PageDay[]
  /** An SVG; empty where there are too many actions for one. */
  readonly timeline: string
  readonly withoutNotes: boolean
}

/** What is said of an action on a day; undefined where it is not in the plan. */
export function wordsOn({ spans }: PageAction, day: Day): SpanWords | undefined {
  const span = spans.findLast(({ from }) => from === null || from <= day)
  return span === undefined || span.standing === '' ? undefined : span
}

/** How many days "lately" covers. */
export const latelyDays = 92
