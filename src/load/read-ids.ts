import { actionOrStepIdPattern } from './schemas/fields.js'
import type { YamlValue } from './yaml/build-value.js'
import { parseYaml } from './yaml/parse-yaml.js'

const anyId = new RegExp(actionOrStepIdPattern.replace(/^\^/, '\\b').replace(/\$$/, '\\b'), 'g')
const wholeId = new RegExp(actionOrStepIdPattern)

/**
 * The ids of actions and steps that a file of the plan gives or names, as it was at any time. Of a file that cannot be
 * read, everything in it that looks like an id: a number that was never used is a smaller loss than one used twice.
 */
export function readIds(bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder().decode(bytes)
  const yaml = parseYaml(text)
  if (yaml.ok && yaml.value !== undefined) return idsIn(yaml.value)
  return [...text.matchAll(anyId)].map(([id]) => id)
}

/** Values that are an id and nothing else: a sentence may name one that the plan never had. */
function idsIn(value: YamlValue): readonly string[] {
  if (typeof value === 'string') return wholeId.test(value) ? [value] : []
  if (value === null) return []
  return (Array.isArray(value) ? value : Object.values(value)).flatMap(idsIn)
}
