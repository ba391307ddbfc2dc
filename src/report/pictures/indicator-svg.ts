import { scaleLinear } from 'd3-scale'
import type { Day } from '../../model/day.js'
import type { Indicator, Plan, Reading } from '../../model/plan.js'
import { formatDayInWords } from '../../model/words.js'
import { knownOn, readingInWords } from '../words/indicator-words.js'
import { measureText } from './measure-text.js'
import { element, faint, ink, paper, quiet, type Svg, svgHint, svgPicture, svgText } from './svg.js'

const width = 800
const height = 380
const margin = 16
const size = 12
const chart = { left: 76, right: 784, top: 86, bottom: 296 }
const narrowestLabel = 56

/** A figure and its place. */
interface Point {
  readonly reading: Reading
  readonly isBaseline: boolean
  readonly x: number
}

type Scale = (value: number) => number

/** The figures of an indicator that were known on a day: baseline, readings and aims, and where the series ended. */
export function indicatorSvg(plan: Plan, indicator: Indicator, asOf: Day): Svg {
  const { id, title, unit } = indicator
  const { baseline, readings, discontinued } = knownOn(plan, indicator, asOf)
  const figures = [...(baseline ? [baseline] : []), ...readings]
  const points = placePoints(figures, baseline, discontinued !== null)
  const end = discontinued && `Discontinued on ${formatDayInWords(discontinued.on)}`
  const scale = scaleLinear(limitsOf(figures), [chart.bottom, chart.top]).nice(4)
  const room = width - 2 * margin
  return svgPicture(
    {
      width,
      height,
      name: 'indicator',
      title: `${id}: ${title}`,
      description: describe(figures, baseline, indicator, end),
    },
    svgText({ x: margin, y: 30, size: 16, room, isStrong: true }, `${id}: ${title}`),
    svgText({ x: margin, y: 52, size, room, fill: quiet }, headline(indicator, asOf)),
    ...(figures.length === 0
      ? [svgText({ x: chart.left, y: 180, size, room }, 'No figure was known on this day.')]
      : [...scale.ticks(4).map((value) => drawLine(value, scale, unit)), drawPath(points, scale)]),
    ...points.map((point) => drawPoint(point, scale, unit)),
    ...drawPeriods(points),
    ...(end && discontinued ? drawEnd(end, discontinued.reason) : []),
    figures.length === 1 && baseline
      ? svgText({ x: (chart.left + chart.right) / 2, y: 190, size, room: 300, fill: quiet }, 'no later value')
      : '',
    drawKey(points),
  )
}

function headline({ unit, better, source }: Indicator, asOf: Day): string {
  const parts = [unit, better && `${better} is better`, source, `as known on ${formatDayInWords(asOf)}`]
  return parts.filter((part) => part !== null).join('; ')
}

function describe(
  figures: readonly Reading[],
  baseline: Reading | null,
  { unit }: Indicator,
  end: string | null,
): string {
  const said = figures.map(
    (reading) => `${reading === baseline ? 'Baseline ' : ''}${readingInWords(reading, unit)}.`,
  )
  const later = figures.some((reading) => reading !== baseline) ? [] : ['No later value.']
  return [...said, ...later, ...(end === null ? [] : [`${end}.`])].join(' ')
}

/** Side by side in their order, since a period may be of any length; the end of the series has the last place. */
function placePoints(
  figures: readonly Reading[],
  baseline: Reading | null,
  hasEnd: boolean,
): readonly Point[] {
  const places = figures.length + (hasEnd || figures.length < 2 ? 1 : 0)
  const step = (chart.right - chart.left) / Math.max(places, 1)
  return figures.map((reading, index) => ({
    reading,
    isBaseline: reading === baseline,
    x: chart.left + step * (index + 0.5),
  }))
}

/** From nothing, so that a small change does not look like a large one. */
function limitsOf(figures: readonly Reading[]): readonly [number, number] {
  const values = figures.flatMap(({ value, aim }) => [value, aim]).filter((value) => value !== null)
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  return least === most ? [0, 1] : [least, most]
}

function drawLine(value: number, scale: Scale, unit: string | null): Svg {
  const y = scale(value)
  return (
    element('line', { x1: chart.left, x2: chart.right, y1: y, y2: y, stroke: faint }) +
    svgText({ x: chart.left - 8, y: y + 4, size, room: 60, anchor: 'end', fill: quiet }, figure(value, unit))
  )
}

/** Joins values of the same area: those of England and of Derby are not one series. */
function drawPath(points: readonly Point[], scale: Scale): Svg {
  const measured = points.filter(({ reading }) => reading.value !== null)
  const lines = measured.flatMap(({ reading, x }, index) => {
    const before = measured[index - 1]
    if (!before || before.reading.area !== reading.area) return []
    const [y1, y2] = [scale(before.reading.value ?? 0), scale(reading.value ?? 0)]
    return [element('line', { x1: before.x, y1, x2: x, y2, stroke: ink, 'stroke-width': 2 })]
  })
  return element('g', {}, ...lines)
}

function drawPoint({ reading, x, isBaseline }: Point, scale: Scale, unit: string | null): Svg {
  const { value, aim } = reading
  return element(
    'g',
    {},
    svgHint(`${isBaseline ? 'Baseline ' : ''}${readingInWords(reading, unit)}`),
    aim === null ? '' : drawAim(x, scale(aim), figure(aim, unit)),
    value === null ? '' : drawValue(x, scale(value), figure(value, unit), isBaseline),
  )
}

/** A square for the baseline, a dot for what was measured later. */
function drawValue(x: number, y: number, label: string, isBaseline: boolean): Svg {
  const mark = isBaseline
    ? element('rect', { x: x - 6, y: y - 6, width: 12, height: 12, fill: ink })
    : element('circle', { cx: x, cy: y, r: 6, fill: ink })
  return mark + svgText({ x: x + 10, y: y + 16, size, room: 90, isStrong: true }, label)
}

function drawAim(x: number, y: number, label: string): Svg {
  const d = `M${x.toFixed(1)} ${(y - 8).toFixed(1)}l8 8l-8 8l-8 -8Z`
  return (
    element('path', { d, fill: paper, stroke: ink, 'stroke-width': 2 }) +
    svgText({ x: x + 12, y: y - 4, size, room: 90 }, `aim ${label}`)
  )
}

/** Under each figure its period and area, as many as there is room for. */
function drawPeriods(points: readonly Point[]): readonly Svg[] {
  const step = (points[1]?.x ?? chart.right) - (points[0]?.x ?? chart.left)
  const every = Math.ceil(narrowestLabel / step)
  const room = Math.max(step * every - 8, narrowestLabel - 8)
  return points
    .filter((_, index) => index % every === 0)
    .map(
      ({ reading, x }) =>
        svgText({ x, y: chart.bottom + 20, size, room, anchor: 'middle' }, reading.period) +
        svgText({ x, y: chart.bottom + 36, size, room, anchor: 'middle', fill: quiet }, reading.area ?? ''),
    )
}

/** A line at the end of the series, and over it the day and the reason. */
function drawEnd(words: string, reason: string | null): readonly Svg[] {
  const x = chart.right - 4
  const line = {
    d: `M${x} ${chart.top - 8}V${chart.bottom}`,
    stroke: ink,
    'stroke-width': 2,
    'stroke-dasharray': '6 4',
  }
  const sentence = reason === null ? words : `${words}: ${reason}`
  return [
    element('path', line),
    svgText({ x, y: chart.top - 12, size, room: chart.right - chart.left, anchor: 'end' }, sentence),
  ]
}

function drawKey(points: readonly Point[]): Svg {
  const y = height - 20
  const items = [
    ...(points.some(({ isBaseline }) => isBaseline)
      ? [
          {
            words: 'baseline',
            mark: (x: number) => element('rect', { x: x - 5, y: y - 9, width: 10, height: 10, fill: ink }),
          },
        ]
      : []),
    ...(points.some(({ isBaseline, reading }) => !isBaseline && reading.value !== null)
      ? [
          {
            words: 'later value',
            mark: (x: number) => element('circle', { cx: x, cy: y - 4, r: 5, fill: ink }),
          },
        ]
      : []),
    ...(points.some(({ reading }) => reading.aim !== null)
      ? [
          {
            words: 'aim',
            mark: (x: number) =>
              element('path', {
                d: `M${x} ${y - 11}l7 7l-7 7l-7 -7Z`,
                fill: paper,
                stroke: ink,
                'stroke-width': 2,
              }),
          },
        ]
      : []),
  ]
  let x = chart.left
  const drawn = items.map(({ words, mark }) => {
    const at = x
    x += 44 + measureText(words, size) * 1.1
    return mark(at + 8) + svgText({ x: at + 22, y, size, room: measureText(words, size) * 1.2 }, words)
  })
  return element('g', {}, ...drawn)
}

/** `16%`, `27`: the unit is in the head. */
function figure(value: number, unit: string | null): string {
  return unit?.startsWith('%') ? `${value}%` : String(value)
}
