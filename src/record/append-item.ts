import { isMap, isSeq, type Node, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Path } from '../model/finding.js'
import { columnOf, endOf, insert, insertLines, lineAfter, lineBehind, startOf } from './places.js'
import { type Item, indent, printBlockItem, printFlowItem } from './print-item.js'
import type { Splice } from './splice.js'

/**
 * Where and how an item is put at the end of a list of a file that is known to be sound. Its map has to be there; the
 * list may be empty, written in brackets, or not there yet.
 */
export function appendItem(text: string, list: Path, item: Item | string): readonly Splice[] {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false })
  const key = String(list.at(-1))
  const map = list.length === 1 ? document.contents : document.getIn(list.slice(0, -1), true)
  if (!isMap(map)) throw new Error(`there is no map to hold the list ${list.join('.')}`)
  const found = map.get(key, true)
  if (!isSeq(found)) return [addList(text, map, key, item)]
  if (!found.flow) return [addToBlock(text, map, found, item)]
  return map.flow || !isEmptyBrackets(text, found)
    ? [addToBrackets(found, item)]
    : openBrackets(text, map, found, item)
}

/** `- a` grows by a line of its own. */
function addToBlock(text: string, map: YAMLMap, list: YAMLSeq, item: Item | string): Splice {
  const dash = columnOf(text, startOf(list))
  const at = endOfBlock(text, endOf(list), columnOf(text, startOf(map)))
  const lines = printBlockItem(item, dash)
  return insertLines(text, at, isSpaced(text, list) && !endsBlank(text, at) ? ['', ...lines] : lines)
}

/** `[a]` becomes `[a, b]`; a comma that stands behind the last one stays behind the new one. */
function addToBrackets(list: YAMLSeq, item: Item | string): Splice {
  const last = list.items.at(-1)
  const printed = printFlowItem(item)
  return last === undefined ? insert(startOf(list) + 1, printed) : insert(endOf(last), `, ${printed}`)
}

/** `[]` with nothing in it gives way to a list of lines. */
function openBrackets(text: string, map: YAMLMap, list: YAMLSeq, item: Item | string): readonly Splice[] {
  const start = text.slice(0, startOf(list)).replace(/ +$/, '').length
  const end = endOf(list)
  const lines = printBlockItem(item, columnOf(text, startOf(map)) + 2)
  return [{ start, end, text: '' }, insertLines(text, lineAfter(text, end), lines)]
}

/** A map without the list gets its key too. */
function addList(text: string, map: YAMLMap, key: string, item: Item | string): Splice {
  if (map.flow) return insert(endOf(map.items.at(-1)), `, ${key}: [${printFlowItem(item)}]`)
  const column = columnOf(text, startOf(map))
  const at = lineBehind(text, endOf(map))
  return insertLines(text, at, [...indent([`${key}:`], column), ...printBlockItem(item, column + 2)])
}

/**
 * Behind the last line of a block and the comments that are indented under its key, at `column`. Where nothing but
 * comments and blank lines follow, behind those too: the file grows at its end.
 */
function endOfBlock(text: string, end: number, column: number): number {
  let own = lineBehind(text, end)
  for (let at = own; at < text.length; ) {
    const next = lineAfter(text, at)
    const [, blanks = '', sign] = /^([ \t]*)([^\s])?/.exec(text.slice(at, next)) ?? []
    if (sign !== undefined && sign !== '#') return text.startsWith('...', at) ? at : own
    at = next
    if (sign === '#' && blanks.length > column) own = at
  }
  return text.length
}

function isEmptyBrackets(text: string, list: YAMLSeq): boolean {
  return /^\[\s*\]$/.test(text.slice(startOf(list), endOf(list)))
}

/** Whether the last two items have a blank line between them, as the new one then has too. */
function isSpaced(text: string, { items }: YAMLSeq): boolean {
  const [before, last] = items.slice(-2)
  if (!last) return false
  return /\n[ \t]*\r?\n/.test(text.slice(endOf(before), startOf(last as Node)))
}

function endsBlank(text: string, at: number): boolean {
  return /\n[ \t]*\r?\n$/.test(text.slice(0, at))
}
