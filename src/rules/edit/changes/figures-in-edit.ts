import type { DraftPart } from '../../../load/draft.js'
import type { WrittenIndicator, WrittenReading } from '../../../load/schemas/written.js'
import type { Path } from '../../../model/finding.js'
import { wordsOf } from '../../../model/saying.js'

type Indicator = DraftPart<WrittenIndicator>

/** One figure of an indicator, with its way from the indicator. */
export interface DraftFigure {
  readonly reading: WrittenReading
  readonly path: Path
}

/** What papers show of a figure, and from which day on. */
export const shownOfFigure = ['area', 'value', 'aim', 'published', 'note'] as const

export interface FiguresInEdit {
  /** A figure as it was, and as it is now. */
  readonly changed: readonly (readonly [DraftFigure, DraftFigure])[]
  readonly removed: readonly DraftFigure[]
  readonly added: readonly DraftFigure[]
}

/** Compares the figures by what they say: their order does not matter. */
export function compareFigures(before: Indicator, now: Indicator): FiguresInEdit {
  const [was, is] = [listFigures(before), listFigures(now)]
  const lost = was.filter((figure) => !is.some((other) => isSame(figure, other)))
  const fresh = new Set(is.filter((figure) => !was.some((other) => isSame(figure, other))))
  const changed = lost.flatMap((figure) => {
    const candidates = [...fresh]
    const found =
      candidates.find((other) => isFor(figure, other)) ??
      candidates.find((other) => hasMoved(figure, other)) ??
      candidates.find((other) => isRenamed(figure, other))
    if (!found) return []
    fresh.delete(found)
    return [[figure, found] as const]
  })
  const paired = new Set(changed.map(([figure]) => figure))
  return { changed, removed: lost.filter((figure) => !paired.has(figure)), added: [...fresh] }
}

function listFigures({ written: { baseline, readings = [] } }: Indicator): readonly DraftFigure[] {
  const first = baseline ? [{ reading: baseline, path: ['baseline'] }] : []
  return [...first, ...readings.map((reading, index) => ({ reading, path: ['readings', index] }))]
}

function isFor({ reading: a }: DraftFigure, { reading: b }: DraftFigure): boolean {
  return isSameText(a.period, b.period) && isSameText(a.area, b.area)
}

/** The same figure, said of another place. */
function hasMoved({ reading: a }: DraftFigure, { reading: b }: DraftFigure): boolean {
  return isSameText(a.period, b.period) && a.value !== undefined && isSameFigure(a.value, b.value)
}

/** The same figure, in the same place of the file, said of another period. */
function isRenamed(a: DraftFigure, b: DraftFigure): boolean {
  return (
    a.path.join() === b.path.join() &&
    shownOfFigure.every((name) => isSamePart(name, a.reading[name], b.reading[name]))
  )
}

function isSame(a: DraftFigure, b: DraftFigure): boolean {
  return (
    a.path[0] === b.path[0] && // the baseline is what all others are held against
    isSameText(a.reading.period, b.reading.period) &&
    shownOfFigure.every((name) => isSamePart(name, a.reading[name], b.reading[name]))
  )
}

function isSameText(a: string | undefined, b: string | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && wordsOf(a) === wordsOf(b))
}

/** Whether a part of a figure is the same: numbers by what they are, everything else by its words. */
export function isSamePart(
  name: keyof WrittenReading,
  a: string | undefined,
  b: string | undefined,
): boolean {
  return name === 'value' || name === 'aim' ? isSameFigure(a, b) : isSameText(a, b)
}

/** `16.0` is 16. */
function isSameFigure(a: string | undefined, b: string | undefined): boolean {
  return isSameText(a, b) || Number(a) === Number(b)
}
