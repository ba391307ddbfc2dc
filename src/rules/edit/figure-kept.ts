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
      if (!now) return [] // where it is still named, that is told
      const figures = listFigures(now)
      return listFigures(before).flatMap(({ reading }) => checkFigure(id, reading, now, figures))
    }),
}

type Indicator = Drafted<WrittenIndicator>

interface Figure {
  readonly reading: WrittenReading
  readonly path: Path
}

function listFigures({ written: { baseline, readings = [] } }: Indicator): readonly Figure[] {
  const first = baseline ? [{ reading: baseline, path: ['baseline'] }] : []
  return [...first, ...readings.map((reading, index) => ({ reading, path: ['readings', index] }))]
}

/** What papers tell of a figure; its note they tell with it. */
const told = ['value', 'aim', 'published'] as const

function checkFigure(
  id: string,
  before: WrittenReading,
  indicator: Indicator,
  figures: readonly Figure[],
): readonly Mistake[] {
  const alike = figures.filter(
    ({ reading }) => reading.period === before.period && reading.area === before.area,
  )
  const changes = alike.map(({ reading, path }) => ({
    reading,
    path,
    key: told.find((name) => reading[name] !== before[name]),
  }))
  if (changes.some(({ key }) => key === undefined)) return []
  const [change] = changes
  const figure = `indicator ${id}: the figure for ${before.period}`
  const fix =
    'put it back; what was measured or published later is a reading of its own, with its day in "published"'
  if (change?.key === undefined)
    return [{ message: `${figure} is no longer there`, at: atKey(indicator), fix, about: id }]
  const { key, path, reading } = change
  const [was, is] = [before[key], reading[key]].map((said) => said ?? 'not given')
  return [
    {
      message: `${figure} had "${key}" ${was}, and now ${is}`,
      at: reading[key] === undefined ? atValue(indicator, ...path) : atValue(indicator, ...path, key),
      fix,
      about: id,
    },
  ]
}
