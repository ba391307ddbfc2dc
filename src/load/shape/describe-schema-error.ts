import type { Finding, Path } from '../../model/finding.js'
import { lowerFirst } from '../../model/lower-first.js'
import { nearestTo } from '../../model/nearest-to.js'
import { outlooks, states } from '../../model/plan.js'
import { listInWords } from '../../model/words.js'
import { actionOrStepIdPattern, targetIdPattern } from '../schemas/fields.js'
import { belongsElsewhere } from './belongs-elsewhere.js'
import { fixForKind, type Kind } from './fix-for-kind.js'
import { fixForSeveral } from './fix-for-several.js'
import { fieldOf, keyMeant, type SchemaError } from './schema-error.js'
import { splitItems } from './split-items.js'
import { type ValueForm, valueForms } from './value-forms.js'

/** A finding's words; `key` where the key itself is wrong, not its value. */
export type SchemaErrorWords = Pick<Finding, 'rule' | 'message' | 'fix'> & { readonly key?: string }

/** Our own words for a fault; undefined for one that only repeats another. */
export function describeSchemaError(fault: SchemaError): SchemaErrorWords | undefined {
  return isEmpty(fault) ? describeEmpty(fault) : descriptions[fault.error.keyword]?.(fault)
}

/** By keyword of the schema; what is not here (`propertyNames` repeats `pattern`) adds nothing. */
const descriptions: Record<string, (fault: SchemaError) => SchemaErrorWords> = {
  required: ({ error, schema, label }) => {
    const key: string = error.params['missingProperty']
    const description = schema.properties?.[key]?.description ?? ''
    return {
      rule: 'key-given',
      message: `${label}: "${key}" is missing`,
      fix: `add a line "${key}:" with ${lowerFirst(description).replace(/\.$/, '')}`,
    }
  },
  additionalProperties: (fault) => {
    const key: string = fault.error.params['additionalProperty']
    const known = Object.keys(fault.schema.properties ?? {})
    const nearest = keyMeant(fault)
    return {
      rule: 'known-key',
      message: `${fault.label}: "${key}" is not a field that belongs here`,
      fix: nearest
        ? `did you mean "${nearest}"?`
        : (belongsElsewhere(fault.path, key) ?? `the fields here are ${listInWords(known)}`),
      key,
    }
  },
  type: describeType,
  enum: ({ error, path, value, label }) => {
    const words: readonly string[] = error.params['allowedValues']
    return {
      rule: 'known-word',
      message: `${label}: "${value}" is not one of ${choicesOf(fieldOf(path))}`,
      fix: fixForWord(fieldOf(path), String(value), words),
    }
  },
  pattern: describeForm,
}

/** What the values to choose from are called together. */
function choicesOf(field: string): string {
  return choiceNames[field] ?? `the choices for "${field}"`
}

const choiceNames: Readonly<Record<string, string>> = {
  state: 'the states',
  outlook: 'the outlooks',
  year_starts: 'the months',
}

/** What an entry about an action can say with one of a few values. */
const wordsOfActions: Readonly<Record<string, readonly string[]>> = { state: states, outlook: outlooks }

function fixForWord(field: string, text: string, words: readonly string[]): string {
  const other = Object.keys(wordsOfActions).find((name) => wordsOfActions[name]?.includes(text))
  if (other !== undefined && field in wordsOfActions) return `write ${other}: ${text}`
  const nearest = nearestTo(text, words)
  if (nearest === undefined) return `choose ${listInWords(words, 'or')}`
  // They look the same: only a no-break space or the like keeps them apart.
  if (/[^\S ]/.test(text) && text.replace(/\s+/g, ' ').trim() === nearest)
    return `write ${nearest}, with a plain space`
  return `did you mean "${nearest}"?`
}

function describeForm(fault: SchemaError): SchemaErrorWords {
  const { error, path, value, label } = fault
  const text = String(error.propertyName ?? value)
  const form = valueForms.get(error.params['pattern'])
  return {
    rule: 'value-form',
    message: `${label}: "${text}" is not ${form?.name ?? `a value for "${fieldOf(path)}"`}`,
    fix: (form && fixForForm(form, path, text)) ?? `write it as ${form?.writtenAs}`,
    ...(error.propertyName === undefined ? {} : { key: error.propertyName }),
  }
}

const longestMeant = 1000 // letters; nobody types more of them in the place of a date or an id, and to read them takes long

/** The fix where it is plain what was meant: one, one of a few, or several in the place of one. */
function fixForForm({ fix: fixText }: ValueForm, path: Path, text: string): string | undefined {
  if (text.length > longestMeant) return undefined
  const meant = [otherSubject(fieldOf(path), text) ?? fixText(text) ?? []].flat()
  if (meant.length > 1) return `choose ${listInWords(meant, 'or')}`
  if (meant.length === 1) return `write ${meant[0]}`
  const several = splitItems(text).map(fixText)
  return several.length > 1 && several.every((item) => typeof item === 'string')
    ? fixForSeveral(path, several)
    : undefined
}

/** `action: T1` names a target, and `target: T1.3` an action: the field is wrong, not the id. */
function otherSubject(field: string, text: string): string | readonly string[] | undefined {
  if (field === 'action' && new RegExp(targetIdPattern).test(text))
    return [...withDot(text), `target: ${text}`]
  if (field === 'target' && new RegExp(actionOrStepIdPattern).test(text)) return `action: ${text}`
  return undefined
}

/** `T13` may be T1.3. */
function withDot(id: string): readonly string[] {
  const dotted = `${id.slice(0, 2)}.${id.slice(2)}`
  return new RegExp(actionOrStepIdPattern).test(dotted) ? [dotted] : []
}

function describeType(fault: SchemaError): SchemaErrorWords {
  const { error, path, label } = fault
  const wanted: Kind = error.params['type']
  const field = path.length === 0 ? 'the file' : `"${fieldOf(path)}"`
  const message = `${label}: ${field} must be ${kindNames[wanted]}`
  return { rule: 'value-kind', message, fix: fixForKind(wanted, fault) }
}

const kindNames: Record<Kind, string> = {
  array: 'a list',
  object: 'a set of named fields',
  string: 'a single value',
}

/** What has nothing in it is reported as empty, whatever it was to hold. */
function describeEmpty({ path, value, label, fill }: SchemaError): SchemaErrorWords {
  const what = value === null ? 'has nothing after it' : 'is empty'
  const fix = Array.isArray(value) ? 'add at least one, on a line of its own that begins with "- "' : fill
  return { rule: 'value-given', message: `${label}: "${fieldOf(path)}" ${what}`, fix }
}

function isEmpty({ error, value }: SchemaError): boolean {
  if (error.keyword === 'minProperties' || error.keyword === 'minItems') return true
  if (error.propertyName !== undefined || !['type', 'enum', 'pattern'].includes(error.keyword)) return false
  return value === null || (typeof value === 'string' && value.trim() === '')
}
