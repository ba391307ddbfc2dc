import { formatDocumentText } from '../document/document-text.js'
import type { StatusLayout } from '../status/status.js'
import { formatTables, type ScreenColumn } from '../terminal/format-tables.js'
import { gap, wrapText } from '../terminal/text-table.js'
import {
  composeTrend,
  describeTrend,
  headingsOf,
  listSeries,
  longestWord,
  rowsOf,
  shownStandings,
  type Trend,
  trendTitle,
} from './trend.js'

type Layout = Pick<StatusLayout, 'width' | 'paint'>

/** A table a series where the words of its head stay whole, else a line a day. */
export function formatTrendText(trend: Trend, layout: Layout): string {
  const { width, paint } = layout
  const headings = headingsOf(trend, shownStandings(trend))
  const needed = headings.reduce((sum, text) => sum + longestWord(text) + gap, -gap)
  if (needed > width || trend.points.length === 0)
    return formatDocumentText(composeTrend(trend, { asLines: true }), layout)
  const series = listSeries(trend)
  const tables = formatTables(
    columnsOf(headings),
    series.map((one) =>
      rowsOf(trend, one, shownStandings(trend)).map((row) => row.map((text) => ({ text }))),
    ),
    width,
    paint,
  )
  const head = [
    paint('strong', wrapText(trendTitle(trend), width)),
    '',
    wrapText(describeTrend(trend), width),
  ]
  const body = series.map(({ heading }, index) =>
    trend.byTarget ? `${paint('strong', wrapText(heading, width))}\n${tables[index]}` : (tables[index] ?? ''),
  )
  return `${head.join('\n')}\n\n${body.join('\n')}`
}

/** Days and quarters stay on one line; the others share what is left by their longest words, and the last has the rest. */
function columnsOf(headings: readonly string[]): readonly ScreenColumn[] {
  const isFixed = (text: string) => text === 'As at' || text === 'Quarter'
  const shared = headings.filter((text) => !isFixed(text))
  const letters = shared.reduce((sum, text) => sum + longestWord(text), 0)
  return headings.map((text) => {
    if (isFixed(text)) return { heading: text, fixed: true }
    return text === shared.at(-1) ? { heading: text } : { heading: text, share: longestWord(text) / letters }
  })
}
