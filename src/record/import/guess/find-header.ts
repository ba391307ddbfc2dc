import type { Row, Table } from '../../../load/tables/table-file.js'
import { tidyText } from '../walk/tidy.js'
import { isKnownHeading } from './known-headings.js'

const searched = 30 // rows: what stands above a table on a sheet is shorter

/** The rows with the headings of the columns, by their numbers; empty where no row looks like one. */
export function findHeaderRows({ rows }: Table): readonly number[] {
  const [best] = rows
    .slice(0, searched)
    .map((row, index) => ({ row, index, score: scoreOf(row) }))
    .filter(({ score }) => score >= 2)
    .sort((a, b) => b.score - a.score || a.index - b.index)
  if (best === undefined) return []
  const [above, below] = [rows[best.index - 1], rows[best.index + 1]]
  if (above && coversSeveral(above)) return [above.number, best.row.number]
  if (below && coversSeveral(best.row) && scoreOf(below) > 0 && isShort(below))
    return [best.row.number, below.number]
  return [best.row.number]
}

/** Known headings count; long texts and numbers are cells of the table. */
function scoreOf(row: Row): number {
  const texts = row.cells.map(({ text }) => tidyText(text)).filter((text) => text !== '')
  const known = texts.filter(isKnownHeading).length
  const odd = texts.filter((text) => text.length > 60 || /^\d+([./-]\d+)*$/.test(text)).length
  return texts.length < 2 ? 0 : known - odd * 2
}

/** Some of its headings are merged over several columns, but it is no title over all of them. */
function coversSeveral({ cells }: Row): boolean {
  const own = cells.filter(({ text }) => tidyText(text) !== '').length
  return own > 1 && cells.some(({ continues }) => continues === 'left')
}

function isShort({ cells }: Row): boolean {
  return cells.every(({ text }) => text.length <= 40)
}
