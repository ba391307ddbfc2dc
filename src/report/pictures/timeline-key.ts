import { formatDayInWords } from '../../model/words.js'
import type { Timeline, TimelineRow } from '../../schedule/timeline.js'
import { measureText } from './measure-text.js'
import { element, type Svg, svgText } from './svg.js'
import { drawBar, drawDashes, drawDiamond, drawTick, lookOf } from './timeline-bars.js'

/** A sign and what it means. */
interface KeyItem {
  readonly words: string
  readonly draw: (x: number, y: number) => Svg
}

interface KeyPlace {
  readonly x: number
  readonly y: number
  readonly room: number
  readonly name: string
}

const size = 11
const sign = 24
const between = 18

/** What the signs mean, on one line; only of those that are there. */
export function drawKey(timeline: Timeline, { x, y, room, name }: KeyPlace): Svg {
  let left = x
  const drawn = listItems(timeline, name).map(({ words, draw }) => {
    const width = measureText(words, size) * 1.1
    const at = left
    left += sign + 6 + width + between
    return (
      draw(at, y) + svgText({ x: at + sign + 6, y: y + 4, size, room: Math.min(width, x + room - at) }, words)
    )
  })
  return element('g', {}, ...drawn)
}

function listItems({ axis, asOf, groups }: Timeline, name: string): readonly KeyItem[] {
  const rows = groups.flatMap((group) => group.rows)
  const any = (
    test: (row: TimelineRow) => boolean,
    words: string,
    draw: KeyItem['draw'],
  ): readonly KeyItem[] => (rows.some(test) ? [{ words, draw }] : [])
  const bar =
    (look: 'late' | 'open' | 'settled') =>
    (x: number, y: number): Svg =>
      drawBar(x, sign, y - 4.5, look, name)
  const looks = (look: 'late' | 'open' | 'settled') => (row: TimelineRow) =>
    lookOf(row.standing.name) === look
  return [
    ...any(looks('late'), 'overdue or late starting', bar('late')),
    ...any(looks('open'), 'agreed dates', bar('open')),
    ...any(looks('settled'), 'complete or stopped', bar('settled')),
    ...any(
      ({ original }) => original !== null,
      'original dates',
      (x, y) => drawDashes(x, sign, y - 1),
    ),
    ...any(
      ({ doneOn }) => doneOn.length > 0,
      'done',
      (x, y) => drawTick(x + sign / 2, y),
    ),
    ...any(
      ({ nextDue }) => nextDue !== null,
      'next due',
      (x, y) => drawDiamond(x + sign / 2, y),
    ),
    ...(axis.asOfIs === 'shown'
      ? []
      : [{ words: `${formatDayInWords(asOf)} is ${axis.asOfIs} the months shown`, draw: () => '' }]),
  ]
}
