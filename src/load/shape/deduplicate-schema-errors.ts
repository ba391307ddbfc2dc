import { groupBy } from '../../model/group-by.js'
import { valueAt } from './label.js'
import { keyMeant, type SchemaError } from './schema-error.js'

/**
 * One mistake, one finding. `ownr` beside a missing `owner` is one, and so is any strange key beside a missing one; a
 * value of the wrong kind is not also of the wrong form; and where no key of a map is known or stands for one that it
 * lacks, only what it lacks is reported.
 */
export function deduplicateSchemaErrors(faults: readonly SchemaError[]): readonly SchemaError[] {
  const ofWrongKind = pathsOf(faults.filter(({ error }) => error.keyword === 'type'))
  const meant = new Set(
    faults.filter(isUnknownKey).map((fault) => `${fault.error.instancePath}/${keyMeant(fault)}`),
  )
  const isMeant = ({ error }: SchemaError) =>
    error.keyword === 'required' && meant.has(`${error.instancePath}/${error.params.missingProperty}`)
  const lacking = pathsOf(faults.filter((fault) => isMissingKey(fault) && !isMeant(fault)))
  const split = listSplitItems(faults)
  const seen = new Set<string>() // maps of which only the first missing key is reported
  const strangeMaps = listStrangeMaps(faults)
  const isStrange = ({ error }: SchemaError) =>
    lacking.has(error.instancePath) && strangeMaps.has(error.instancePath)

  const isMissingKeyShown = (fault: SchemaError) => {
    const { error, path } = fault
    if (split.has(JSON.stringify(path)) || isMeant(fault)) return false
    const above = JSON.stringify([...path.slice(0, -1), Number(path.at(-1)) - 1])
    if (!isStrange(fault) && !split.has(above)) return true
    return seen.size < seen.add(error.instancePath).size
  }

  return faults.filter((fault) => {
    const { keyword, instancePath } = fault.error
    if (keyword === 'enum' || keyword === 'pattern') return !ofWrongKind.has(instancePath)
    if (isMissingKey(fault)) return isMissingKeyShown(fault)
    return !isUnknownKey(fault) || !isStrange(fault)
  })
}

function pathsOf(faults: readonly SchemaError[]): ReadonlySet<string> {
  return new Set(faults.map(({ error }) => error.instancePath))
}

/**
 * Items of a list that end too early, since a dash in front of one of their fields made it an item of its own: what the
 * upper one lacks the lower one has. Only the lower one is reported.
 */
function listSplitItems(faults: readonly SchemaError[]): ReadonlySet<string> {
  const lacking = groupBy(
    faults.filter((fault) => isMissingKey(fault) && typeof fault.path.at(-1) === 'number'),
    ({ path }) => JSON.stringify(path),
  )
  return new Set(
    [...lacking].flatMap(([upper, faultsOfUpper]) => {
      const path = faultsOfUpper[0]?.path ?? []
      const below = lacking.get(JSON.stringify([...path.slice(0, -1), Number(path.at(-1)) + 1]))?.[0]
      const isSplit = faultsOfUpper.every(
        ({ error }) =>
          error.keyword === 'required' &&
          valueAt(below?.value ?? null, [error.params.missingProperty]) !== undefined,
      )
      return isSplit ? [upper] : []
    }),
  )
}

function isMissingKey({ error }: SchemaError): boolean {
  return error.keyword === 'required'
}

function isUnknownKey({ error }: SchemaError): boolean {
  return error.keyword === 'additionalProperties'
}

/** Maps of several keys of which none is known: they are something else, or stand at the wrong depth. */
function listStrangeMaps(faults: readonly SchemaError[]): ReadonlySet<string> {
  const unknown = groupBy(faults.filter(isUnknownKey), ({ error }) => error.instancePath)
  const strange = [...unknown].filter(([, [first, ...others]]) => {
    const keys = Object.keys(first?.value ?? {})
    return others.length > 0 && keys.length === others.length + 1
  })
  return new Set(strange.map(([path]) => path))
}
