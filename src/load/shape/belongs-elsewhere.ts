import type { Path } from '../../model/finding.js'
import { schemas } from '../schemas/index.js'

const { action: _action, target: _target, ...happens } = schemas.journal.properties.entries.items.properties
const { readings } = schemas.indicators.properties.indicators.additionalProperties.properties
const measured = { indicator: null, ...readings.items.properties }

/** Where a field is kept that somebody put under an action or into the journal; undefined where it is kept nowhere. */
export function belongsElsewhere([list]: Path, key: string): string | undefined {
  if ((list === 'actions' || list === 'steps') && Object.hasOwn(happens, key))
    return 'what happened goes into the journal, as an entry: use plan record to add it'
  if (list === 'entries' && Object.hasOwn(measured, key))
    return 'a figure goes into indicators.yaml, under readings: use plan record to add it'
  return undefined
}
