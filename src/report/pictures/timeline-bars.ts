import type { Day } from '../../model/day.js'
import { shiftDay } from '../../model/day.js'
import type { StandingName } from '../../model/standing.js'
import type { OpenSpan, TimelineRow } from '../../schedule/timeline.js'
import { element, ink, paper, quiet, type Svg } from './svg.js'

/** The months of a timeline on the page, and what the parts of its pictures are called. */
export interface Chart {
  readonly left: number
  readonly right: number
  /** Where a day begins. */
  readonly xOf: (day: Day) => number
  /** Begins every id. */
  readonly name: string
}

/** How a bar looks; each look differs in more than its colour. */
export type Look = 'late' | 'open' | 'settled'

export const barHeight = 9
const barTop = 3
const originalTop = 14
const originalHeight = 3
const shortest = 3
const arrow = 7

export function lookOf(name: StandingName): Look {
  if (name === 'complete' || name === 'stopped') return 'settled'
  return name === 'overdue' || name === 'late starting' ? 'late' : 'open'
}

/** The pattern of what is late. */
export function barPatterns(name: string): Svg {
  const stripe = element('path', { d: 'M0 0V6', stroke: '#ffffff', 'stroke-width': 3 })
  const ground = element('rect', { width: 6, height: 6, fill: '#b10e1e' })
  const pattern = {
    id: `${name}-late`,
    width: 6,
    height: 6,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  }
  return element('defs', {}, element('pattern', pattern, ground, stripe))
}

/** The dates of a row, its original dates, and its marks; `top` is the top of the row. */
export function drawBars(row: TimelineRow, chart: Chart, top: number): readonly Svg[] {
  const look = lookOf(row.standing.name)
  const middle = top + barTop + barHeight / 2
  const middleOf = (day: Day) => chart.xOf(day) + (chart.xOf(shiftDay(day, 1)) - chart.xOf(day)) / 2
  return [
    ...(row.span === null ? [] : drawSpan(row.span, chart, top + barTop, look)),
    ...(row.original === null ? [] : [drawOriginal(row.original, chart, top + originalTop)]),
    ...(row.nextDue === null ? [] : [drawDiamond(middleOf(row.nextDue), middle)]),
    ...row.doneOn.map((day) => drawTick(middleOf(day), middle)),
  ]
}

function edgesOf({ firstDay, lastDay }: OpenSpan, { left, right, xOf }: Chart) {
  const from = firstDay === null ? left : xOf(firstDay)
  return { from, to: lastDay === null ? right : Math.max(xOf(shiftDay(lastDay, 1)), from + shortest) }
}

/** A bar; an end that is open is an arrow. */
function drawSpan(span: OpenSpan, chart: Chart, top: number, look: Look): readonly Svg[] {
  const { from, to } = edgesOf(span, chart)
  const [start, end] = [span.firstDay === null ? from + arrow : from, span.lastDay === null ? to - arrow : to]
  return [
    drawBar(start, end - start, top, look, chart.name),
    ...(span.firstDay === null ? [drawArrow(start, -arrow, top)] : []),
    ...(span.lastDay === null ? [drawArrow(end, arrow, top)] : []),
  ]
}

export function drawBar(x: number, width: number, y: number, look: Look, name: string): Svg {
  const fill = { late: `url(#${name}-late)`, open: '#1d70b8', settled: '#e3e5e6' }[look]
  const stroke = { late: '#b10e1e', open: '#1d70b8', settled: quiet }[look]
  return element('rect', { x, y, width: Math.max(width, shortest), height: barHeight, fill, stroke })
}

function drawArrow(x: number, length: number, top: number): Svg {
  const middle = top + barHeight / 2
  const d = `M${round(x)} ${round(top - 2)}L${round(x + length)} ${round(middle)}L${round(x)} ${round(top + barHeight + 2)}Z`
  return element('path', { d, fill: ink })
}

export function drawOriginal(span: OpenSpan, chart: Chart, y: number): Svg {
  const { from, to } = edgesOf(span, chart)
  return drawDashes(from, to - from, y)
}

/** The dashed outline of dates that were agreed at first. */
export function drawDashes(x: number, width: number, y: number): Svg {
  return element('rect', {
    x,
    y,
    width: Math.max(width, shortest),
    height: originalHeight,
    fill: paper,
    stroke: ink,
    'stroke-dasharray': '3 2',
  })
}

export function drawTick(x: number, y: number): Svg {
  const d = `M${round(x - 5)} ${round(y)}L${round(x - 1)} ${round(y + 4)}L${round(x + 6)} ${round(y - 5)}`
  const line = { d, fill: 'none', 'stroke-linejoin': 'round' }
  return (
    element('path', { ...line, stroke: paper, 'stroke-width': 5 }) +
    element('path', { ...line, stroke: ink, 'stroke-width': 2.5 })
  )
}

export function drawDiamond(x: number, y: number): Svg {
  const d = `M${round(x)} ${round(y - 6)}L${round(x + 6)} ${round(y)}L${round(x)} ${round(y + 6)}L${round(x - 6)} ${round(y)}Z`
  return element('path', { d, fill: paper, stroke: ink, 'stroke-width': 2 })
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
