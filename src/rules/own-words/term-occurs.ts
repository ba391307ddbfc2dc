import type { DraftPlan } from '../../load/draft.js'
import { atKey } from '../../model/finding.js'
import { parseExample } from '../../model/parse-example.js'
import { termTest } from '../../model/term-test.js'
import type { Rule } from '../rule.js'

/** Every term of plan.yaml is used somewhere in the plan. */
export const termOccurs = {
  name: 'term-occurs',
  severity: 'warning',
  why: 'A term that the plan never uses as a whole word is most likely misspelt, and the papers that use the word that was meant would not explain it.',
  example: () =>
    parseExample(
      'plan.yaml',
      `  |title: A plan for the allotments
       |terms:
      -|  Plott:
      +|  Plot:
       |    means: A piece of ground that one member looks after`,
    ),
  needs: ['plan', 'owners', 'indicators', 'implementation', 'target', 'journal'],
  check: (plan) =>
    listUnusedTerms(plan).map((term) => ({
      message: `term ${term}: it occurs nowhere in the plan as a whole word`,
      at: atKey(plan.settings, 'terms', term),
      fix: 'write it as the plan does, or delete it',
      about: term,
    })),
} as const satisfies Rule

/** Stops at the text that uses the last of them: a plan may have very many entries. */
function listUnusedTerms(plan: DraftPlan): readonly string[] {
  const terms = Object.entries(plan.settings.written.terms ?? {})
  const unused = new Map(terms.map(([term, { name }]) => [term, termTest({ term, name: name ?? null })]))
  if (unused.size === 0) return []
  for (const { text, term: explained } of listTexts(plan)) {
    for (const [term, occursIn] of unused) if (term !== explained && occursIn(text)) unused.delete(term)
    if (unused.size === 0) break
  }
  return [...unused.keys()]
}

interface PlanText {
  readonly text: string
  /** The term that it explains, which does not count as a use of that term. */
  readonly term?: string
}

function* listTexts({
  settings,
  owners,
  indicators,
  targets,
  actions,
  entries,
}: DraftPlan): Generator<PlanText> {
  // An exception names what it accepts, which is no use of it.
  const { terms = {}, exceptions: _exceptions, ...others } = settings.written
  yield* listTextsIn(others)
  for (const list of [targets, actions, owners.values(), indicators.values(), entries])
    for (const { written } of list) yield* listTextsIn(written)
  for (const [term, { means }] of Object.entries(terms)) yield { text: means, term }
}

/** Every text in a value, however deep. */
function* listTextsIn(value: unknown): Generator<PlanText> {
  if (typeof value === 'string') yield { text: value }
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* listTextsIn(part)
}
