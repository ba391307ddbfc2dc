import type { DefinedError } from 'ajv'
import type { Finding, Path, Place } from '../../model/finding.js'
import { groupBy } from '../../model/group-by.js'
import type { FileKind } from '../file-kinds.js'
import type { YamlValue } from '../yaml/build-value.js'
import { deduplicateSchemaErrors } from './deduplicate-schema-errors.js'
import { describeSchemaError } from './describe-schema-error.js'
import { type SchemaErrorWords, schemaErrorOf } from './schema-error.js'
import { validators } from './validators.js'

const mostFaults = 100_000 // of one file: put right, they bring the rest to light

/** Holds a file's value against the schema of its kind. One mistake gives one finding, in our own words. */
export function checkShape(kind: FileKind, file: string, value: YamlValue): readonly Finding[] {
  const validate = validators[kind]
  if (validate(value)) return []
  const errors = ((validate.errors ?? []) as DefinedError[]).slice(0, mostFaults)
  const alike = groupBy(errors, placeAndKeyword)
  const faults = errors.map((error) =>
    schemaErrorOf(kind, value, error, alike.get(placeAndKeyword(error))?.length ?? 1),
  )
  return deduplicateSchemaErrors(faults).flatMap((fault) => {
    const words = describeSchemaError(fault)
    return words ? [findingOf(words, file, fault.path)] : []
  })
}

function placeAndKeyword({ keyword, instancePath }: DefinedError): string {
  return `${keyword} ${instancePath}`
}

function findingOf({ rule, message, fix, key }: SchemaErrorWords, file: string, path: Path): Finding {
  const at: Place =
    key === undefined ? { file, path, part: 'value' } : { file, path: [...path, key], part: 'key' }
  return { rule, severity: 'error', message, fix, at }
}
