/**
 * Sorts a list in place, and leaves one alone that is in order already: a plan has many short lists that mostly are, and
 * to begin sorting takes longer than to look.
 */
export function sortOnce<Item>(items: Item[], compare: (a: Item, b: Item) => number): Item[] {
  for (const [index, item] of items.entries()) {
    const before = items[index - 1]
    if (before !== undefined && compare(before, item) > 0) return items.sort(compare)
  }
  return items
}
