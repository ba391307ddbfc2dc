import type { DraftPart } from '../../../load/draft.js'
import { atKey, atValue } from '../../../model/finding.js'
import { saysSame, wordsOf } from '../../../model/saying.js'
import { listInWords } from '../../../model/words.js'
import type { Mistake } from '../../rule.js'
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
  const withoutErrors = (value: unknown) =>
    isFields(value) ? omit(value, (part) => edit.neverAgreed(before, key, part)) : value
  const change =
    Array.isArray(was) || Array.isArray(is)
      ? describeList(edit, before, key, toList(was), toList(is))
      : describeValue(
          textOf(withoutErrors(was)) ?? words.standard,
          textOf(withoutErrors(is)) ?? words.standard,
        )
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

function describeValue(was: string | undefined, is: string | undefined): string | undefined {
  if (was === is) return undefined
  if (was === undefined) return `was not given and is now "${is}"`
  return is === undefined ? `was "${was}" and is no longer given` : `was "${was}" and is now "${is}"`
}

/** What a list lost and what it gained; in another order it says the same. */
function describeList(
  { neverAgreed }: Edit,
  before: Thing,
  key: string,
  was: readonly unknown[],
  is: readonly unknown[],
): string | undefined {
  const [old, current] = [was, is].map((items) => items.map((item) => textOf(item) ?? '')) as [
    string[],
    string[],
  ]
  const isError = (index: number) =>
    [[index], ...partsOf(was[index]).map((part) => [index, part])].some((path) =>
      neverAgreed(before, key, ...path),
    )
  const lost = old.flatMap((text, index) =>
    current.includes(text) ? [] : [{ text, wasError: isError(index) }],
  )
  const missed = lost.filter(({ wasError }) => !wasError).map(({ text }) => text)
  const gained = current.filter((text) => !old.includes(text)).slice(lost.length - missed.length) // the first are fixes
  const parts = [
    ...(missed.length > 0 ? [`no longer has ${inQuotes(missed)}`] : []),
    ...(gained.length > 0 ? [`now has ${inQuotes(gained)}`] : []),
  ]
  return parts.length > 0 ? parts.join(' and ') : undefined
}

function inQuotes(texts: readonly string[]): string {
  return listInWords(texts.map((text) => `"${text}"`))
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function partsOf(value: unknown): readonly string[] {
  return isFields(value) ? Object.keys(value) : []
}

function omit(fields: Fields, isLeftOut: (key: string) => boolean): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !isLeftOut(key)))
}

/** Fields that hold others are one thing: `every quarter, from 2010-07`. */
function textOf(value: unknown): string | undefined {
  if (!isFields(value)) return value === undefined ? undefined : wordsOf(String(value))
  const parts = Object.entries(value).map(([key, part]) => `${key} ${wordsOf(String(part))}`)
  return parts.length > 0 ? parts.sort().join(', ') : undefined
}
