import { outlooks, states } from '../../model/entry.js'
import { lowerFirst } from '../../model/lower-first.js'
import { nearestTo } from '../../model/nearest-to.js'
import { listInWords } from '../../model/words.js'
import { belongsElsewhere } from './belongs-elsewhere.js'
import { describeForm } from './describe-form.js'
import { fixForKind, type Kind } from './fix-for-kind.js'
import { fieldOf, keyMeant, type SchemaError, type SchemaErrorWords } from './schema-error.js'

/** Our own words for a fault; undefined for one that only repeats another, as `propertyNames` repeats `pattern`. */
export function describeSchemaError(fault: SchemaError): SchemaErrorWords | undefined {
  if (isEmpty(fault)) return describeEmpty(fault)
  const { error } = fault
  switch (error.keyword) {
    case 'required':
      return describeMissing(fault, error.params.missingProperty)
    case 'additionalProperties':
      return describeStrange(fault, error.params.additionalProperty)
    case 'type':
      return describeType(fault, wantedKind([error.params.type].flat()))
    case 'enum':
      return describeWord(fault, error.params.allowedValues)
    case 'pattern':
      return describeForm(fault, error.params.pattern)
    default:
      return undefined
  }
}

function describeMissing({ schema, label }: SchemaError, key: string): SchemaErrorWords {
  const description = schema.properties?.[key]?.description ?? ''
  return {
    rule: 'key-given',
    message: `${label}: "${key}" is missing`,
    fix: `add a line "${key}:" with ${lowerFirst(description).replace(/\.$/, '')}`,
  }
}

function describeStrange(fault: SchemaError, key: string): SchemaErrorWords {
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
}

function describeWord({ path, value, label }: SchemaError, words: readonly string[]): SchemaErrorWords {
  return {
    rule: 'known-word',
    message: `${label}: "${value}" is not one of ${choicesOf(fieldOf(path))}`,
    fix: fixForWord(fieldOf(path), String(value), words),
  }
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

function describeType(fault: SchemaError, wanted: Kind): SchemaErrorWords {
  const { path, label } = fault
  const field = path.length === 0 ? 'the file' : `"${fieldOf(path)}"`
  const message = `${label}: ${field} must be ${kindNames[wanted]}`
  return { rule: 'value-kind', message, fix: fixForKind(wanted, fault) }
}

/** Where one or a list of them will do, one is what most files have. */
function wantedKind(types: readonly string[]): Kind {
  return types[0] as Kind // no schema asks for another
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
