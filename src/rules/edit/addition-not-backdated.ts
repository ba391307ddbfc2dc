import type { DraftAction, DraftPart, DraftTarget } from '../../load/draft.js'
import type { WrittenIndicator } from '../../load/schemas/written.js'
import { formatDay, parseDay } from '../../model/day.js'
import { atValue } from '../../model/finding.js'
import { knownFrom } from '../../model/known-from.js'
import { parseExample } from '../../model/parse-example.js'
import type { Mistake } from '../rule.js'
import { actionLabel, laterOf, targetLabel } from '../shared/subjects.js'
import type { Edit, EditRule } from './changes/edit-rule.js'
import { compareFigures, type DraftFigure } from './changes/figures-in-edit.js'
import { howToAccept } from './changes/how-to-accept.js'
import { listAdded } from './changes/list-added.js'

/** What is added was not there before: an action, a target or a figure is new from a day that no paper has covered yet. */
export const additionNotBackdated = {
  name: 'addition-not-backdated',
  severity: 'warning',
  why: 'What is added now was in no paper before. With a day in the past it would be in the answers for days on which nobody had it.',
  example: () => ({
    ...parseExample(
      'implementation.yaml',
      `  |steps:
         |  - { id: I1, what: Plan discussed, window: 2010-04-20 }
         |  - id: I2
         |    what: Plan agreed by the Forum
         |    window: 2010-05
        -|    added: 2010-04-11
        +|    added: 2010-04-12`,
    ),
    agreed: 'steps:\n  - { id: I1, what: Plan discussed, window: 2010-04-20 }\n',
  }),
  needs: ['target', 'implementation'],
  check: (edit) => {
    const newest = edit.newestDay
    if (newest === undefined) return []
    const { targets, actions } = listAdded(edit)
    return [
      ...targets.flatMap((target) => checkAdded(newest, targetLabel(target), target)),
      ...actions.flatMap((action) => checkAdded(newest, actionLabel(action), action)),
      ...[...edit.plan.indicators].flatMap(([id, indicator]) => checkFigures(edit, newest, id, indicator)),
    ]
  },
} as const satisfies EditRule

function checkAdded(newest: string, label: string, thing: DraftAction | DraftTarget): readonly Mistake[] {
  const { added: own, id } = thing.written
  const added = laterOf(own, 'target' in thing ? thing.target?.written.added : undefined)
  if (own === undefined || added === undefined || added >= newest) return []
  return [
    {
      message: `${label}: it is new, and is in the plan from ${added} on, before ${newest}, the newest day in the agreed plan; it would be in the answers for days on which nobody had it`,
      at: atValue(thing, 'added'),
      fix: `write the day on which it was agreed, or ${howToAccept('addition-not-backdated', id)}`,
      about: id,
    },
  ]
}

/** Of an indicator that is itself new no paper has said anything: what names it is compared elsewhere. */
function checkFigures(
  { agreed, plan }: Edit,
  newest: string,
  id: string,
  indicator: DraftPart<WrittenIndicator>,
): readonly Mistake[] {
  const before = agreed.indicators.get(id)
  if (!before) return []
  return compareFigures(before, indicator).added.flatMap((figure) => {
    const known = dayKnown(figure, plan.yearStarts)
    if (known === undefined || known >= newest) return []
    const isGiven = figure.reading.published !== undefined
    return [
      {
        message: `indicator ${id}: the figure for ${figure.reading.period} is new, and counts as known from ${known}, before ${newest}, the newest day in the agreed plan; papers for the days between would show it`,
        at: atValue(indicator, ...figure.path, isGiven ? 'published' : 'period'),
        fix: `${isGiven ? 'write' : 'add a line "published:" with'} the day on which it was published, or ${howToAccept('addition-not-backdated', id)}`,
        about: id,
      },
    ]
  })
}

/** As written; a day that is not in the calendar is reported by real-date. */
function dayKnown(
  { reading: { period, value, published } }: DraftFigure,
  yearStarts: number,
): string | undefined {
  const day = parseDay(published ?? '') ?? null
  if (published !== undefined && day === null) return undefined
  const known = knownFrom(
    { period, value: value === undefined ? null : Number(value), published: day },
    yearStarts,
  )
  return known === undefined ? undefined : formatDay(known)
}
