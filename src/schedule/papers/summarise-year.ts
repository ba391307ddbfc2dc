import type { Day } from '../../model/day.js'
import { withEntries } from '../../model/entries-in-force.js'
import type { Entry, Judgement } from '../../model/entry.js'
import { type Action, isInPlan, type Plan, type Target } from '../../model/plan.js'
import type { Span } from '../../model/quarter.js'
import type { Standing } from '../../model/standing.js'
import type { Window } from '../../model/window.js'
import { type Counts, countStandings } from '../count-standings.js'
import { listStandings, type Standings } from '../list-standings.js'
import { targetStandingOf } from '../list-targets.js'
import { type Addition, listAdditions, listNews } from './list-news.js'
import { isKnownBefore, type ReportPeriod } from './report-period.js'
import { isOfYear, judgementOfYear } from './yearly-review.js'

/** A target at the end of a planning year. */
export interface TargetSummary {
  readonly target: Target
  readonly statement: string
  readonly window: Window | null
  /** Whether it was to be worked on in the year: of one that begins later there is nothing to judge. */
  readonly isOfYear: boolean
  /** Null where nobody has judged it for this year. */
  readonly judgement: Judgement | null
  readonly standings: readonly Standing[]
  readonly counts: Counts
}

/** What an annual report holds, whatever its form. */
export interface YearSummary {
  readonly plan: Plan
  readonly year: Span
  readonly standings: Standings
  readonly counts: Counts
  /** On the first day of the year. */
  readonly countsBefore: Counts
  /** Those in the plan on the as-of day. */
  readonly targets: readonly TargetSummary[]
  /** Targets, actions and steps that joined the plan since the year began. */
  readonly additions: readonly Addition[]
  /** Actions and steps that were given up in the year, and still are. */
  readonly stops: readonly Stop[]
}

export interface Stop {
  readonly action: Action
  readonly entry: Entry
}

/** Judges the plan on a day, and gathers what a planning year has brought by then. */
export function summariseYear(plan: Plan, year: Span, asOf: Day): YearSummary {
  const standings = listStandings(plan, asOf)
  const until = asOf < year.lastDay ? asOf : year.lastDay
  const period = { since: year.firstDay, asOf: until }
  return {
    plan,
    year,
    standings,
    counts: countStandings(standings.actions),
    countsBefore: countStandings(
      listStandings(withEntries(plan, isKnownBefore(year.firstDay)), year.firstDay).actions,
    ),
    targets: plan.targets
      .filter((target) => isInPlan(target, asOf))
      .map((target) => {
        const rows = standings.actions.filter(({ action }) => action.target === target.id)
        const isJudged = isOfYear(plan, target, year, asOf)
        const { statement, window } = targetStandingOf(target, standings)
        return {
          target,
          statement,
          window,
          isOfYear: isJudged,
          judgement: isJudged ? judgementOfYear(plan, target, year, asOf) : null,
          standings: rows,
          counts: countStandings(rows),
        }
      }),
    additions: listAdditions(plan, { since: year.firstDay, asOf }),
    stops: listStops(plan, period, standings),
  }
}

function listStops(plan: Plan, period: ReportPeriod, { actions, steps }: Standings): readonly Stop[] {
  const stopped = new Set(
    [...actions, ...steps].flatMap(({ action, name }) => (name === 'stopped' ? action : [])),
  )
  const stops = listNews(plan, period).flatMap((item) =>
    item.kind === 'entry' && item.entry.state === 'stopped' && stopped.has(item.subject)
      ? [{ action: item.subject, entry: item.entry }]
      : [],
  )
  // Of one that was put right the last counts.
  const last = new Map(stops.map(({ action, entry }) => [action, entry]))
  return stops.filter(({ action, entry }) => last.get(action) === entry)
}
