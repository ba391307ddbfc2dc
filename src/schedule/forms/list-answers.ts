import type { Day } from '../../model/day.js'
import { listActionsAndSteps, type Plan } from '../../model/plan.js'

/** Who of those that were asked has answered. */
export interface Answers {
  readonly answered: readonly string[]
  readonly silent: readonly string[]
}

/** By code, in the order given: who has reported something since the meeting before, up to the day that is looked at. */
export function listAnswers(
  plan: Plan,
  asked: readonly string[],
  { meeting, asOf }: { readonly meeting: Day; readonly asOf: Day },
): Answers {
  const since = plan.meetings.findLast((day) => day < meeting) ?? null
  const heard = new Set(
    [...listActionsAndSteps(plan), ...plan.targets]
      .flatMap(({ journal }): readonly { reportedBy: string | null; recorded: Day }[] => journal)
      .filter(({ recorded }) => (since === null || recorded > since) && recorded <= asOf)
      .map(({ reportedBy }) => reportedBy),
  )
  return {
    answered: asked.filter((code) => heard.has(code)),
    silent: asked.filter((code) => !heard.has(code)),
  }
}
