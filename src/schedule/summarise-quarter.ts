import type { Day } from '../model/day.js'
import type { Entry } from '../model/entry.js'
import { addPeriod, type Period } from '../model/period.js'
import type { Plan, Target } from '../model/plan.js'
import type { Quarter, Span } from '../model/quarter.js'
import { isOpen, type Standing } from '../model/standing.js'
import { type Counts, countStandings } from './count-standings.js'
import { type Completion, listCompletions } from './list-completions.js'
import { listNews, type News } from './list-news.js'
import { listStandings, type Standings } from './list-standings.js'
import { comingMeeting, type LookAhead, lookAhead, type ReportPeriod } from './report-period.js'
import { lastEndedYear, listDueReviews } from './yearly-review.js'

/** What a meeting is asked to decide. */
export interface Decisions {
  /** Open actions and steps for which new dates were proposed. */
  readonly proposals: readonly Standing[]
  /** Overdue by more than a quarter. */
  readonly longOverdue: readonly Standing[]
  /** Targets that nobody has judged for the planning year that ended last. */
  readonly reviews: readonly Target[]
  readonly reviewedYear: Span
}

/** What a quarterly report holds, whatever its form. */
export interface QuarterSummary extends LookAhead {
  readonly plan: Plan
  readonly period: ReportPeriod
  /** The quarter that was asked for by name; null where days or meetings bound the period. */
  readonly quarter: Quarter | null
  readonly standings: Standings
  /** Actions, then steps: what every list of the paper picks from. */
  readonly listed: readonly Standing[]
  /** Of the actions; steps are counted apart. */
  readonly counts: Counts
  /** On the day on which the period began. */
  readonly countsBefore: Counts
  readonly stepCounts: Counts
  readonly decisions: Decisions
  /** What ends by the meeting after the one that reads the paper, or else soon. */
  readonly due: readonly Standing[]
  readonly completions: readonly Completion[]
  readonly news: readonly News[]
  /** The entries among the news. */
  readonly newEntries: ReadonlySet<Entry>
}

const aQuarter: Period = { count: 3, unit: 'month' }

/** Judges the plan on the last day of a period, and gathers what the period brought. */
export function summariseQuarter(plan: Plan, period: ReportPeriod, quarter: Quarter | null): QuarterSummary {
  const { asOf } = period
  const standings = listStandings(plan, asOf)
  const listed = [...standings.actions, ...standings.steps]
  const ahead = lookAhead(plan, standings, comingMeeting(plan, asOf))
  const news = listNews(plan, period)
  const newEntries = new Set(news.flatMap((item) => (item.kind === 'entry' ? [item.entry] : [])))
  return {
    ...ahead,
    plan,
    period,
    quarter,
    standings,
    listed,
    counts: countStandings(standings.actions),
    countsBefore: countStandings(listStandings(plan, period.since).actions),
    stepCounts: countStandings(standings.steps),
    decisions: listDecisions(plan, listed, asOf),
    due: listed.filter((standing) => isDue(standing, asOf, ahead.until)),
    completions: listCompletions(listed, (entry) => newEntries.has(entry)),
    news,
    newEntries,
  }
}

function listDecisions(plan: Plan, listed: readonly Standing[], asOf: Day): Decisions {
  return {
    proposals: listed.filter((standing) => isOpen(standing) && standing.life.proposal !== null),
    longOverdue: listed.filter(
      ({ name, life }) =>
        name === 'overdue' && life.due.lastDay !== null && addPeriod(life.due.lastDay, aQuarter) < asOf,
    ),
    reviews: listDueReviews(plan, asOf),
    reviewedYear: lastEndedYear(plan, asOf),
  }
}

/** Open, and its last day is within these days. */
export function isDue(standing: Standing, asOf: Day, until: Day): boolean {
  const { lastDay } = standing.life.due
  return isOpen(standing) && lastDay !== null && asOf <= lastDay && lastDay <= until
}
