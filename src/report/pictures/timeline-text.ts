import type { Day } from '../../model/day.js'
import { onOneLine } from '../../model/printable.js'
import { formatDayInWords, formatWindowShort, listInWords } from '../../model/words.js'
import type { OpenSpan, Timeline, TimelineRow } from '../../schedule/timeline.js'
import { formatHeadline } from '../status/headline.js'
import type { Status, StatusLayout } from '../status/status.js'
import { gap, widestTable, wrapText } from '../terminal/text-table.js'
import { widthOf } from '../terminal/text-width.js'
import { formatRemarks, formatStanding, toneOf } from '../words/standing-words.js'
import { monthsOf, monthTicks, type Tick, yearTicks } from './ticks.js'

type Layout = Pick<StatusLayout, 'width' | 'paint'>

/** From this width on the words at the end of a row have their days too, and from the second one it says what the action is. */
const widthForDays = 100
const widthForWhat = 130
const narrowestChart = 12
const mostWords = 0.38 // of the width
const narrowestLabel = 4 // three letters and a blank

/** The columns of a timeline: what leads a row, the months, and the words at its end. */
interface Columns {
  readonly lead: number
  readonly what: number
  readonly chart: number
  /** The column of the months in which a day lies. */
  readonly columnOf: (day: Day) => number
  readonly wordsOf: (row: TimelineRow) => string
}

/** A row an action, months across; a second row holds the original dates of what has moved. */
export function formatTimelineText(timeline: Timeline, status: Status, { width, paint }: Layout): string {
  const columns = layOut(timeline, Math.min(width, widestTable))
  const lines = [
    paint('strong', wrapText(status.plan.title, width)),
    wrapText(formatHeadline(status), width),
    ...(status.narrowedTo.length > 0
      ? [wrapText(`Shown here: ${listInWords(status.narrowedTo)}`, width)]
      : []),
    '',
  ]
  if (timeline.groups.length === 0) return `${[...lines, 'No actions match.'].join('\n')}\n`
  const body = timeline.groups.flatMap(({ heading, rows }) => [
    paint('strong', wrapText(heading, width)),
    ...rows.flatMap((row) => formatRow(row, timeline, columns, paint)),
  ])
  const key = wrapText(formatKey(timeline), width)
  return `${[...lines, ...formatMonths(timeline, columns, status.plan.yearStarts), ...body, '', key].join('\n')}\n`
}

function layOut({ axis, asOf, groups }: Timeline, width: number): Columns {
  const rows = groups.flatMap((group) => group.rows)
  const wordsOf = ({ standing }: TimelineRow) => {
    if (width < widthForDays) return standing.name
    return cut(
      width < widthForWhat ? formatStanding(standing, asOf) : formatRemarks(standing, asOf),
      Math.floor(width * mostWords),
    )
  }
  const lead = widestOf(rows.map(({ standing }) => standing.action.id)) + gap
  const what = width < widthForWhat ? 0 : Math.floor(width * 0.28)
  const words = Math.max(widestOf(rows.map(wordsOf)), widestOf(rows.map(originalWords)))
  const chart = Math.max(width - lead - what - gap - words, narrowestChart)
  const days = axis.lastDay - axis.firstDay + 1
  return { lead, what, chart, wordsOf, columnOf: (day) => Math.floor(((day - axis.firstDay) * chart) / days) }
}

function widestOf(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, widthOf(onOneLine(text))), 0)
}

function formatMonths({ axis }: Timeline, columns: Columns, yearStarts: number): readonly string[] {
  const room = columns.chart / monthsOf(axis)
  const lines = [yearTicks(axis), monthTicks(axis, { room, needed: narrowestLabel, yearStarts })]
  return lines
    .filter((ticks) => ticks.length > 0)
    .map((ticks) => trimEnd(' '.repeat(columns.lead + columns.what) + formatTicks(ticks, columns)))
}

/** Each label at the column where its stretch begins, if it does not run into the next. */
function formatTicks(ticks: readonly Tick[], { columnOf, chart }: Columns): string {
  return ticks.reduce((line, { firstDay, label }) => {
    const column = columnOf(firstDay)
    const fits = column >= line.length && column + label.length <= chart
    return fits && (column > line.length || line === '' || line.endsWith(' '))
      ? `${line.padEnd(column)}${label} `
      : line
  }, '')
}

function formatRow(
  row: TimelineRow,
  timeline: Timeline,
  columns: Columns,
  paint: Layout['paint'],
): readonly string[] {
  const { standing } = row
  const { lead, what } = columns
  const tone = toneOf[standing.name]
  const words = columns.wordsOf(row)
  const start =
    padEnd(onOneLine(standing.action.id), lead) +
    (what === 0 ? '' : padEnd(cut(standing.life.what, what - gap), what))
  const line = `${start}${drawRow(row, timeline, columns)}${' '.repeat(gap)}${tone ? paint(tone, words) : words}`
  if (row.original === null) return [line]
  const original = drawOn(blank(timeline, columns), row.original, '╌', columns)
  return [line, `${' '.repeat(lead + what)}${original.join('')}${' '.repeat(gap)}${originalWords(row)}`]
}

function originalWords({ original, standing }: TimelineRow): string {
  return original === null ? '' : `was ${formatWindowShort(standing.action.window)}`
}

function drawRow(row: TimelineRow, timeline: Timeline, columns: Columns): string {
  const cells =
    row.span === null ? blank(timeline, columns) : drawOn(blank(timeline, columns), row.span, '━', columns)
  if (row.nextDue !== null) cells[columns.columnOf(row.nextDue)] = '◇'
  for (const day of row.doneOn) cells[columns.columnOf(day)] = '✓'
  return cells.join('')
}

/** No bar yet, but the line of the as-of day. */
function blank({ axis, asOf }: Timeline, { chart, columnOf }: Columns): string[] {
  const cells = Array.from({ length: chart }, () => ' ')
  if (axis.asOfIs === 'shown') cells[columnOf(asOf)] = '│'
  return cells
}

function drawOn(
  cells: string[],
  { firstDay, lastDay }: OpenSpan,
  sign: string,
  { columnOf }: Columns,
): string[] {
  const from = firstDay === null ? 0 : columnOf(firstDay)
  const to = lastDay === null ? cells.length - 1 : columnOf(lastDay)
  const drawn = cells.map((cell, index) => (index < from || index > to ? cell : cell === '│' ? '┿' : sign))
  if (firstDay === null) drawn[0] = '←'
  if (lastDay === null) drawn[cells.length - 1] = '→'
  return drawn
}

/** What the signs mean; only of those that are there. */
function formatKey({ axis, asOf, groups }: Timeline): string {
  const rows = groups.flatMap((group) => group.rows)
  const day = formatDayInWords(asOf)
  const has = (test: (row: TimelineRow) => boolean) => rows.some(test)
  const isOpenEnded = ({ span }: TimelineRow) =>
    span !== null && (span.firstDay === null || span.lastDay === null)
  const parts = [
    '━ agreed dates',
    has(({ original }) => original !== null) && '╌ original dates',
    has(isOpenEnded) && '← → no first or last day agreed',
    has(({ doneOn }) => doneOn.length > 0) && '✓ done',
    has(({ nextDue }) => nextDue !== null) && '◇ next due',
    axis.asOfIs === 'shown' ? `│ ${day}` : `${day} is ${axis.asOfIs} the months shown`,
  ]
  return parts.filter((part) => part !== false).join('; ')
}

/** What does not fit ends in `…`. */
function cut(text: string, width: number): string {
  const line = onOneLine(text)
  if (widthOf(line) <= width) return line
  let end = line
  while (widthOf(end) > width - 1) end = end.slice(0, -1)
  return `${end.trimEnd()}…`
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(width - widthOf(text), 0))
}

function trimEnd(line: string): string {
  return line.replace(/ +$/, '')
}
