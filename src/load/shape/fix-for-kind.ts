import { lowerFirst } from '../../model/lower-first.js'
import { listInWords } from '../../model/words.js'
import { someTextPattern } from '../schemas/fields.js'
import { quoted } from '../text/quoted.js'
import type { YamlValue } from '../yaml/build-value.js'
import { fixForSeveral } from './fix-for-several.js'
import { fieldOf, type SchemaError, type SchemaPart } from './schema-error.js'
import { splitItems } from './split-items.js'

export type Kind = 'string' | 'array' | 'object'

export function valueKindOf(value: YamlValue): Kind {
  if (Array.isArray(value)) return 'array'
  return typeof value === 'string' ? 'string' : 'object'
}

/** How to fix a value of the wrong kind for its field, by what was meant where that is plain. */
export function fixForKind(wanted: Kind, fault: SchemaError): string {
  return fixes[`${valueKindOf(fault.value)} for ${wanted}`]?.(fault) ?? plainFixes[wanted]
}

const plainFixes: Record<Kind, string> = {
  array: 'put each item on a line of its own that begins with "- "',
  object: 'put each field on a line of its own as "name: value"',
  string: 'write a single value after the colon',
}

const fixes: Record<string, (fault: SchemaError) => string | undefined> = {
  'string for array': fixForText,
  'string for object': ({ schema, value }) =>
    schema.required?.length === 1
      ? `put it on the next line, indented, as ${schema.required[0]}: ${value}`
      : undefined,
  'array for object': fixForList,
  'array for string': fixForBrackets,
  'object for string': fixForBraces,
}

/** A text as the list that it was to be: `CAD and VC` becomes `[CAD, VC]`. */
function fixForText({ schema, value }: SchemaError): string {
  const text = String(value)
  if (schema.items?.type === 'object') return fixForItems(schema.items)
  if (/^-\S/.test(text)) return 'put a space after each dash'
  return `write [${isWords(schema.items) ? quoted(text) : splitItems(text).join(', ')}]`
}

/** Items that have fields of their own. */
function fixForItems({ required = [] }: SchemaPart): string {
  const [first = '', ...others] = required.map((key) => `"${key}:"`)
  const below = others.length === 0 ? '' : `, with ${listInWords(others)} below it`
  return `begin each item with a dash and ${first}${below}`
}

/** A list that fills a file wants its name above it; what stands under codes wants no dashes. */
function fixForList({ path, schema }: SchemaError): string | undefined {
  const withoutDashes = (description = '') =>
    `leave out the dashes: ${lowerFirst(description).replace(/\.$/, '')}`
  if (schema.propertyNames) return withoutDashes(schema.description)
  const [name, { type, description } = {}] =
    Object.entries(schema.properties ?? {}).find(
      ([key, field]) => schema.required?.includes(key) && field.type !== 'string',
    ) ?? []
  if (path.length > 0 || name === undefined) return undefined
  const above = `put a line "${name}:" above the list`
  return type === 'array' ? above : `${above}, and ${withoutDashes(description)}`
}

/** Whether a field holds words, such as a sentence or an address, of which brackets and commas may be a part. */
function isWords({ pattern, isCode }: SchemaPart = {}): boolean {
  return pattern === someTextPattern && !isCode
}

/** `[draft]` where one text belongs: without the brackets, or with them as a part of the text. */
function fixForBrackets(fault: SchemaError): string | undefined {
  const items = Array.isArray(fault.value) ? fault.value : []
  const texts = items.filter((item) => typeof item === 'string')
  const [first, ...others] = texts
  if (first === undefined || texts.length < items.length) return undefined
  const plain = others.length === 0 ? `write ${first}` : chooseOne(fault, first, others)
  if (!isWords(fault.schema)) return plain
  const inQuotes = `put the text in quotes: ${quoted(`[${texts.join(', ')}]`)}`
  return `${plain ?? plainFixes.string}; or, if the brackets belong to the text, ${inQuotes}`
}

/** An action has one owner and may have partners; an entry names one body and is about one thing. */
function chooseOne(
  { path, schema }: SchemaError,
  first: string,
  others: readonly string[],
): string | undefined {
  const field = fieldOf(path)
  if (field === 'owner' && path[0] !== 'entries')
    return `write ${first}; the others go under partners: [${others.join(', ')}]`
  const texts = [first, ...others]
  return schema.isCode ? `choose ${listInWords(texts, 'or')}` : fixForSeveral(path, texts)
}

/** A text that was read as fields, for its braces or for a colon in it. */
function fixForBraces(fault: SchemaError): string | undefined {
  const fields = Object.entries(fault.value ?? {})
  const [[key, only] = [], ...more] = fields
  if (fields.every(([, value]) => value === null)) {
    const words = fields.map(([word]) => word).join(', ')
    if (isWords(fault.schema)) return `put the text in quotes: ${quoted(`{${words}}`)}`
    return more.length === 0 ? `write ${words}` : undefined
  }
  return typeof only === 'string' && more.length === 0
    ? `put the text in quotes: ${quoted(`${key}: ${only}`)}`
    : undefined
}
