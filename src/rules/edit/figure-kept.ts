import type { Drafted } from '../../load/draft.js'
import type { WrittenIndicator, WrittenReading } from '../../load/written.js'
import { atKey, atValue, type Path } from '../../model/finding.js'
import type { Mistake } from '../rule.js'
import type { EditRule } from './edit-rule.js'

/** A figure that was agreed stays as it was: papers that went out have told it, and are to come out the same again. */
export const figureKept: EditRule = {
  name: 'figure-kept',
  severity: 'warning',
  check: ({ agreed, plan }) =>
    [...agreed.indicators].flatMap(([id, before]) => {
      const now = plan.indicators.get(id)
      return now ? checkFigures(id, before, now) : [] // where one that is gone is still named, that is told
    }),
}

type Indicator = Drafted<WrittenIndicator>

interface Figure {
  readonly reading: WrittenReading
  readonly path: Path
}

function checkFigures(id: string, before: Indicator, now: Indicator): readonly Mistake[] {
  const [was, is] = [listFigures(before), listFigures(now)]
  const lost = was.filter((figure) => !is.some((other) => isSame(figure, other)))
  const fresh = is.filter((figure) => !was.some((other) => isSame(figure, other)))
  return lost.map((figure) => {
    const label = `indicator ${id}: the figure for ${figure.reading.period}`
    const changed =
      fresh.find((other) => isFor(figure, other)) ?? fresh.find((other) => hasMoved(figure, other))
    return {
      ...(changed ? tellChanged(label, figure, changed, now) : tellGone(label, now)),
      fix: 'put it back; what was measured or published later is a reading of its own, with its day in "published"',
      about: id,
    }
  })
}

function listFigures({ written: { baseline, readings = [] } }: Indicator): readonly Figure[] {
  const first = baseline ? [{ reading: baseline, path: ['baseline'] }] : []
  return [...first, ...readings.map((reading, index) => ({ reading, path: ['readings', index] }))]
}

function isFor({ reading: a }: Figure, { reading: b }: Figure): boolean {
  return a.period === b.period && a.area === b.area
}

/** The same figure, said of another place. */
function hasMoved({ reading: a }: Figure, { reading: b }: Figure): boolean {
  return a.period === b.period && a.value !== undefined && saysSame(a.value, b.value)
}

/** What papers tell of a figure, and from which day on. */
const told = ['area', 'value', 'aim', 'published'] as const

function isSame(a: Figure, b: Figure): boolean {
  return (
    a.reading.period === b.reading.period && told.every((name) => saysSame(a.reading[name], b.reading[name]))
  )
}

/** `16.0` is 16. */
function saysSame(a: string | undefined, b: string | undefined): boolean {
  return a === b || Number(a) === Number(b)
}

function tellChanged(
  label: string,
  { reading: was }: Figure,
  { reading: is, path }: Figure,
  indicator: Indicator,
): Pick<Mistake, 'message' | 'at'> {
  const key = told.find((name) => !saysSame(was[name], is[name])) ?? 'value'
  return {
    message: `${label} had "${key}" ${was[key] ?? 'not given'}, and now ${is[key] ?? 'not given'}`,
    at: is[key] === undefined ? atValue(indicator, ...path) : atValue(indicator, ...path, key),
  }
}

function tellGone(label: string, indicator: Indicator): Pick<Mistake, 'message' | 'at'> {
  return { message: `${label} is no longer there`, at: atKey(indicator) }
}
