import type { StandingName } from '../../model/standing.js'
import { formatDayShort } from '../../model/words.js'
import {
  describeTrend,
  listSeries,
  quarterLabel,
  shownStandings,
  type Trend,
  type TrendSeries,
  trendTitle,
} from '../comparison/trend.js'
import { measureText } from './measure-text.js'
import { element, ink, paper, quiet, type Svg, svgHint, svgPicture, svgText } from './svg.js'

const width = 1120
const margin = 16
const size = 11
const barHeight = 20
const rowHeight = 26
const headHeight = 26
const widestLabel = 170

/** Grounds that differ in darkness, with the colour of the number on them; the number and the key carry the meaning. */
const looks: Readonly<Record<StandingName, { readonly fill: string; readonly text: string }>> = {
  complete: { fill: '#00703c', text: paper },
  stopped: { fill: '#505a5f', text: paper },
  overdue: { fill: '#b10e1e', text: paper },
  'due soon': { fill: '#ffdd00', text: ink },
  'late starting': { fill: '#f47738', text: ink },
  'on hold': { fill: '#b1b4b6', text: ink },
  'no date': { fill: '#ffffff', text: ink },
  'in progress': { fill: '#1d70b8', text: paper },
  'due to start': { fill: '#8eb8dc', text: ink },
  upcoming: { fill: '#e3e5e6', text: ink },
}

/** Bars of what stands how on each day, with the numbers in them; of targets one block each, all on one scale. */
export function trendSvg(trend: Trend, { name = 'trend' }: { readonly name?: string } = {}): Svg {
  const room = width - 2 * margin
  const series = listSeries(trend)
  const most = Math.max(1, ...series.flatMap(({ counts }) => counts.map(({ counts: { total } }) => total)))
  const blocks: Svg[] = []
  let top = 104
  for (const one of series) {
    blocks.push(drawSeries(one, trend, { top, most }))
    top += (trend.byTarget ? headHeight : 0) + one.counts.length * rowHeight + 8
  }
  const described = describeTrend(trend)
  return svgPicture(
    {
      width,
      height: top + margin,
      name,
      title: trendTitle(trend),
      description: described,
    },
    svgText({ x: margin, y: margin + 14, size: 16, room, isStrong: true }, trendTitle(trend)),
    svgText({ x: margin, y: margin + 36, size: 12, room }, described),
    drawKey(shownStandings(trend)),
    ...blocks,
  )
}

interface BlockPlace {
  readonly top: number
  /** The actions that fill the width. */
  readonly most: number
}

function drawSeries({ heading, counts }: TrendSeries, trend: Trend, { top, most }: BlockPlace): Svg {
  const first = trend.byTarget ? top + headHeight : top
  const head = trend.byTarget
    ? svgText({ x: margin, y: top + 17, size: 12, room: width - 2 * margin, isStrong: true }, heading)
    : ''
  return element(
    'g',
    {},
    head,
    ...counts.map((day, index) => drawDay(day, trend, first + index * rowHeight, most)),
  )
}

function drawDay(
  { asOf, quarter, counts }: TrendSeries['counts'][number],
  trend: Trend,
  top: number,
  most: number,
): Svg {
  const label = [formatDayShort(asOf), ...(quarter ? [quarterLabel(quarter, trend.yearStarts)] : [])].join(
    ', ',
  )
  const left = margin + widestLabel
  const unit = (width - margin - left - 60) / most
  let x = left
  const parts = shownStandings(trend).flatMap((name) => {
    if (counts[name] === 0) return []
    const part = drawPart(name, counts[name], { x, top, length: counts[name] * unit })
    x += counts[name] * unit
    return [part]
  })
  return element(
    'g',
    {},
    svgText({ x: margin, y: top + 14, size, room: widestLabel - 8 }, label),
    ...parts,
    svgText({ x: x + 6, y: top + 14, size, room: 54, fill: quiet }, `of ${counts.total}`),
  )
}

/** A number, with the word before it where there is room for both. */
function drawPart(
  name: StandingName,
  count: number,
  { x, top, length }: { readonly x: number; readonly top: number; readonly length: number },
): Svg {
  const { fill, text } = looks[name]
  const [long, short] = [`${count} ${name}`, String(count)]
  const label = measureText(long, size) <= length - 6 ? long : short
  const box = { x, y: top, width: length, height: barHeight, fill, stroke: ink, 'stroke-width': 0.5 }
  return element(
    'g',
    {},
    svgHint(long),
    element('rect', box),
    measureText(label, size) > length - 2
      ? ''
      : svgText(
          { x: x + length / 2, y: top + 14, size, room: length - 2, anchor: 'middle', fill: text },
          label,
        ),
  )
}

/** In the order of the parts of a bar. */
function drawKey(names: readonly StandingName[]): Svg {
  let x = margin
  const y = 76
  const items = names.map((name) => {
    const at = x
    x += 20 + measureText(name, size) * 1.1 + 16
    const box = {
      x: at,
      y: y - 10,
      width: 14,
      height: 12,
      fill: looks[name].fill,
      stroke: ink,
      'stroke-width': 0.5,
    }
    return element('rect', box) + svgText({ x: at + 20, y, size, room: measureText(name, size) * 1.1 }, name)
  })
  return element('g', {}, ...items)
}
