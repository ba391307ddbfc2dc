import type { DraftPart } from '../../../load/draft.js'
import { defaults } from '../../../model/defaults.js'
import { quoteDifference, quoteStart } from '../../../model/quote-text.js'
import { saysSame, wordsOf } from '../../../model/saying.js'
import { listInWords } from '../../../model/words.js'
import type { Edit } from './edit-rule.js'

type Thing = DraftPart<object>

/** A field of which a change is described; `standard` is what holds where it is left out. */
interface ChangedField {
  readonly edit: Edit
  readonly before: Thing
  readonly key: string
  readonly standard: string | undefined
}

/** What happened to a field, as the end of a sentence about it; undefined where it comes to the same. */
export function describeFieldChange(
  { edit, before, key, standard }: ChangedField,
  was: unknown,
  is: unknown,
): string | undefined {
  const [old, current] = [namedThings(was), namedThings(is)]
  if (old !== undefined || current !== undefined)
    return describeNamed(old ?? {}, current ?? {}, Array.isArray(was) && Array.isArray(is))
  if (Array.isArray(was) || Array.isArray(is)) return describeList(edit, before, key, toList(was), toList(is))
  const withoutErrors = (value: unknown) =>
    isFields(value) ? omit(value, (part) => edit.neverAgreed(before, key, part)) : value
  return describeValue(textOf(withoutErrors(was)) ?? standard, textOf(withoutErrors(is)) ?? standard)
}

function describeValue(was: string | undefined, is: string | undefined): string | undefined {
  if (was === is) return undefined
  if (was === undefined) return `was not given and is now ${quoteStart(is ?? '')}`
  if (is === undefined) return `was ${quoteStart(was)} and is no longer given`
  const [old, current] = quoteDifference(was, is)
  return `was ${old} and is now ${current}`
}

/** What was added, deleted or changed among things that have names; the order counts where they are in a list. */
function describeNamed(was: Fields, is: Fields, isList: boolean): string | undefined {
  const [old, current] = [Object.keys(was), Object.keys(is)]
  const parts = [
    describeNames('no longer has', withoutThose(old, current)),
    describeNames('now has', withoutThose(current, old)),
    describeNames(
      'says something else about',
      old.filter((name) => current.includes(name) && meaningOf(was[name]) !== meaningOf(is[name])),
    ),
  ].filter((part) => part !== '')
  if (parts.length > 0) return listInWords(parts)
  return isList && !saysSame(old, current) ? 'is in another order' : undefined
}

/** What a thing says; a default that is written out says nothing new. */
function meaningOf(value: unknown): string | undefined {
  const standards: Fields = defaults
  return textOf(isFields(value) ? omit(value, (key) => value[key] === standards[key]) : value)
}

function describeNames(verb: string, names: readonly string[]): string {
  return names.length === 0 ? '' : `${verb} ${inQuotes(names)}`
}

function withoutThose(names: readonly string[], others: readonly string[]): readonly string[] {
  return names.filter((name) => !others.includes(name))
}

/** Terms by what they are called, parts of the context by their titles; undefined of what has no names. */
function namedThings(value: unknown): Fields | undefined {
  if (isFields(value)) return Object.values(value).every(isFields) ? value : undefined
  if (!Array.isArray(value) || value.length === 0 || !value.every(isTitled)) return undefined
  return Object.fromEntries(value.map((part) => [wordsOf(part.title), part]))
}

function isTitled(value: unknown): value is { readonly title: string } {
  return isFields(value) && typeof value['title'] === 'string'
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
  return listInWords(texts.map(quoteStart))
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
