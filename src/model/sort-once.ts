/**
 * Sorts a list in place, and leaves one alone that is in order already: a plan has many short lists that mostly are, and
 * to begin sorting takes longer than to look.
 */
export function sortOnce<Item>(items: Item[], compare: (a: Item, b: Item) => number): Item[] {
  for (let index = 1; index < items.length; index++) {
    if (compare(items[index - 1] as Item, items[index] as Item) > 0) return items.sort(compare)
  }
  return items
}
