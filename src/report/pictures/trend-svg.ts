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

/** A ground with the colour of the words on it, and the letter that stands for the word where there is no room. */
interface PartLook {
  readonly fill: string
  readonly text: string
  readonly letter: string
}

const looks: Readonly<Record<StandingName, PartLook>> = {
  complete: { fill: '#00703c', text: paper, letter: 'C' },
  stopped: { fill: '#505a5f', text: paper, letter: 'S' },
  overdue: { fill: '#b10e1e', text: paper, letter: 'O' },
  'due soon': { fill: '#ffdd00', text: ink, letter: 'D' },
  'late starting': { fill: '#f47738', text: ink, letter: 'L' },
  'on hold': { fill: '#b1b4b6', text: ink, letter: 'H' },
  'no date': { fill: '#ffffff', text: ink, letter: 'N' },
  'in progress': { fill: '#1d70b8', text: paper, letter: 'P' },
  'due to start': { fill: '#8eb8dc', text: ink, letter: 'B' },
  upcoming: { fill: '#e3e5e6', text: ink, letter: 'U' },
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

/** A number with its word, or with the word's letter where there is no room for it, or neither. */
function drawPart(
  name: StandingName,
  count: number,
  { x, top, length }: { readonly x: number; readonly top: number; readonly length: number },
): Svg {
  const { fill, text, letter } = looks[name]
  const long = `${count} ${name}`
  const label = [long, `${count} ${letter}`].find((words) => measureText(words, size) <= length - 4)
  const box = { x, y: top, width: length, height: barHeight, fill, stroke: ink, 'stroke-width': 0.5 }
  return element(
    'g',
    {},
    svgHint(long),
    element('rect', box),
    label === undefined
      ? ''
      : svgText(
          { x: x + length / 2, y: top + 14, size, room: length - 2, anchor: 'middle', fill: text },
          label,
        ),
  )
}

/** The letters and their words, in the order of the parts of a bar. */
function drawKey(names: readonly StandingName[]): Svg {
  const y = 76
  let x = margin
  const items = names.map((name) => {
    const at = x
    const { fill, text, letter } = looks[name]
    const room = measureText(name, size) * 1.2
    x += 24 + room + 10
    return (
      element('rect', { x: at, y: y - 12, width: 18, height: 16, fill, stroke: ink, 'stroke-width': 0.5 }) +
      svgText({ x: at + 9, y, size, room: 16, anchor: 'middle', fill: text }, letter) +
      svgText({ x: at + 24, y, size, room }, name)
    )
  })
  return element('g', {}, ...items)
}
