import { formatPeriod } from '../../model/period.js'
import type { Plan } from '../../model/plan.js'
import type { Flag, Standing, StandingName } from '../../model/standing.js'
import { flagNames } from '../../model/standing.js'
import { urgency } from '../../model/urgency.js'
import { type Block, list } from '../document/document.js'

/** What each standing and flag among these means; a word that is both is listed once. */
export function glossary(plan: Plan, standings: readonly Standing[]): readonly Block[] {
  const used = new Set<string>(standings.flatMap(({ name, flags, life }) => [name, life.state, ...flags]))
  const words = [...new Set([...urgency, ...flagNames])]
  return list(
    words
      .filter((word) => used.has(word))
      .map((word) => [{ strong: `${word}:` }, ` ${meanings[word](plan)}`]),
  )
}

export const meanings: Record<StandingName | Flag, (plan: Plan) => string> = {
  overdue: () => 'its last day has passed, and it is neither complete nor stopped',
  'late starting': () => 'not started, although the last day to start has passed',
  'due soon': ({ dueSoon }) => `its last day is today or within the next ${formatPeriod(dueSoon)}`,
  'on hold': () => 'put on hold; the reason is in the journal',
  'no date': () => 'no date is agreed for it yet',
  'in progress': () => 'started, and neither complete, on hold nor stopped',
  'due to start': () => 'not started, but its time to start has begun',
  upcoming: () => 'not started, and its first day is still to come',
  complete: () => 'reported as complete',
  stopped: () => 'given up, with the reason in the journal; it stays in the plan',
  moved: () => 'its dates were changed by agreement; the original dates are kept',
  'at risk': () => 'its owner doubts that it will be done in time',
  'off track': () => 'its owner does not expect it to be done in time',
  waiting: () => 'it follows another action that is neither complete nor stopped',
  'no update': ({ noUpdateAfter }) =>
    `its time has begun, but nothing has been reported for longer than ${formatPeriod(noUpdateAfter)}`,
  'completed late': () => 'completed after its last day',
}
