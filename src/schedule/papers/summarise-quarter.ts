import { type Day, shiftDay } from '../../model/day.js'
import { withEntries } from '../../model/entries-in-force.js'
import type { Entry } from '../../model/entry.js'
import { addPeriod, type Period } from '../../model/period.js'
import type { Owner, Plan, Target } from '../../model/plan.js'
import type { Quarter, Span } from '../../model/quarter.js'
import { isOpen, type Standing } from '../../model/standing.js'
import { type Counts, countStandings } from '../count-standings.js'
import { type Answers, listAnswers } from '../forms/list-answers.js'
import { listStandings, type Standings } from '../list-standings.js'
import { listQuarterPoints, type TrendPoint } from '../trend.js'
import { type Completion, listCompletions } from './list-completions.js'
import { listNews, type News } from './list-news.js'
import {
  comingMeeting,
  countRecordedAfter,
  isKnownBefore,
  type LookAhead,
  lookAhead,
  type ReportPeriod,
} from './report-period.js'
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
  readonly leavers: readonly Leaver[]
  /** What needs an answer, and no single body answers for. */
  readonly ofGroups: readonly Standing[]
}

/** An owner that has left, or leaves before the meeting after the one that reads the paper, and what it still answers for. */
export interface Leaver {
  readonly owner: Owner
  readonly until: Day
  readonly standings: readonly Standing[]
}

/** What was asked for besides the days. */
export interface QuarterRequest {
  readonly quarter: Quarter | null
  readonly knownOn: Day | null
  /** The codes of the owners who were asked for a meeting with a form; undefined where nobody was. */
  readonly asked: (meeting: Day) => readonly string[] | undefined
}

/** What a quarterly report holds, whatever its form. */
export interface QuarterSummary extends LookAhead {
  readonly plan: Plan
  /** The meeting that reads the paper; null where none is known. */
  readonly meeting: Day | null
  /** Entries recorded after it were left out; null: all are in. */
  readonly knownOn: Day | null
  /** How many of the entries that count were recorded after the as-of day. */
  readonly recordedLater: number
  readonly period: ReportPeriod
  /** Of the owners who were asked for the meeting, who has answered and who has not; null where nobody was asked. */
  readonly answers: Answers | null
  /** The quarter that was asked for by name; null where days or meetings bound the period. */
  readonly quarter: Quarter | null
  readonly standings: Standings
  /** Actions, then steps: what every list of the paper picks from. */
  readonly listed: readonly Standing[]
  /** Of the actions; steps are counted apart. */
  readonly counts: Counts
  /** At the ends of the last four quarters, the newest last. */
  readonly travel: readonly TrendPoint[]
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

const quartersShown = 4
const aQuarter: Period = { count: 3, unit: 'month' }

/** Judges the plan on the last day of a period, and gathers what the period brought. */
export function summariseQuarter(
  plan: Plan,
  period: ReportPeriod,
  { quarter, knownOn, asked }: QuarterRequest,
): QuarterSummary {
  const { since, asOf } = period
  const standings = listStandings(plan, asOf)
  const listed = [...standings.actions, ...standings.steps]
  const meeting = plan.meetings.find((day) => day >= asOf) ?? null
  const invited = meeting === null ? undefined : asked(meeting)
  const ahead = lookAhead(plan, standings, comingMeeting(plan, asOf))
  const news = listNews(plan, period)
  const newEntries = new Set(news.flatMap((item) => (item.kind === 'entry' ? [item.entry] : [])))
  return {
    ...ahead,
    plan,
    meeting,
    answers: invited === undefined || meeting === null ? null : listAnswers(plan, invited, { meeting, asOf }),
    knownOn,
    recordedLater: countRecordedAfter(plan, asOf),
    period,
    quarter,
    standings,
    listed,
    counts: countStandings(standings.actions),
    travel: listQuarterPoints(plan, { to: shiftDay(asOf, -1), today: asOf }).slice(-quartersShown),
    countsBefore: countStandings(listStandings(withEntries(plan, isKnownBefore(since)), since).actions),
    stepCounts: countStandings(standings.steps),
    decisions: listDecisions(plan, listed, period.asOf, ahead.until),
    due: listed.filter((standing) => isDue(standing, asOf, ahead.until)),
    completions: listCompletions(listed, (entry) => newEntries.has(entry)),
    news,
    newEntries,
  }
}

function listDecisions(plan: Plan, listed: readonly Standing[], asOf: Day, until: Day): Decisions {
  return {
    proposals: listed.filter((standing) => isOpen(standing) && standing.life.proposal !== null),
    longOverdue: listed.filter(
      ({ name, life }) =>
        name === 'overdue' && life.due.lastDay !== null && addPeriod(life.due.lastDay, aQuarter) < asOf,
    ),
    reviews: listDueReviews(plan, asOf),
    reviewedYear: lastEndedYear(plan, asOf),
    leavers: listLeavers(plan, listed, until),
    ofGroups: listed.filter((standing) => needsAnswer(standing) && isOfGroups(plan, standing)),
  }
}

function listLeavers(plan: Plan, listed: readonly Standing[], before: Day): readonly Leaver[] {
  return [...plan.owners.values()].flatMap((owner) => {
    const { code, until } = owner
    const standings = listed.filter((standing) => isOpen(standing) && standing.life.owners.includes(code))
    return until === null || until > before || standings.length === 0 ? [] : [{ owner, until, standings }]
  })
}

/** Its time has begun, or its last day is near. */
function needsAnswer(standing: Standing): boolean {
  return isOpen(standing) && standing.name !== 'upcoming'
}

function isOfGroups(plan: Plan, { life: { owners } }: Standing): boolean {
  return owners.length > 0 && owners.every((code) => plan.owners.get(code)?.isGroup === true)
}

/** Open, and its last day is within these days. */
export function isDue(standing: Standing, asOf: Day, until: Day): boolean {
  const { lastDay } = standing.life.due
  return isOpen(standing) && lastDay !== null && asOf <= lastDay && lastDay <= until
}
