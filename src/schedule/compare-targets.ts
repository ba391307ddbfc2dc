import type { Day } from '../model/day.js'
import { isInPlan, type Judgement, type Plan, type Target } from '../model/plan.js'
import { type Change, compareLists } from './compare-lists.js'

/** What may differ of a target, by the names of the files. */
const aspects = {
  achieved: ({ judgements }: Target) => judgements.at(-1)?.achieved,
  title: ({ title }: Target) => title,
  statement: ({ statement }: Target) => statement,
  window: ({ window }: Target) => window.written,
  as_printed: ({ asPrinted }: Target) => asPrinted,
  indicators: ({ indicators }: Target) => indicators,
  survey: ({ survey }: Target) => survey,
  what_you_can_do: ({ whatYouCanDo }: Target) => whatYouCanDo,
  context: ({ context }: Target) => context,
  added: ({ inPlanFrom }: Target) => inPlanFrom,
}

export type TargetAspect = keyof typeof aspects

/** A target that is not what it was. */
export type TargetChange = Change<Target, Judgement, TargetAspect>

/** The targets that are in the plan on a day, each with its judgements up to then. */
export function listTargets({ targets }: Plan, asOf: Day): readonly Target[] {
  return targets
    .filter((target) => isInPlan(target, asOf))
    .map((target) => ({ ...target, judgements: target.judgements.filter(({ on }) => on <= asOf) }))
}

/** The targets of which anything differs, or that were judged; their actions are compared by themselves. */
export function compareTargets(before: readonly Target[], after: readonly Target[]): readonly TargetChange[] {
  return compareLists(before, after, {
    idOf: ({ id }) => id,
    aspects,
    entriesOf: ({ judgements }) => judgements,
  })
}
