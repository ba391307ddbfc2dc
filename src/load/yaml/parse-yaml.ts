import { type Event, parseEvents, YAMLException } from 'js-yaml'
import { type Parsed, parsed, refused } from '../../model/result.js'
import { buildValue, type YamlValue } from './build-value.js'
import { checkOneDocument, checkSigns } from './check-plain-yaml.js'
import { diagnoseYaml } from './syntax/diagnose-yaml.js'
import type { YamlFault } from './syntax/yaml-fault.js'

/**
 * Reads one file's text as plain data, undefined where it holds nothing; its first fault only, since what follows a
 * fault cannot be trusted.
 */
export function parseYaml(text: string): Parsed<YamlValue | undefined, YamlFault> {
  const second = checkOneDocument(text)
  if (second) return refused(second)
  const events = readEvents(text)
  if (!events.ok) return events
  const fault = checkSigns(text, events.value)
  return fault ? refused(fault) : buildValue(text, events.value)
}

function readEvents(text: string): Parsed<Event[], YamlFault> {
  try {
    return parsed(parseEvents(text, {}))
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    return refused(diagnoseYaml(text, error.reason, error.mark?.position ?? 0))
  }
}
