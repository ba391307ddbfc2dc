import { isMap, isSeq, parseDocument } from 'yaml'
import { columnOf, endOf, lineAfter, lineBehind, startOf } from './places.js'

/** An item of a list of a file, as it is written. */
export interface WrittenItem {
  /** Where its lines begin, with the comments above it, and where they end. */
  readonly start: number
  readonly end: number
  readonly value: Readonly<Record<string, unknown>>
}

/** A list of a file: its items, and how it is laid out. */
export interface WrittenList {
  readonly items: readonly WrittenItem[]
  /** The column of the dashes; undefined of a list in brackets, and of one that is not there. */
  readonly dash: number | undefined
  /** What the file says beside the list. */
  readonly others: Readonly<Record<string, unknown>>
}

/** The items of the list under a key at the top of a file; undefined where the file is not such a one. */
export function listItems(text: string, key: string): WrittenList | undefined {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: true })
  const map = document.contents
  if (document.errors.length > 0 || !isMap(map)) return undefined
  const { [key]: _list, ...others } = map.toJSON() as Record<string, unknown>
  const list = map.get(key, true)
  if (!isSeq(list)) return { items: [], dash: undefined, others }
  const isBlock = list.flow !== true && list.items.length > 0
  const items: WrittenItem[] = []
  let start = lineAfter(text, endOf(map.items.find((pair) => String(pair.key) === key)?.key))
  for (const item of list.items) {
    if (!isMap(item)) return undefined
    const end = isBlock ? lineBehind(text, endOf(item)) : endOf(item)
    items.push({
      start: isBlock ? start : startOf(item),
      end,
      value: item.toJSON() as Record<string, unknown>,
    })
    start = end
  }
  return { items, dash: isBlock ? columnOf(text, startOf(list)) : undefined, others }
}
