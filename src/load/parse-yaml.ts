import { type Event, parseEvents, YAMLException } from 'js-yaml'
import { type Parsed, parsed, refused } from '../model/parsed.js'
import { checkPlainYaml } from './check-plain-yaml.js'
import { diagnoseYaml } from './diagnose-yaml.js'
import type { Stretch } from './outline.js'
import { buildValue, type YamlValue } from './read-yaml.js'

/** Why a text is not the plain YAML that the plan is kept in; the stretch covers the smallest wrong part. */
export interface YamlFault extends Stretch {
  readonly rule: string
  readonly message: string
  readonly fix: string | null
}

/** Reads one file's text as plain data; its first fault only, since what follows a fault cannot be trusted. */
export function parseYaml(text: string): Parsed<YamlValue, YamlFault> {
  const events = readEvents(text)
  if (!events.ok) return events
  const fault = checkPlainYaml(text, events.value)
  if (fault) return refused(fault)
  const value = buildValue(text, events.value)
  return value === undefined ? refused(emptyFault) : parsed(value)
}

const emptyFault: YamlFault = {
  rule: 'file-filled',
  message: 'the file is empty',
  fix: 'fill it in, or delete the file if it is not needed',
  start: 0,
  end: 0,
}

function readEvents(text: string): Parsed<Event[], YamlFault> {
  try {
    return parsed(parseEvents(text, {}))
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    return refused(diagnoseYaml(text, error.reason, error.mark?.position ?? 0))
  }
}
