import type { Finding, Path } from '../model/finding.js'
import { nearestTo } from '../model/nearest.js'
import { listInWords } from '../model/words.js'
import { quoted } from './quoted.js'
import type { YamlValue } from './read-yaml.js'
import { actionOrStepIdPattern, targetIdPattern } from './schemas/fields.js'
import { keyMeant, type ShapeFault } from './shape-fault.js'
import { type ValueForm, valueForms } from './value-forms.js'

/** A finding's words; `key` where the key itself is wrong, not its value. */
export type Worded = Pick<Finding, 'rule' | 'message' | 'fix'> & { readonly key?: string }

/** Our own words for a fault; undefined for one that only repeats another. */
export function wordShape(fault: ShapeFault): Worded | undefined {
  return isEmpty(fault) ? wordEmpty(fault) : wordings[fault.error.keyword]?.(fault)
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
    const nearest = keyMeant(fault)
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

function wordForm(fault: ShapeFault): Worded {
  const { error, path, value, label } = fault
  const text = String(error.propertyName ?? value)
  const form = valueForms.get(error.params['pattern'])
  return {
    rule: 'value-form',
    message: `${label}: "${text}" is not ${form?.name ?? `what "${fieldOf(path)}" takes`}`,
    fix: (form && mendForm(form, path, text)) ?? `write it as ${form?.writtenAs}`,
    ...(error.propertyName === undefined ? {} : { key: error.propertyName }),
  }
}

/** The mend where it is plain what was meant: one value, or several in the place of one item of a list. */
function mendForm({ repair }: ValueForm, path: Path, text: string): string | undefined {
  const repaired = otherSubject(fieldOf(path), text) ?? repair(text)
  if (repaired !== undefined) return `write ${repaired}`
  const several = splitItems(text).map(repair)
  const isList = typeof path.at(-1) === 'number' && several.length > 1
  return isList && several.every((item) => item !== undefined)
    ? `list each by itself: [${several.join(', ')}]`
    : undefined
}

/** `action: T1` names a target, and `target: T1.3` an action: the field is wrong, not the id. */
function otherSubject(field: string, text: string): string | undefined {
  if (field === 'action' && new RegExp(targetIdPattern).test(text)) return `target: ${text}`
  if (field === 'target' && new RegExp(actionOrStepIdPattern).test(text)) return `action: ${text}`
  return undefined
}

function wordType({ error, schema, path, value, label }: ShapeFault): Worded {
  const wanted: string = error.params['type']
  const message = `${label}: "${fieldOf(path)}" takes ${kinds[wanted]}, not ${kinds[kindOf(value)]}`
  const fix = mendKind(wanted, fieldOf(path), value, schema.required ?? []) ?? mends[wanted] ?? null
  return { rule: 'value-kind', message, fix }
}

/** What has nothing in it is told as that, whatever it was to hold. */
function wordEmpty({ path, value, label, fill }: ShapeFault): Worded {
  const what = value === null ? 'has nothing after it' : 'is empty'
  const fix = Array.isArray(value) ? 'put in one at least, on a line of its own that begins with "- "' : fill
  return { rule: 'value-given', message: `${label}: "${fieldOf(path)}" ${what}`, fix }
}

function isEmpty({ error, value }: ShapeFault): boolean {
  if (error.keyword === 'minProperties' || error.keyword === 'minItems') return true
  if (error.propertyName !== undefined || !['type', 'enum', 'pattern'].includes(error.keyword)) return false
  return value === null || (typeof value === 'string' && value.trim() === '')
}

/** The mend where it is plain what was meant. */
function mendKind(
  wanted: string,
  field: string,
  value: YamlValue,
  required: readonly string[],
): string | undefined {
  if (typeof value === 'string') {
    if (wanted === 'array') return `write ${asList(field, value)}`
    return required.length === 1
      ? `put it on the next line, indented, as ${required[0]}: ${value}`
      : undefined
  }
  const [[key, only] = [], ...more] = Object.entries(value ?? {})
  if (wanted !== 'string' || typeof only !== 'string' || more.length > 0) return undefined
  return Array.isArray(value) ? `write ${only}` : `put the text in quotes: ${quoted(`${key}: ${only}`)}`
}

/** Lists of sentences and addresses, whose items may hold commas; the others hold codes, ids and days. */
const listsOfText = ['what_you_can_do', 'evidence']

/** A text as the list that it was to be: `CAD and VC` becomes `[CAD, VC]`. */
function asList(field: string, text: string): string {
  if (listsOfText.includes(field)) return `[${quoted(text)}]`
  return `[${splitItems(text).join(', ')}]`
}

function splitItems(text: string): readonly string[] {
  return text.split(/[\s,;&()[\]]+/).filter((item) => item !== '' && item !== 'and')
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
