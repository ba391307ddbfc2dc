import type { DraftPart } from '../../../load/draft.js'
import { atKey, atValue } from '../../../model/finding.js'
import { saysSame } from '../../../model/saying.js'
import type { Mistake } from '../../rule.js'
import { describeFieldChange } from './describe-field-change.js'
import type { Edit } from './edit-rule.js'
import type { FieldTable, FieldWords } from './held-fields.js'
import { howToAccept } from './how-to-accept.js'

type Thing = DraftPart<object>

/** What is compared, and how findings speak of it. */
interface Comparison {
  readonly edit: Edit
  readonly rule: string
  readonly fields: FieldTable
  /** `the plan`, `target T1`. */
  readonly label: string
  /** Where an exception accepts a finding; of a setting, its own name. */
  readonly about?: string
}

/** Each field of a thing that has words and says something else than was agreed. */
export function compareFields(comparison: Comparison, before: Thing, now: Thing): readonly Mistake[] {
  return Object.entries(comparison.fields).flatMap(([key, words]) => {
    if ('rule' in words || saysSame(fieldOf(before, key), fieldOf(now, key))) return []
    return checkField(comparison, key, words, before, now)
  })
}

function fieldOf({ written }: Thing, key: string): unknown {
  return (written as Readonly<Record<string, unknown>>)[key]
}

function checkField(
  { edit, rule, label, about = '' }: Comparison,
  key: string,
  words: FieldWords,
  before: Thing,
  now: Thing,
): readonly Mistake[] {
  if (edit.neverAgreed(before, key) || comesLater(edit, words, fieldOf(before, key), fieldOf(now, key)))
    return []
  const [was, is] = [fieldOf(before, key), fieldOf(now, key)]
  const change = describeFieldChange({ edit, before, key, standard: words.standard }, was, is)
  if (change === undefined) return []
  return [
    {
      message: `${label}: ${words.name} ${change}; ${words.effect}`,
      at: is === undefined ? atKey(now, key) : atValue(now, key),
      fix: `put back what was agreed, or ${howToAccept(rule, about || key)}`,
      about: about || key,
    },
  ]
}

/** What is added and holds from a day of which nobody has asked yet changes no answer that was given. */
function comesLater({ newestDay = '' }: Edit, { holdsFrom }: FieldWords, was: unknown, is: unknown): boolean {
  if (was !== undefined || !holdsFrom) return false
  return (holdsFrom(is as Parameters<typeof holdsFrom>[0]) ?? '') >= newestDay
}
