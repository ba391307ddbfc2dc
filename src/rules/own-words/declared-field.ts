import type { DraftAction, DraftPlan } from '../../load/draft.js'
import type { WrittenField } from '../../load/schemas/written.js'
import { parseDay } from '../../model/day.js'
import { atKey, atValue } from '../../model/finding.js'
import { nearestTo } from '../../model/nearest-to.js'
import { parseExample } from '../../model/parse-example.js'
import { listInWords } from '../../model/words.js'
import type { Mistake, Rule } from '../rule.js'
import { actionLabel } from '../shared/subjects.js'

/** What an action says in the plan's own columns is in a column that plan.yaml declares, and of its kind. */
export const declaredField = {
  name: 'declared-field',
  severity: 'error',
  why: 'A column that plan.yaml does not declare has no heading, so nothing would show what is in it; a word that the column does not take is most often mistyped.',
  example: () =>
    parseExample(
      'implementation.yaml',
      `  |steps:
       |  - id: I1
       |    what: Plan discussed with every site
       |    window: 2010-04/2010-06
      -|    fields: { cost: 20 }`,
    ),
  needs: ['plan'],
  check: (plan) =>
    plan.actions
      .filter(({ written }) => written.fields !== undefined)
      .flatMap((action) => checkFields(plan, action)),
} as const satisfies Rule

function checkFields({ settings }: DraftPlan, action: DraftAction): readonly Mistake[] {
  const declared = settings.written.fields ?? {}
  return Object.entries(action.written.fields ?? {}).flatMap(([name, text]) => {
    const field = Object.hasOwn(declared, name) ? declared[name] : undefined
    if (field === undefined) return [describeUndeclared(action, name, Object.keys(declared))]
    const wanted = wantedIn(field, text)
    if (wanted === undefined) return []
    return [
      {
        message: `${actionLabel(action)}: "${text}" in "${name}" is not ${wanted.what}`,
        at: atValue(action, 'fields', name),
        fix: wanted.fix,
        about: action.written.id,
      },
    ]
  })
}

function describeUndeclared(action: DraftAction, name: string, declared: readonly string[]): Mistake {
  const nearest = nearestTo(name, declared)
  return {
    message: `${actionLabel(action)}: plan.yaml declares no field "${name}"`,
    at: atKey(action, 'fields', name),
    fix:
      nearest === undefined
        ? 'declare it under fields in plan.yaml, or remove it'
        : `did you mean "${nearest}"?`,
    about: action.written.id,
  }
}

function wantedIn({ kind, words }: WrittenField, text: string): { what: string; fix: string } | undefined {
  if (words && !words.includes(text))
    return { what: 'one of its words', fix: `choose ${listInWords(words, 'or')}` }
  if (kind === 'number' && !/^-?\d+(\.\d+)?$/.test(text))
    return { what: 'a number', fix: 'write a plain number without its unit' }
  if (kind === 'day' && parseDay(text) === undefined)
    return { what: 'a day', fix: 'write it as year-month-day, such as 2010-07-06' }
  if (kind === 'link' && !/^https?:\/\/\S+$/.test(text))
    return { what: 'a link', fix: 'write the whole address, with https:// at its beginning' }
  return undefined
}
