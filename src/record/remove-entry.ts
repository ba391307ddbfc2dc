import { saysSame } from '../model/saying.js'
import { insertEntry, type NewJournal } from './insert-entry.js'
import { listItems, type WrittenItem, type WrittenList } from './list-items.js'
import type { NewEntry } from './new-progress.js'
import { insert, lineAfter } from './places.js'
import { applySplices, type Splice } from './splice.js'

/** A journal from which an entry is removed: its text, the entry's place, and as it is in the last commit, if it is there. */
export interface EntryToRemove {
  readonly text: string
  readonly index: number
  readonly committed: string | undefined
  readonly meeting: string | undefined
}

/** The text without the entry; `isGone` where the file was made for it, and goes with it. */
export type WithoutEntry = { readonly isGone: true } | { readonly isGone: false; readonly text: string }

/**
 * Removes an entry, byte for byte as if it had not been recorded: of the texts that have all but the entry, the one that
 * becomes the present text when it is recorded. Of one that was typed by hand, or that others follow, its lines go.
 */
export function removeEntry({ text, index, committed, meeting }: EntryToRemove): WithoutEntry {
  const list = listItems(text, 'entries')
  const item = list?.items[index]
  if (!list || !item) throw new Error(`there is no entry ${index + 1} to remove`)
  const entry = item.value as unknown as NewEntry
  const rest = list.items.toSpliced(index, 1).map(({ value }) => value)
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const wasNew = [true, false].map((namesSchema) => ({ meeting, namesSchema, lineEnd }) as const)
  const makes = (before: string | undefined, fresh: NewJournal) => insertEntry(before, entry, fresh) === text
  if (wasNew.some((fresh) => makes(undefined, fresh))) return { isGone: true }
  const cuts = listCuts(text, list, item, index).map((splices) => applySplices(text, splices))
  const candidates = [...(committed === undefined ? [] : [committed]), ...cuts].filter((candidate) =>
    saysSame(listItems(candidate, 'entries')?.items.map(({ value }) => value) ?? [], rest),
  )
  const [usual] = wasNew
  const exact = candidates.find((candidate) => usual !== undefined && makes(candidate, usual))
  const chosen = exact ?? candidates[0]
  if (chosen === undefined) throw new Error(`entry ${index + 1} cannot be removed by itself`)
  return { isGone: false, text: chosen }
}

/** Ways in which the entry may have been put there, the likeliest first; each leaves all else letter for letter. */
function listCuts(
  text: string,
  list: WrittenList,
  item: WrittenItem,
  index: number,
): readonly (readonly Splice[])[] {
  if (list.dash === undefined) return cutFromBrackets(text, list, item, index)
  const start = startOfDash(text, item)
  const cut = (from: number): Splice => ({ start: from, end: item.end, text: '' })
  const blank = /(?:\n|^)([ \t]*\r?\n)$/.exec(text.slice(0, start))?.[1]?.length ?? 0
  const lineEnd = /\r?\n$/.exec(text.slice(0, start))?.[0].length ?? 0
  if (list.items.length > 1)
    return [start - blank, start, start - lineEnd, start - blank - lineEnd].map((from) => [cut(from)])
  const key = text.lastIndexOf('entries', start)
  const colon = text.indexOf(':', key) + 1
  const others = lineAfter(text, colon)
  return [
    ...[start, start - lineEnd].map((from) => [insert(colon, ' []'), cut(from)]),
    [cut(key)],
    [insert(colon, ' []'), { start: others, end: item.end, text: '' }],
  ]
}

function startOfDash(text: string, { start, end }: WrittenItem): number {
  const dash = text.slice(start, end).search(/^[ \t]*-/m)
  return start + Math.max(dash, 0)
}

/** With the comma before it, or behind it where it is the first. */
function cutFromBrackets(
  text: string,
  { items }: WrittenList,
  { start, end }: WrittenItem,
  index: number,
): readonly (readonly Splice[])[] {
  const before = items[index - 1]
  const next = items[index + 1]
  if (before) return [[{ start: before.end, end, text: '' }]]
  if (next) return [[{ start, end: next.start, text: '' }]]
  return [[{ start, end, text: '' }], [{ start, end: text.indexOf(']', end), text: '' }]]
}
