import type { DraftPart } from '../../load/draft.js'
import type { indicatorsFile } from '../../load/schemas/indicators-file.js'
import type { WrittenIndicator } from '../../load/schemas/written.js'
import { atKey, atValue } from '../../model/finding.js'
import type { Mistake } from '../rule.js'
import type { Edit, EditRule } from './changes/edit-rule.js'
import { compareFigures, type DraftFigure, isSamePart, shownOfFigure } from './changes/figures-in-edit.js'
import type { HeldFields } from './changes/held-fields.js'
import { howToAccept } from './changes/how-to-accept.js'
import { undone } from './changes/undone.js'

type Indicators = (typeof indicatorsFile)['properties']['indicators']['additionalProperties']
type ReadingSchema = Indicators['properties']['readings']['items']

const rule = 'figure-kept'

export const readingFields: HeldFields<ReadingSchema> = {
  period: { rule },
  value: { rule },
  aim: { rule },
  area: { rule },
  published: { rule },
  note: { rule },
}

/** A figure that was agreed stays as it was: papers that went out show it, and are to come out the same again. */
export const figureKept = {
  name: rule,
  severity: 'warning',
  why: 'Papers that went out show the figure, and made again they would show another. One that its source has corrected is a reading of its own, with the day on which that was published. Where only a slip of the pen is corrected, an exception in the same edit accepts it.',
  example: () =>
    undone(
      'indicators.yaml',
      `  |indicators:
       |  NI7:
       |    title: Environment for a Thriving Third Sector
       |    unit: "% of organisations"
      -|    baseline: { period: "2008", value: 18, published: 2009-05-07 }
      +|    baseline: { period: "2008", value: 16, published: 2009-05-07 }`,
    ),
  check: (edit) =>
    [...edit.agreed.indicators].flatMap(([id, before]) => {
      const now = edit.plan.indicators.get(id)
      return now ? checkFigures(edit, id, before, now) : [] // indicator-kept finds the ones that are gone
    }),
} as const satisfies EditRule

type DraftIndicator = DraftPart<WrittenIndicator>

function checkFigures(
  edit: Edit,
  id: string,
  before: DraftIndicator,
  now: DraftIndicator,
): readonly Mistake[] {
  const { changed, removed } = compareFigures(before, now)
  const fix = `put it back, or ${howToAccept(rule, id)}; what was measured or published later is a reading of its own, with its day in "published"`
  return [
    ...changed.flatMap(([was, is]) => checkChanged(edit, before, now, was, is)),
    ...removed.map((figure) => ({ message: `${labelOf(figure)} is no longer there`, at: atKey(now) })),
  ].map(({ message, at }) => {
    const words = `indicator ${id}: ${message}; papers for past days would show other figures`
    return { message: words, at, fix, about: id }
  })
}

function labelOf({ reading }: DraftFigure): string {
  return `the figure for ${reading.period}`
}

function placeOf({ path: [place] }: DraftFigure): string {
  return place === 'baseline' ? 'the baseline' : 'a later reading'
}

function checkChanged(
  { neverAgreed }: Edit,
  before: DraftIndicator,
  now: DraftIndicator,
  was: DraftFigure,
  is: DraftFigure,
): readonly Pick<Mistake, 'message' | 'at'>[] {
  if (was.path[0] !== is.path[0])
    return [
      {
        message: `${labelOf(was)} was ${placeOf(was)}, and now is ${placeOf(is)}`,
        at: atValue(now, ...is.path),
      },
    ]
  const key = (['period', ...shownOfFigure] as const).find(
    (name) =>
      !isSamePart(name, was.reading[name], is.reading[name]) && !neverAgreed(before, ...was.path, name),
  )
  if (key === undefined) return []
  const [agreed, written] = [was.reading[key], is.reading[key]]
  return [
    {
      message: `${labelOf(was)} had "${key}" ${agreed ?? 'not given'}, and now ${written ?? 'not given'}`,
      at: written === undefined ? atValue(now, ...is.path) : atValue(now, ...is.path, key),
    },
  ]
}
