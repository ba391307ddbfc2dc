import type { Day } from '../../model/day.js'
import { formatPlanningYear, type Quarter } from '../../model/quarter.js'
import { type StandingName, standingNames } from '../../model/standing.js'
import { countOf, formatDayInWords, formatDayShort, listInWords } from '../../model/words.js'
import type { Counts } from '../../schedule/count-standings.js'
import type { TrendPoint } from '../../schedule/trend.js'
import { type Column, type Document, heading, list, paragraph, table } from '../document/document.js'
import { sentenceCase } from '../status/group-standings.js'

/** The standings of several days, in order. */
export interface Trend {
  readonly title: string
  readonly yearStarts: number
  readonly each: 'quarter' | 'meeting'
  /** Of each target too, not only of the whole plan. */
  readonly byTarget: boolean
  readonly points: readonly TrendPoint[]
}

/** Counts of the same actions on several days. */
export interface TrendSeries {
  readonly heading: string
  readonly counts: readonly {
    readonly asOf: Day
    readonly quarter: Quarter | null
    readonly counts: Counts
  }[]
}

/** The whole plan, or each target that ever was in it: on days before it was added it has no counts. */
export function listSeries({ points, byTarget, title }: Trend): readonly TrendSeries[] {
  if (!byTarget) return [{ heading: title, counts: points }]
  const titles = new Map(points.flatMap(({ targets }) => targets.map((target) => [target.id, target.title])))
  return [...titles].map(([id, titleOfTarget]) => ({
    heading: `${id}: ${titleOfTarget}`,
    counts: points.flatMap(({ asOf, quarter, targets }) => {
      const found = targets.find((target) => target.id === id)
      return found ? [{ asOf, quarter, counts: found.counts }] : []
    }),
  }))
}

/** Standings that any of the days has, and what is overdue in any case: that nothing is, is news too. */
export function shownStandings({ points }: Trend): readonly StandingName[] {
  return standingNames.filter((name) => name === 'overdue' || points.some(({ counts }) => counts[name] > 0))
}

/** `Q1 2010/11`, as `plan report --quarter` takes it. */
export function quarterLabel({ number, year }: Quarter, yearStarts: number): string {
  return `Q${number} ${formatPlanningYear(year, yearStarts)}`
}

export function trendTitle({ title, each }: Trend): string {
  return `${title}: standings at ${each === 'quarter' ? 'the end of each quarter' : 'each meeting'}`
}

/** The first columns hold dates and quarters, which are longer than their headings. */
export function longestWord(heading: string): number {
  if (heading === 'As at' || heading === 'Quarter') return '30 Sep 2010'.length
  return Math.max(...heading.split(' ').map((word) => word.length))
}

/** A table a series, a row a day, or a line a day where there is no room for a table; with a sentence that says where it started and where it is. */
export function composeTrend(
  trend: Trend,
  { asLines = false }: { readonly asLines?: boolean } = {},
): Document {
  const { points } = trend
  const name = trendTitle(trend)
  const day = points.at(-1)?.asOf ?? (0 as Day)
  const shown = shownStandings(trend)
  return {
    title: name,
    day,
    blocks: [
      heading(1, name),
      paragraph(describeTrend(trend)),
      ...listSeries(trend).flatMap((series) => [
        ...(trend.byTarget ? [heading(2, series.heading)] : []),
        ...(asLines
          ? list(series.counts.map((day) => [lineOf(trend, day, shown)]))
          : table(columnsOf(trend, shown), rowsOf(trend, series, shown))),
      ]),
    ],
  }
}

export function headingsOf({ each }: Trend, shown: readonly StandingName[]): readonly string[] {
  return ['As at', ...(each === 'quarter' ? ['Quarter'] : []), ...shown.map(sentenceCase), 'Actions']
}

function columnsOf(trend: Trend, shown: readonly StandingName[]): readonly Column[] {
  const headings = headingsOf(trend, shown)
  const letters = headings.map(longestWord)
  const all = letters.reduce((sum, count) => sum + count, 0)
  return headings.map((text, index) => ({ heading: text, share: (letters[index] ?? 0) / all }))
}

/** `1 July 2010 (Q1 2010/11): 1 complete, 2 overdue and 10 upcoming, of 13 actions`. */
function lineOf(
  { yearStarts }: Trend,
  { asOf, quarter, counts }: TrendSeries['counts'][number],
  shown: readonly StandingName[],
): string {
  const label = quarter === null ? '' : ` (${quarterLabel(quarter, yearStarts)})`
  const parts = shown
    .filter((name) => counts[name] > 0 || name === 'overdue')
    .map((name) => `${counts[name]} ${name}`)
  return `${formatDayInWords(asOf)}${label}: ${listInWords(parts)}, of ${countOf(counts.total, 'action')}`
}

export function rowsOf(
  { yearStarts }: Trend,
  { counts: days }: TrendSeries,
  shown: readonly StandingName[],
): readonly (readonly string[])[] {
  return days.map(({ asOf, quarter, counts }) => [
    formatDayShort(asOf),
    ...(quarter === null ? [] : [quarterLabel(quarter, yearStarts)]),
    ...shown.map((name) => String(counts[name])),
    String(counts.total),
  ])
}

/** `From 1 July 2010 to 1 January 2011: complete 0 to 5, overdue 1 to 3, of 24 actions.` */
export function describeTrend(trend: Trend): string {
  const [first, last] = [trend.points[0], trend.points.at(-1)]
  if (!first || !last)
    return `No ${trend.each === 'quarter' ? 'quarter ended' : 'meeting was held'} in these days.`
  const named = shownStandings(trend)
  if (first === last)
    return `As at ${formatDayInWords(first.asOf)}: ${named.map((name) => `${first.counts[name]} ${name}`).join(', ')}, of ${countOf(first.counts.total, 'action')}.`
  const moved = named.map((name) =>
    first.counts[name] === last.counts[name]
      ? `${name} ${last.counts[name]} both times`
      : `${name} ${first.counts[name]} to ${last.counts[name]}`,
  )
  return `From ${formatDayInWords(first.asOf)} to ${formatDayInWords(last.asOf)}: ${moved.join(', ')}, of ${countOf(last.counts.total, 'action')}.`
}
