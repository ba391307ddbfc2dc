import type { DraftPart, DraftPlan } from '../../load/draft.js'
import type { indicatorsFile } from '../../load/schemas/indicators-file.js'
import type { WrittenIndicator } from '../../load/schemas/written.js'
import { baseName } from '../../model/base-name.js'
import { atKey, type Place } from '../../model/finding.js'
import { listInWords } from '../../model/words.js'
import type { Mistake } from '../rule.js'
import { compareFields } from './changes/compare-fields.js'
import type { Edit, EditRule } from './changes/edit-rule.js'
import type { HeldFields } from './changes/held-fields.js'
import { howToAccept } from './changes/how-to-accept.js'
import { undone } from './changes/undone.js'

type IndicatorSchema = (typeof indicatorsFile)['properties']['indicators']['additionalProperties']

export const indicatorFields: HeldFields<IndicatorSchema> = {
  title: { name: 'the title', effect: 'papers for past days would say that something else was measured' },
  scheme: { name: 'the scheme', effect: 'papers for past days would place it in another set' },
  code: { name: 'the code', effect: 'papers for past days would show another code' },
  unit: { name: 'the unit', effect: 'every figure that was published would count something else' },
  better: {
    name: 'the direction that is better',
    effect: 'figures that were better on past days would be worse, or the other way round',
  },
  source: { name: 'the source', effect: 'papers for past days would say that somebody else measured it' },
  baseline: { rule: 'figure-kept' },
  readings: { rule: 'figure-kept' },
  discontinued: {
    name: 'when and why it was discontinued',
    effect: 'papers for past days would say something else about whether it was still measured',
    holdsFrom: ({ on }) => on,
  },
}

const rule = 'indicator-kept'

/** An indicator measures what it measured, and stays listed. Where one that is gone is still named, known-indicator finds it. */
export const indicatorKept = {
  name: rule,
  severity: 'warning',
  why: 'A figure means what its indicator says: with another unit, or with lower in place of higher, what was progress on a past day no longer is. An indicator that is no longer measured stays listed as discontinued.',
  example: () =>
    undone(
      'indicators.yaml',
      `  |indicators:
       |  NI7:
       |    title: Environment for a Thriving Third Sector
       |    unit: "% of organisations"
      -|    better: lower
      +|    better: higher
       |    baseline: { period: "2008", value: 16, published: 2009-05-07 }`,
    ),
  needs: ['indicators'],
  check: (edit) => {
    const { agreed, plan } = edit
    const changed = [...agreed.indicators].flatMap(([id, before]) => {
      const now = plan.indicators.get(id)
      return now
        ? compareFields(
            { edit, rule, fields: indicatorFields, label: `indicator ${id}`, about: id },
            before,
            now,
          )
        : []
    })
    return [...changed, ...checkDeleted(edit)]
  },
} as const satisfies EditRule

function checkDeleted({ agreed, plan }: Edit): readonly Mistake[] {
  const gone = [...agreed.indicators].filter(([id]) => !plan.indicators.has(id) && !isNamed(plan, id))
  const [[first, { file }] = [undefined, { file: '' }]] = gone
  if (first === undefined) return []
  if (plan.indicators.size === 0 && gone.length > 1)
    return [
      describeAllGone(
        file,
        gone.map(([id]) => id),
      ),
    ]
  return gone.map(([id, before]) => describeGoneIndicator(id, before))
}

function describeGoneIndicator(id: string, { file, written }: DraftPart<WrittenIndicator>): Mistake {
  const label = `indicator ${id}: "${written.title}" is no longer listed`
  return describe(label, atKey({ file, path: ['indicators'] }), id)
}

/** Most likely the file was deleted, which is one thing. */
function describeAllGone(file: string, ids: readonly string[]): Mistake {
  const label = `the indicators: ${listInWords(ids)} are no longer listed in ${baseName(file)}`
  return describe(label, { file, start: 0, end: 0 }, 'indicators')
}

function describe(label: string, at: Place, about: string): Mistake {
  return {
    message: `${label}; the figures that papers for past days showed would be missing`,
    at,
    fix: `put back what was agreed, with "discontinued:" if it is no longer measured, or ${howToAccept(rule, about)}`,
    about,
  }
}

function isNamed({ settings, targets, actions }: DraftPlan, id: string): boolean {
  return (
    settings.written.indicators?.includes(id) === true ||
    targets.some(({ written }) => written.indicators?.includes(id) || written.survey?.includes(id)) ||
    actions.some(({ written }) => written.indicators?.includes(id))
  )
}
