import type { TargetEntry } from '../model/entry.js'
import { type Change, compareLists } from './compare-lists.js'
import type { TargetStanding } from './list-targets.js'

/** What may differ of a target, by the names of the files. */
const aspects = {
  achieved: ({ judgements }: TargetStanding) => judgements.at(-1)?.achieved,
  ref: ({ target }: TargetStanding) => target.ref,
  group: ({ target }: TargetStanding) => target.group,
  title: ({ target }: TargetStanding) => target.title,
  statement: ({ statement }: TargetStanding) => statement,
  window: ({ window }: TargetStanding) => window?.written,
  as_printed: ({ target }: TargetStanding) => target.asPrinted,
  indicators: ({ target }: TargetStanding) => target.indicators,
  survey: ({ target }: TargetStanding) => target.survey,
  what_you_can_do: ({ target }: TargetStanding) => target.whatYouCanDo,
  context: ({ target }: TargetStanding) => target.context,
  added: ({ target }: TargetStanding) => target.inPlanFrom,
}

export type TargetAspect = keyof typeof aspects

/** A target that is not what it was. */
export type TargetChange = Change<TargetStanding, TargetEntry, TargetAspect>

/** The targets of which anything differs, or of which something was recorded; their actions are compared by themselves. */
export function compareTargets(
  before: readonly TargetStanding[],
  after: readonly TargetStanding[],
): readonly TargetChange[] {
  return compareLists(before, after, {
    idOf: ({ target }) => target.id,
    aspects,
    entriesOf: ({ entries }) => entries,
  })
}
