import { EVENT_ID, type Event } from 'js-yaml'
import { fieldKinds } from '../schemas/field-kinds.js'
import { restOfLine } from '../text/rest-of-line.js'
import type { YamlFault } from './syntax/yaml-fault.js'

/** A key of a map, given what was read of it and what the map holds before it. */
export function checkKey(text: string, event: Event, key: unknown, map: object): YamlFault | undefined {
  if (event.type !== EVENT_ID.SCALAR || typeof key !== 'string') return strangeKey(text, event)
  const { valueStart: start, valueEnd: end } = event
  if (key === '<<')
    return {
      rule: 'no-merge-keys',
      message: '"<<" copies text from elsewhere in the file, which a plan does not allow',
      fix: 'write the keys out here',
      start,
      end,
    }
  if (Object.hasOwn(map, key))
    return { rule: 'unique-key', ...describeRepeat(key, lacksDash(text, start, key, map)), start, end }
  return undefined
}

function describeRepeat(key: string, isDashMissing: boolean): { message: string; fix: string } {
  const message = `"${key}" is given twice here`
  const fix = fieldKinds().listsOfItems.has(key)
    ? `put its items under the "${key}:" above, and delete this line`
    : 'keep the one that is right and delete the other'
  if (!isDashMissing) return { message, fix }
  return {
    message: `${message}; the dash in front of it may be missing`,
    fix: `put "- " in front of "${key}", under the dash above; or, if no new item begins here, ${fix}`,
  }
}

/**
 * Whether an item of a list may begin at a repeated key: it stands under the key that the item above begins with, `id`
 * under `- id`, and there is more between the two. Without its dash, every field of an item would be reported as a repeat.
 */
function lacksDash(text: string, start: number, key: string, map: object): boolean {
  const lineStart = text.lastIndexOf('\n', start) + 1
  const column = start - lineStart
  const above = text.slice(0, lineStart).split('\n')
  const head = above.findLast((line) => line.startsWith(key, column) && /^[ -]*$/.test(line.slice(0, column)))
  return Object.keys(map).length > 1 && head?.slice(0, column).includes('-') === true
}

function strangeKey(text: string, event: Event): YamlFault {
  const start = 'start' in event ? event.start : 0
  return {
    rule: 'readable-yaml',
    message: 'there is no word before the colon here',
    fix: 'write the name of the field before the colon, or put the text in quotes',
    start,
    end: start + Math.max(restOfLine(text, start).length, 1),
  }
}
