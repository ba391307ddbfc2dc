import type { DefinedError } from 'ajv'
import type { Finding, Path } from '../../model/finding.js'
import { memoize } from '../../model/memoize.js'
import { nearestTo } from '../../model/nearest-to.js'
import type { FileKind } from '../file-kinds.js'
import { schemas } from '../schemas/index.js'
import type { YamlValue } from '../yaml/build-value.js'
import { labelOf, valueAt } from './label.js'

/** The parts of a schema that word a finding. */
export interface SchemaPart {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly pattern?: string
  readonly isCode?: boolean
  readonly properties?: Readonly<Record<string, SchemaPart>>
  readonly items?: SchemaPart
  /** Only of a map whose keys are codes or terms. */
  readonly propertyNames?: SchemaPart
  readonly required?: readonly string[]
}

/** A finding's words; `key` where the key itself is wrong, not its value. */
export type SchemaErrorWords = Pick<Finding, 'rule' | 'message' | 'fix'> & { readonly key?: string }

/** What ajv found at one place of one file, with what is needed to word it. */
export interface SchemaError {
  readonly error: DefinedError
  /** The part of the schema that was not met. */
  readonly schema: SchemaPart
  readonly path: Path
  readonly value: YamlValue
  readonly label: string
  /** How many keys of the same map have this fault: each may be one of very many, and is not to count them again. */
  readonly count: number
  /** How to fix it where it is empty: what is required cannot be left out. */
  readonly fill: string
}

/** Puts what ajv says of a value into the words of the plan's files. */
export function schemaErrorOf(
  kind: FileKind,
  value: YamlValue,
  error: DefinedError,
  count: number,
): SchemaError {
  const path = pathOf(error.instancePath, value)
  return {
    error,
    schema: schemaAt(kind, error.schemaPath),
    path,
    value: valueAt(value, path) ?? null,
    label: labelOf(kind, value, path),
    count,
    fill: isRequired(kind, error.schemaPath, path) ? 'fill it in' : 'fill it in, or delete the line',
  }
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

/** The name of the field that a path ends in; an item of a list goes by the list's name. */
export function fieldOf(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? 'the file')
}

/** Whether the field that a path ends in is one that must be there. */
function isRequired(kind: FileKind, schemaPath: string, path: Path): boolean {
  const parent = schemaAt(kind, schemaPath.replace(/\/properties\/[^/]+\/[^/]+$/, '/properties'))
  return parent.required?.includes(String(path.at(-1))) === true
}

/** What a strange key stands for: the nearest that is free, or the only one that is missing. */
export const keyMeant = memoize(({ schema, value, error, count }: SchemaError): string | undefined => {
  const free = Object.keys(schema.properties ?? {}).filter((key) => valueAt(value, [key]) === undefined)
  const near =
    error.keyword === 'additionalProperties' ? nearestTo(error.params.additionalProperty, free) : undefined
  if (near !== undefined) return near
  const missing = (schema.required ?? []).filter((key) => free.includes(key))
  return missing.length === 1 && count === 1 ? missing[0] : undefined
})
