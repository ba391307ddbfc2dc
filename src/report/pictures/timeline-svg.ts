import { scaleLinear } from 'd3-scale'
import { type Day, shiftDay } from '../../model/day.js'
import { formatDayInWords, formatWindowShort } from '../../model/words.js'
import type { Timeline, TimelineGroup, TimelineRow } from '../../schedule/timeline.js'
import { formatRemarks } from '../words/standing-words.js'
import { describeTimeline } from './describe-timeline.js'
import { measureText } from './measure-text.js'
import { element, faint, ink, quiet, type Svg, svgHint, svgPicture, svgText } from './svg.js'
import { monthsOf, monthTicks, yearTicks } from './ticks.js'
import { barPatterns, type Chart, drawBars } from './timeline-bars.js'
import { drawKey } from './timeline-key.js'

/** The words around a timeline. */
export interface TimelineWords {
  readonly title: string
  /** The headline: how many are overdue, and so on. */
  readonly headline: string
  readonly narrowedTo: string
  /** The month (1 to 12) in which the planning year starts. */
  readonly yearStarts: number
  /** Begins every id in the picture, so that several can stand in one page. */
  readonly name?: string
}

/** The width of a landscape page; 24 actions under five targets and four steps are as high as one. */
const width = 1120
const margin = 16
const rowHeight = 19
const size = 11
const gap = 10
const mostWords = 230
const mostId = 120
const what = 290
const smallMonth = 24

/** Where the parts of a row stand. */
interface Columns {
  readonly id: number
  readonly chart: Chart
  readonly words: number
}

/** A timeline as a picture by itself: bars that are read without colour, each row with its words. */
export function timelineSvg(timeline: Timeline, words: TimelineWords): Svg {
  const { title, headline, narrowedTo, yearStarts, name = 'timeline' } = words
  const columns = layOut(timeline, name)
  const lines = [headline, narrowedTo].filter((line) => line !== '')
  const axisTop = margin + 20 + lines.length * 16 + 24
  const rowsTop = axisTop + 40
  const rows = drawGroups(timeline, columns, rowsTop)
  const bottom = rowsTop + rows.length * rowHeight
  const room = width - 2 * margin
  return svgPicture(
    {
      width,
      height: bottom + 28 + margin,
      name,
      title: `Timeline: ${title}`,
      description: `${headline}. ${describeTimeline(timeline)}`,
    },
    barPatterns(name),
    svgText({ x: margin, y: margin + 14, size: 16, room, isStrong: true }, title),
    ...lines.map((line, index) => svgText({ x: margin, y: margin + 34 + 16 * index, size: 12, room }, line)),
    ...drawAxis(timeline, columns.chart, { yearStarts, top: axisTop, bottom }),
    ...rows,
    ...drawAsOf(timeline, columns.chart, axisTop, bottom),
    drawKey(timeline, { x: margin, y: bottom + 18, room, name }),
  )
}

function layOut({ axis, asOf, groups }: Timeline, name: string): Columns {
  const rows = groups.flatMap((group) => group.rows)
  const widest = (texts: readonly string[]) =>
    texts.reduce((most, text) => Math.max(most, measureText(text, size)), 0)
  const id = Math.min(widest(rows.map(({ standing }) => standing.action.id)) * 1.2 + gap, mostId)
  const words = Math.min(widest(rows.map(({ standing }) => formatRemarks(standing, asOf))) * 1.1, mostWords)
  const [left, right] = [margin + id + what + gap, width - margin - words - gap]
  const xOf = scaleLinear([axis.firstDay, shiftDay(axis.lastDay, 1)], [left, right])
  return { id, words, chart: { left, right, name, xOf: (day) => xOf(day) } }
}

/** A line of the picture each: headings, and rows under them. */
function drawGroups({ groups, asOf }: Timeline, columns: Columns, top: number): readonly Svg[] {
  const lines = groups.flatMap(({ heading, rows }: TimelineGroup) => [heading, ...rows])
  return lines.map((line, index) => {
    const y = top + index * rowHeight
    return typeof line === 'string'
      ? svgText({ x: margin, y: y + 14, size: 12, room: width - 2 * margin, isStrong: true }, line)
      : drawRow(line, columns, y, asOf)
  })
}

function drawRow(row: TimelineRow, { id, chart, words }: Columns, top: number, asOf: Day): Svg {
  const { action, life } = row.standing
  const y = top + 12
  const moved = row.original === null ? '' : `, moved from ${formatWindowShort(action.window)}`
  return element(
    'g',
    {},
    svgHint(
      `${action.id}: ${life.what} (${formatWindowShort(life.window)}${moved}; ${formatRemarks(row.standing, asOf)})`,
    ),
    svgText({ x: margin, y, size, room: id - gap, isStrong: true }, action.id),
    svgText({ x: margin + id, y, size, room: what }, life.what),
    row.span === null
      ? svgText({ x: chart.left, y, size, room: chart.right - chart.left, fill: quiet }, 'no date agreed yet')
      : '',
    ...drawBars(row, chart, top),
    svgText({ x: chart.right + gap, y, size, room: words }, formatRemarks(row.standing, asOf)),
  )
}

/** Years and months over the rows, and a line down from each. */
function drawAxis(
  { axis }: Timeline,
  { left, right, xOf }: Chart,
  { yearStarts, top, bottom }: { readonly yearStarts: number; readonly top: number; readonly bottom: number },
): readonly Svg[] {
  const months = monthTicks(axis, { room: (right - left) / monthsOf(axis), needed: smallMonth, yearStarts })
  const line = (day: Day, from: number, stroke: string) =>
    element('path', { d: `M${Math.round(xOf(day))} ${from}V${bottom}`, stroke })
  const label = (y: number) => (tick: (typeof months)[number]) => {
    const [x, room] = [xOf(tick.firstDay) + 3, xOf(tick.endDay) - xOf(tick.firstDay) - 4]
    return room < measureText(tick.label, size) ? '' : svgText({ x, y, size, room, fill: quiet }, tick.label)
  }
  return [
    ...months.map(({ firstDay }) => line(firstDay, top + 18, faint)),
    ...yearTicks(axis).map(({ firstDay }) => line(firstDay, top, quiet)),
    ...yearTicks(axis).map(label(top + 12)),
    ...months.map(label(top + 30)),
  ]
}

/** The line of the as-of day, over all rows, with its date; a date that the months do not hold is in the key. */
function drawAsOf(
  { axis, asOf }: Timeline,
  { left, right, xOf }: Chart,
  top: number,
  bottom: number,
): readonly Svg[] {
  if (axis.asOfIs !== 'shown') return []
  const x = Math.round(xOf(asOf))
  const text = formatDayInWords(asOf)
  const half = measureText(text, size) / 2
  const middle = Math.min(Math.max(x, left + half), right - half)
  return [
    element('path', {
      d: `M${x} ${top - 8}V${bottom}`,
      stroke: ink,
      'stroke-width': 1.5,
      'stroke-dasharray': '5 3',
    }),
    svgText({ x: middle, y: top - 12, size, room: 140, anchor: 'middle' }, text),
  ]
}
