import { type Event, parseEvents, YAMLException } from 'js-yaml'
import { failure, type Result, success } from '../../model/result.js'
import { buildValue, type YamlValue } from './build-value.js'
import { checkOneDocument, checkYamlSigns } from './check-plain-yaml.js'
import { diagnoseYaml } from './syntax/diagnose-yaml.js'
import type { YamlFault } from './syntax/yaml-fault.js'

/**
 * Reads one file's text as plain data, undefined where it holds nothing; its first fault only, since what follows a
 * fault cannot be trusted.
 */
export function parseYaml(text: string): Result<YamlValue | undefined, YamlFault> {
  const second = checkOneDocument(text)
  if (second) return failure(second)
  const events = readEvents(text)
  if (!events.ok) return events
  const fault = checkYamlSigns(text, events.value)
  return fault ? failure(fault) : buildValue(text, events.value)
}

function readEvents(text: string): Result<Event[], YamlFault> {
  try {
    return success(parseEvents(text, {}))
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    return failure(diagnoseYaml(text, error.reason, error.mark?.position ?? 0))
  }
}
