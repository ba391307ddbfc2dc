import { type Event, getScalarValue, type ScalarEvent } from 'js-yaml'
import { mayBeDecomposed, normaliseText } from '../../model/normalise-text.js'
import { failure, type Result, success } from '../../model/result.js'
import { buildDocument } from './build-document.js'
import { checkKey } from './check-key.js'
import type { YamlFault } from './syntax/yaml-fault.js'

/** A plain value of a YAML file: every scalar as the text that was typed, null where nothing was. */
export type YamlValue = string | null | YamlValue[] | { [key: string]: YamlValue }

/** The value of a text in whose events no sign was found; or the first key that is not one of its own. */
export function buildValue(text: string, events: readonly Event[]): Result<YamlValue | undefined, YamlFault> {
  let wrongKey: YamlFault | undefined
  // A code behind a backslash may stand for an accent.
  const textOf = mayBeDecomposed(text) || text.includes('\\') ? composedTextOf : getScalarValue
  const value = buildDocument<YamlValue>(events, {
    scalar: (event) => (event.valueStart < 0 ? null : shareText(textOf(text, event))),
    mapping: () => ({}),
    sequence: () => [],
    put: (mapping, key, value, keyEvent) => {
      const map = mapping as Record<string, YamlValue>
      wrongKey ??= checkKey(text, keyEvent, key, map)
      if (typeof key === 'string') setOwn(map, key, value)
    },
    push: (sequence, value) => (sequence as YamlValue[]).push(value),
  })
  return wrongKey ? failure(wrongKey) : success(value)
}

function composedTextOf(text: string, event: ScalarEvent): string {
  return normaliseText(getScalarValue(text, event))
}

/** `__proto__` is a key like any other here; plain assignment would set the prototype and lose it. */
function setOwn(mapping: Record<string, YamlValue>, key: string, value: YamlValue): void {
  if (key !== '__proto__') mapping[key] = value
  else Object.defineProperty(mapping, key, { value, enumerable: true })
}

const longestShared = 24 // letters: ids, days, codes and words such as `in progress`

/** Short texts that were read before: a large plan says the same ones over and over, and keeps each once. */
const shared = new Map<string, string>()

function shareText(text: string): string {
  if (text.length > longestShared) return text
  const before = shared.get(text)
  if (before === undefined) shared.set(text, text)
  return before ?? text
}
