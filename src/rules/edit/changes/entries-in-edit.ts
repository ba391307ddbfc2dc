import type { DraftEntry } from '../../../load/draft.js'
import { groupBy } from '../../../model/group-by.js'
import { memoize } from '../../../model/memoize.js'
import { sayingOf } from '../../../model/saying.js'
import type { Edit } from './edit-rule.js'

/** What an edit did to the journal, whatever files its entries stand in. */
export interface EntriesInEdit {
  readonly removed: readonly DraftEntry[]
  /** An entry as it was, and as it is now. */
  readonly changed: readonly (readonly [DraftEntry, DraftEntry])[]
  readonly added: readonly DraftEntry[]
}

/** Compares entries by what they say: the order of keys, the folding of texts and the file do not matter. */
export const compareEntries = memoize(({ agreed, plan }: Edit): EntriesInEdit => {
  const lost = pairEntries(agreed.entries, plan.entries).single
  const added = pairEntries(plan.entries, agreed.entries).single
  const fresh = new Map(added.map((entry, index) => [entry, index]))
  const placeInOrder = (entry: DraftEntry) => fresh.get(entry) ?? Number.POSITIVE_INFINITY
  const atPlace = groupBy(added, positionKey)
  const alike = groupBy(added, dayOfLife)
  const changed = lost.flatMap((before) => {
    const candidates = [atPlace.get(positionKey(before)), alike.get(dayOfLife(before))].flatMap(
      (group) => group?.find((candidate) => fresh.has(candidate)) ?? [],
    )
    const [now] = candidates.sort((a, b) => placeInOrder(a) - placeInOrder(b))
    if (!now) return []
    fresh.delete(now)
    return [[before, now] as const]
  })
  const paired = new Set(changed.map(([before]) => before))
  return { removed: lost.filter((entry) => !paired.has(entry)), changed, added: [...fresh.keys()] }
})

/** The changed form of an entry is at its place in its file, or about the same thing on the same day. */
function positionKey({ file, path }: DraftEntry): string {
  return `${path[1]} ${file}`
}

function dayOfLife(entry: DraftEntry): string {
  return `${entry.about} ${entry.written.on}`
}

/**
 * The entries that have a partner among the others, in their order, and those that have none; of two that say the same
 * each needs its own.
 */
export function pairEntries(
  entries: readonly DraftEntry[],
  others: readonly DraftEntry[],
): { readonly paired: readonly DraftEntry[]; readonly single: readonly DraftEntry[] } {
  const left = new Map<string, number>()
  for (const other of others) left.set(sayingOf(other), (left.get(sayingOf(other)) ?? 0) + 1)
  const [paired, single]: [DraftEntry[], DraftEntry[]] = [[], []]
  for (const entry of entries) {
    const count = left.get(sayingOf(entry)) ?? 0
    left.set(sayingOf(entry), count - 1)
    ;(count > 0 ? paired : single).push(entry)
  }
  return { paired, single }
}
