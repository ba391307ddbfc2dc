import { failure, type Result, success } from '../model/result.js'
import { sayingOf, saysSame } from '../model/saying.js'
import { appendItem } from './append-item.js'
import { listItems, type WrittenItem, type WrittenList } from './list-items.js'
import { insertLines } from './places.js'
import { type Item, indent } from './print-item.js'
import { applySplices } from './splice.js'
import type { MergeSides } from './split-conflict.js'

/** A journal with the entries of both sides. */
export interface MergedJournal {
  readonly text: string
  /** How many entries each side has added, and how many of theirs ours has too. */
  readonly ours: number
  readonly theirs: number
  readonly repeated: number
}

/**
 * Puts theirs' entries behind ours, an exact repeat once. Only what is mere addition can be merged without a person: a
 * failure says, in words, what else a side has done.
 */
export function mergeJournals(sides: MergeSides): Result<MergedJournal, string> {
  const { base, ours, theirs } = sides
  const [a, b] = [listItems(ours, 'entries'), listItems(theirs, 'entries')]
  if (!a || !b) return failure(`${a ? 'their' : 'our'} side of it is not a journal that can be read`)
  const known = readBase(base)
  const before = known?.items ?? commonStart(a, b)
  const [added, addedByThem] = [findAdded(before, a), findAdded(before, b)]
  if (!added || !addedByThem)
    return failure(
      `${added ? 'their' : 'our'} side of it changes, moves or deletes an entry that was there before`,
    )
  const refused =
    describeOthers(known, a, b) ?? describeComments(sides, b) ?? describeDoubt(known, added, addedByThem)
  if (refused !== undefined) return failure(refused)
  const fresh = addedByThem.filter((item) => !added.some((other) => isRepeat(item, other)))
  return success({
    text: addAll({ ours, a, theirs, b }, fresh),
    ours: added.length,
    theirs: addedByThem.length,
    repeated: addedByThem.length - fresh.length,
  })
}

function isRepeat(a: WrittenItem, b: WrittenItem | undefined): boolean {
  return b !== undefined && sayingOf({ written: a.value }) === sayingOf({ written: b.value })
}

/** An empty text is a file that was not there. What cannot be read says nothing of what there was. */
function readBase(base: string | undefined): WrittenList | undefined {
  if (base === undefined) return undefined
  if (base.trim() === '') return { items: [], dash: undefined, others: {} }
  return listItems(base, 'entries')
}

function commonStart({ items: a }: WrittenList, { items: b }: WrittenList): readonly WrittenItem[] {
  const first = a.findIndex((item, index) => !isRepeat(item, b[index]))
  return first < 0 ? a : a.slice(0, first)
}

/** The items that are not among those before; undefined where one of those is missing. */
function findAdded(
  before: readonly WrittenItem[],
  { items }: WrittenList,
): readonly WrittenItem[] | undefined {
  let at = 0
  const added = items.filter((item) => {
    const isOld = isRepeat(item, before[at])
    if (isOld) at += 1
    return !isOld
  })
  return at === before.length ? added : undefined
}

/** What a journal says beside its entries, above all the meeting, has to be the same on both sides. */
function describeOthers(known: WrittenList | undefined, a: WrittenList, b: WrittenList): string | undefined {
  const isNew = known === undefined || known.items.length === 0
  if (saysSame(a.others, b.others) && (isNew || saysSame(a.others, known.others))) return undefined
  return 'the two sides differ in more than their entries, such as in the meeting'
}

/** Comments above the first entry and below the last would be lost where only their side has them. */
function describeComments({ base, ours, theirs }: MergeSides, b: WrittenList): string | undefined {
  const known = new Set([...linesOf(ours), ...linesOf(base ?? '')])
  const [start, end] = [b.items[0]?.start ?? theirs.length, b.items.at(-1)?.end ?? theirs.length]
  const around = [...linesOf(theirs.slice(0, start)), ...linesOf(theirs.slice(end))]
  return around.some((line) => line.startsWith('#') && !known.has(line))
    ? 'their side has comments above or below the entries that ours does not have'
    : undefined
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).map((line) => line.trim())
}

/** Without the file as it was, two entries of one day about one thing may be two versions of one that was there. */
function describeDoubt(
  known: WrittenList | undefined,
  added: readonly WrittenItem[],
  addedByThem: readonly WrittenItem[],
): string | undefined {
  if (known !== undefined) return undefined
  const keyOf = ({ value: { action, target, on } }: WrittenItem) => `${action ?? target} ${on}`
  const keys = new Set(added.map(keyOf))
  const isDoubtful = addedByThem.some(
    (item) => keys.has(keyOf(item)) && !added.some((other) => isRepeat(item, other)),
  )
  return isDoubtful
    ? 'git no longer knows what it was before, and two entries of one day about one thing may be two versions of the same'
    : undefined
}

/** Their entries letter for letter, as far as the two files are laid out alike; else printed anew. */
function addAll(
  { ours, a, theirs, b }: { ours: string; a: WrittenList; theirs: string; b: WrittenList },
  fresh: readonly WrittenItem[],
): string {
  const printed = fresh.reduce(
    (text, { value }) => applySplices(text, appendItem(text, ['entries'], value as Item)),
    ours,
  )
  if (a.dash === undefined || b.dash === undefined || b.dash > a.dash) return printed
  const known = new Set(linesOf(ours))
  const lines = fresh.flatMap((item) => linesOfItem(theirs, item, known))
  const at = a.items.at(-1)?.end ?? ours.length
  const merged =
    fresh.length === 0 ? ours : applySplices(ours, [insertLines(ours, at, indent(lines, a.dash - b.dash))])
  return saysSame(valuesOf(merged), valuesOf(printed)) ? merged : printed
}

/** An item's lines with the comments above it, but for those that ours has too. */
function linesOfItem(
  text: string,
  { start, end }: WrittenItem,
  known: ReadonlySet<string>,
): readonly string[] {
  const lines = text
    .slice(start, end)
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
  const first = lines.findIndex((line) => line.trimStart().startsWith('-'))
  return lines.filter((line, index) => index >= first || line.trim() === '' || !known.has(line.trim()))
}

function valuesOf(text: string): unknown {
  return listItems(text, 'entries')?.items.map(({ value }) => value)
}
