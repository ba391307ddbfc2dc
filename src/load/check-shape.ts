import type { ErrorObject } from 'ajv'
import type { Finding, Path, Place } from '../model/finding.js'
import { nearestTo } from '../model/nearest.js'
import { listInWords } from '../model/words.js'
import type { FileKind } from './file-kinds.js'
import { labelOf, valueAt } from './label.js'
import type { YamlValue } from './read-yaml.js'
import { schemas } from './schemas/index.js'
import { validators } from './validators.js'
import { valueForms } from './value-forms.js'

/** The parts of a schema that word a finding. */
interface SchemaPart {
  readonly properties?: Readonly<Record<string, { readonly description?: string }>>
  readonly required?: readonly string[]
}

/** What ajv found at one place of one file, with what is needed to word it. */
interface ShapeFault {
  readonly error: ErrorObject
  /** The part of the schema that was not met. */
  readonly schema: SchemaPart
  readonly path: Path
  readonly value: YamlValue
  readonly label: string
  /** How to mend it where it is empty: what is required cannot be left out. */
  readonly fill: string
}

/** A finding's words; `key` where the key itself is wrong, not its value. */
type Worded = Pick<Finding, 'rule' | 'message' | 'fix'> & { readonly key?: string }

/** Holds a file's value against the schema of its kind. One mistake gives one finding, in our own words. */
export function checkShape(kind: FileKind, file: string, value: YamlValue): readonly Finding[] {
  const validate = validators[kind]
  if (validate(value)) return []
  const faults = (validate.errors ?? []).map((error): ShapeFault => {
    const path = pathOf(error.instancePath, value)
    return {
      error,
      schema: schemaAt(kind, error.schemaPath),
      path,
      value: valueAt(value, path) ?? null,
      label: labelOf(kind, value, path),
      fill: isRequired(kind, error.schemaPath, path) ? 'fill it in' : 'fill it in, or delete the line',
    }
  })
  return withoutMistypedKeys(faults).flatMap((fault) => {
    const words = isEmpty(fault) ? wordEmpty(fault) : wordings[fault.error.keyword]?.(fault)
    return words ? [findingOf(words, file, fault.path)] : []
  })
}

function findingOf({ rule, message, fix, key }: Worded, file: string, path: Path): Finding {
  const at: Place =
    key === undefined ? { file, path, part: 'value' } : { file, path: [...path, key], part: 'key' }
  return { rule, severity: 'error', message, fix, at }
}

/** The schema's path into a value, with positions in lists as numbers. */
function pathOf(instancePath: string, value: YamlValue): Path {
  const steps = instancePath.split('/').slice(1)
  const path: (string | number)[] = []
  for (const step of steps) {
    const key = step.replace(/~1/g, '/').replace(/~0/g, '~')
    path.push(Array.isArray(valueAt(value, path)) ? Number(key) : key)
  }
  return path
}

/** Follows `#/properties/actions/items/required` to the schema that holds the keyword at its end. */
function schemaAt(kind: FileKind, schemaPath: string): SchemaPart {
  let part: unknown = schemas[kind]
  for (const step of schemaPath.split('/').slice(1, -1))
    part = (part as Record<string, unknown> | undefined)?.[step]
  return (part ?? {}) as SchemaPart
}

/** Whether the field that a path ends in is one that must be there. */
function isRequired(kind: FileKind, schemaPath: string, path: Path): boolean {
  const parent = schemaAt(kind, schemaPath.replace(/\/properties\/[^/]+\/[^/]+$/, '/properties'))
  return parent.required?.includes(String(path.at(-1))) === true
}

/** `ownr` beside a missing `owner` is one mistake: the missing key gives way to the mistyped one. */
function withoutMistypedKeys(faults: readonly ShapeFault[]): readonly ShapeFault[] {
  const mistyped = new Set(
    faults
      .filter(({ error }) => error.keyword === 'additionalProperties')
      .map((fault) => `${fault.error.instancePath}/${nearestKey(fault)}`),
  )
  return faults.filter(
    ({ error }) =>
      error.keyword !== 'required' ||
      !mistyped.has(`${error.instancePath}/${error.params['missingProperty']}`),
  )
}

function nearestKey({ error, schema, value }: ShapeFault): string | undefined {
  const known = Object.keys(schema.properties ?? {})
  const free = known.filter((key) => valueAt(value, [key]) === undefined)
  return nearestTo(error.params['additionalProperty'], free)
}

/** By keyword of the schema; what is not here (`propertyNames` repeats `pattern`) adds nothing. */
const wordings: Record<string, (fault: ShapeFault) => Worded> = {
  required: ({ error, schema, label }) => {
    const key: string = error.params['missingProperty']
    const description = schema.properties?.[key]?.description ?? ''
    return {
      rule: 'key-given',
      message: `${label}: there is no "${key}"`,
      fix: `add a line "${key}:" with ${lowerFirst(description).replace(/\.$/, '')}`,
    }
  },
  additionalProperties: (fault) => {
    const key: string = fault.error.params['additionalProperty']
    const known = Object.keys(fault.schema.properties ?? {})
    const nearest = nearestKey(fault)
    return {
      rule: 'known-key',
      message: `${fault.label}: "${key}" is not a field that belongs here`,
      fix: nearest ? `did you mean "${nearest}"?` : `the fields here are ${listInWords(known)}`,
      key,
    }
  },
  type: wordType,
  enum: ({ error, path, value, label }) => {
    const words: readonly string[] = error.params['allowedValues']
    const nearest = nearestTo(String(value), words)
    return {
      rule: 'known-word',
      message: `${label}: "${value}" is not a word that "${fieldOf(path)}" takes`,
      fix: nearest ? `did you mean "${nearest}"?` : `choose ${listInWords(words, 'or')}`,
    }
  },
  pattern: wordForm,
}

function wordForm({ error, path, value, label }: ShapeFault): Worded {
  const text = String(error.propertyName ?? value)
  const form = valueForms.get(error.params['pattern'])
  const repaired = form?.repair(text)
  return {
    rule: 'value-form',
    message: `${label}: "${text}" is not ${form?.name ?? `what "${fieldOf(path)}" takes`}`,
    fix: repaired === undefined ? `write it as ${form?.writtenAs}` : `write ${repaired}`,
    ...(error.propertyName === undefined ? {} : { key: error.propertyName }),
  }
}

function wordType({ error, path, value, label }: ShapeFault): Worded {
  const wanted: string = error.params['type']
  const message = `${label}: "${fieldOf(path)}" takes ${kinds[wanted]}, not ${kinds[kindOf(value)]}`
  if (wanted === 'array' && typeof value === 'string')
    return { rule: 'value-kind', message, fix: `write [${value}]` }
  return { rule: 'value-kind', message, fix: mends[wanted] ?? null }
}

/** What has nothing in it is told as that, whatever it was to hold. */
function wordEmpty({ path, value, label, fill }: ShapeFault): Worded {
  const what = value === null ? 'has nothing after it' : 'is empty'
  return { rule: 'value-given', message: `${label}: "${fieldOf(path)}" ${what}`, fix: fill }
}

function isEmpty({ error, value }: ShapeFault): boolean {
  if (error.propertyName !== undefined || !['type', 'enum', 'pattern'].includes(error.keyword)) return false
  return value === null || (typeof value === 'string' && value.trim() === '')
}

const kinds: Record<string, string> = { array: 'a list', object: 'named fields', string: 'one text' }

const mends: Record<string, string> = {
  array: 'put each item on a line of its own that begins with "- "',
  object: 'put each field on a line of its own as "name: value"',
  string: 'write one text after the colon',
}

function kindOf(value: YamlValue): string {
  if (Array.isArray(value)) return 'array'
  return typeof value === 'string' ? 'string' : 'object'
}

/** The name of the field that a path ends in; an item of a list is told by the list's name. */
function fieldOf(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? 'the file')
}

function lowerFirst(text: string): string {
  // Not where the description begins with an id or a letter on its own, such as "T and a number".
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
