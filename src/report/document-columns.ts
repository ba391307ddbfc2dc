import type { Block, Table } from './document.js'

// A paper is short when no column of a table is narrow beside one with room to spare. Widths are counted in hundredths of
// the table; how wide a word is on A4 is estimated, so that every machine, with any font, makes the same file.

/** The share of its table that each column has; the shares of a table add up to 1. */
export type FitColumns = (table: Table) => readonly number[]

const hundred = 100
const tableWidth = 45 // of A4, in ems at 11 points
const padding = 0.5 // of each cell, in ems
const rowsLookedAt = 200 // of the tables with the same columns: enough to know them by

/** Fits columns to what stands in them. Tables with the same columns in one paper look alike. */
export function fitColumns(blocks: readonly Block[]): FitColumns {
  const tables = blocks.filter((block) => block.kind === 'table')
  const fitted = new Map<string, readonly number[]>()
  return (table) => {
    const name = nameOf(table)
    const shares = fitted.get(name) ?? fitAlike(tables.filter((other) => nameOf(other) === name))
    fitted.set(name, shares)
    return shares
  }
}

function nameOf({ columns }: Table): string {
  return columns.map(({ heading }) => heading).join('\n')
}

/** Moves width from one column to another for as long as that makes the tables shorter. */
function fitAlike(tables: readonly Table[]): readonly number[] {
  const columns = tables[0]?.columns ?? []
  const wanted = inHundredths(columns.map(({ share }) => share))
  const linesIn = countLines([columns.map(({ heading }) => heading), ...tables.flatMap(({ rows }) => rows)])
  // The widths that the paper asks for are kept where others are no better.
  const cost = (widths: readonly number[]) =>
    linesIn(widths) +
    widths.reduce((sum, width, index) => sum + Math.abs(width - (wanted[index] ?? 0)), 0) / 200
  let best = { widths: wanted, cost: cost(wanted) }
  for (;;) {
    const better = listMoves(best.widths)
      .map((widths) => ({ widths, cost: cost(widths) }))
      .reduce((least, next) => (next.cost < least.cost ? next : least), best)
    if (better === best) return best.widths.map((width) => width / hundred)
    best = better
  }
}

/** Whole numbers that add up to a hundred; the widest column takes what rounding leaves. */
function inHundredths(shares: readonly number[]): readonly number[] {
  const widths = shares.map((share) => Math.round(share * hundred))
  const widest = widths.indexOf(Math.max(...widths))
  const left = hundred - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, index) => (index === widest ? width + left : width))
}

function listMoves(widths: readonly number[]): readonly (readonly number[])[] {
  const indexes = widths.map((_, index) => index)
  return indexes.flatMap((from) =>
    indexes.flatMap((to) =>
      [1, 2, 3, 5, 8, 12, 20, 30]
        .filter((step) => from !== to && (widths[from] ?? 0) > step)
        .map((step) =>
          widths.map((width, index) => (index === from ? width - step : index === to ? width + step : width)),
        ),
    ),
  )
}

/** How many lines rows take, by the widths of their columns; a row is as high as its highest cell. */
function countLines(rows: readonly (readonly string[])[]): (widths: readonly number[]) => number {
  const measured = rows
    .slice(0, rowsLookedAt)
    .map((row, index) => row.map((cell, column) => measureWords(cell, index === 0 || column === 0)))
  const known = new Map<string, readonly number[]>()
  const heightsOf = (column: number, width: number) => {
    const key = `${column} ${width}`
    const room = (width / hundred) * tableWidth - padding
    const heights = known.get(key) ?? measured.map((row) => wrap(row[column] ?? [], room))
    known.set(key, heights)
    return heights
  }
  return (widths) => {
    const heights = widths.map((width, column) => heightsOf(column, width))
    return measured.reduce((sum, _, row) => sum + Math.max(...heights.map((column) => column[row] ?? 1)), 0)
  }
}

const tooWide = 1_000 // lines: a word is broken only where there is no other way

function wrap(words: readonly number[], room: number): number {
  const wrapped = words.reduce(
    ({ lines, used }, word) => {
      const next = used === 0 ? word : used + blank + word
      if (next <= room) return { lines, used: next }
      return { lines: lines + (used === 0 ? 0 : 1) + (word > room ? tooWide : 0), used: word }
    },
    { lines: 1, used: 0 },
  )
  return wrapped.lines
}

const blank = 0.28 // in ems, of Arial

/** The width of each word, in ems. */
function measureWords(text: string, isBold: boolean): readonly number[] {
  return text.split(/\s+/).map((word) => {
    const width = [...word].reduce((sum, sign) => sum + widthOf(sign), 0)
    return isBold ? width * 1.07 : width
  })
}

function widthOf(sign: string): number {
  if (/[fijlrtI.,;:'’!|()[\]/-]/.test(sign)) return 0.3
  if (/[mwMW%@—]/.test(sign) || sign > '\u2E7F') return 0.9
  return /\p{Lu}/u.test(sign) ? 0.68 : 0.55
}
