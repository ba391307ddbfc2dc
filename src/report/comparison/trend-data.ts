import { stringify } from 'csv-stringify/sync'
import { formatDay } from '../../model/day.js'
import { printableLines } from '../../model/printable.js'
import { standingNames } from '../../model/standing.js'
import type { Counts } from '../../schedule/count-standings.js'
import type { TrendPoint } from '../../schedule/trend.js'
import { printJson } from '../terminal/print-json.js'
import { quarterLabel, type Trend } from './trend.js'

/** For machines: every standing of every day, of the plan and of each target, whatever `--by` says. */
export function formatTrendJson(trend: Trend): string {
  const { title, each, points } = trend
  return printJson({
    title,
    each,
    points: points.map((point) => ({
      as_of: formatDay(point.asOf),
      quarter: quarterOrNull(trend, point),
      counts: point.counts,
      targets: point.targets,
    })),
  })
}

/** One row a day, or a day and target. */
export function formatTrendCsv(trend: Trend): string {
  const rows = trend.points.flatMap((point) => {
    const day = { as_of: formatDay(point.asOf), quarter: quarterOrNull(trend, point) }
    const row = (counts: Counts, target: string | null, title: string | null) => ({
      ...day,
      target,
      title,
      ...counts,
    })
    return trend.byTarget
      ? point.targets.map(({ id, title, counts }) => row(counts, id, title))
      : [row(point.counts, null, null)]
  })
  return stringify(rows, {
    header: true,
    columns: ['as_of', 'quarter', ...(trend.byTarget ? ['target', 'title'] : []), 'total', ...standingNames],
    cast: { string: printableLines },
    escape_formulas: true,
  })
}

function quarterOrNull({ yearStarts }: Trend, { quarter }: TrendPoint): string | null {
  return quarter && quarterLabel(quarter, yearStarts)
}
