import type { DraftPart } from '../../load/draft.js'
import { atValue } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import type { Rule } from '../rule.js'
import { actionLabel } from '../shared/subjects.js'
import { checkNames, type NameUse } from './unknown-names.js'

/** Every indicator that the plan, a target or an action names is listed, survey results included. */
export const knownIndicator = {
  name: 'known-indicator',
  severity: 'error',
  why: 'An indicator that is not listed has no title and no figures, so nobody could see whether the work moved it.',
  example: () =>
    parseExample(
      'plan.yaml',
      `  |title: A plan for the allotments
      -|indicators: [NI8]
      +|indicators: [NI7]`,
    ),
  needs: ['indicators'],
  check: (plan) => {
    const uses = [
      ...usesIn(plan.settings, 'the plan', 'indicators'),
      ...plan.targets.flatMap((target) => [
        ...usesIn(target, `target ${target.written.id}`, 'indicators'),
        ...usesIn(target, `target ${target.written.id}`, 'survey'),
      ]),
      ...plan.actions
        .filter(({ written }) => written.indicators !== undefined)
        .flatMap((action) => usesIn(action, actionLabel(action), 'indicators')),
    ]
    return checkNames(uses, {
      known: new Map([...plan.indicators].map(([id, { written }]) => [id, written.title])),
      noun: "one of the plan's indicators",
      home: 'indicators.yaml',
    })
  },
} as const satisfies Rule

function usesIn<Key extends string>(
  thing: DraftPart<{ readonly [key in Key]?: readonly string[] }>,
  label: string,
  key: Key,
): readonly NameUse[] {
  const names: readonly string[] = thing.written[key] ?? []
  return names.map((name, index) => ({ name, label, at: atValue(thing, key, index) }))
}
