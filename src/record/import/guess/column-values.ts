import type { Cell } from '../../../load/tables/table-file.js'
import { tidyText } from '../walk/tidy.js'

/** What the cells of a column are like, in the rows that may be actions. */
export interface ColumnValues {
  readonly column: number
  readonly name: string
  readonly texts: readonly string[]
  /** Of all rows, those with a text of their own. */
  readonly filled: number
  /** Of those with a text, those whose text is in no other row. */
  readonly distinct: number
  /** Letters, on average. */
  readonly length: number
  /** Whether empty cells seem to stand for the one above: the first is filled, and there is a text for each few rows. */
  readonly isSparse: boolean
}

export function valuesOf(name: string, column: number, cells: readonly Cell[]): ColumnValues {
  const all = cells.map(({ text }) => tidyText(text))
  const texts = all.filter((text) => text !== '')
  const merged = cells.some(({ continues }) => continues === 'above')
  const filled = cells.length === 0 ? 0 : texts.length / cells.length
  return {
    column,
    name,
    texts,
    filled,
    distinct: texts.length === 0 ? 0 : new Set(texts).size / texts.length,
    length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(texts.length, 1),
    isSparse: all[0] !== '' && texts.length > 0 && texts.length < all.length && (merged || filled < 0.75),
  }
}
