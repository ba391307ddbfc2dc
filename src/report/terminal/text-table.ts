import { wrapAnsi } from 'fast-wrap-ansi'
import { onOneLine } from '../../model/printable.js'
import type { Paint, Tone } from './paint.js'
import { widthOf } from './text-width.js'

/** A cell's text, which is put on one line before it is laid out, and the tone that repeats what it says. */
export interface Cell {
  readonly text: string
  readonly tone?: Tone | undefined
  /** Parts of the text in their order, each with a tone of its own, in place of one for all of it. */
  readonly phrases?: readonly { readonly text: string; readonly tone: Tone | undefined }[]
}

/** Rows of cells, all in the order of the columns. */
export type Rows = readonly (readonly Cell[])[]

/** The narrowest terminal that gets a table, and the widest that one fills; below it records are stacked. */
export const narrowestTable = 72
export const widestTable = 200

/** Between columns. */
export const gap = 2

export function cellsOnOneLine(rows: Rows): Rows {
  return rows.map((row) =>
    row.map((cell) => {
      const text = onOneLine(cell.text)
      return text === cell.text ? cell : { ...cell, text }
    }),
  )
}

/** Of a column's texts. */
export function widest(rows: Rows, index: number): number {
  return rows.reduce((width, row) => Math.max(width, widthOf(row[index]?.text ?? '')), 0)
}

/** For a terminal too narrow for a table: the id leads, everything else stands under it. */
export function formatStacked(given: Rows, width: number, paint: Paint): string {
  const rows = cellsOnOneLine(given)
  const idWidth = widest(rows, 0)
  const room = Math.max(width - idWidth - gap, 10)
  return rows
    .map(([id, ...cells]) =>
      cells
        .flatMap((cell) => layCell(cell, room, paint))
        .map((line, index) => trimLineEnd((index === 0 ? (id?.text ?? '') : '').padEnd(idWidth + gap) + line))
        .join('\n'),
    )
    .map((record) => `${record}\n`)
    .join('')
}

/** Wraps a text to a width, as one paragraph: a line break that it holds becomes a blank. */
export function wrapText(text: string, width: number): string {
  return wrapPrinted(onOneLine(text), width)
}

/** The same of what was made for the screen already: its lines and colours stay. */
export function wrapPrinted(text: string, width: number): string {
  return wrapAnsi(text, Math.min(width, widestTable), { hard: true })
}

/** A cell's text as the lines that it takes in a column. */
export function layCell({ text, tone, phrases }: Cell, width: number, paint: Paint): readonly string[] {
  const lines = widthOf(text) <= width ? [text] : wrapAnsi(text, width, { hard: true }).split('\n')
  if (phrases !== undefined) return paintPhrases(text, lines, phrases, paint)
  return tone === undefined ? lines : lines.map((line) => paint(tone, line))
}

/** Each line of a text with its share of the phrases in their tones; a colour ends in the line in which it begins. */
function paintPhrases(
  text: string,
  lines: readonly string[],
  phrases: NonNullable<Cell['phrases']>,
  paint: Paint,
): readonly string[] {
  const lineStarts = placesOf(text, lines)
  const starts = placesOf(
    text,
    phrases.map((phrase) => phrase.text),
  )
  return lines.map((line, index) => {
    const lineStart = lineStarts[index] ?? 0
    let done = 0
    const painted = phrases.map((phrase, at) => {
      const start = (starts[at] ?? 0) - lineStart
      const from = Math.min(Math.max(start, done), line.length)
      const to = Math.min(Math.max(start + phrase.text.length, from), line.length)
      const before = line.slice(done, from)
      const own = line.slice(from, to)
      done = to
      return before + (phrase.tone === undefined || own === '' ? own : paint(phrase.tone, own))
    })
    return painted.join('') + line.slice(done)
  })
}

/** Where parts of a text begin that follow one another in it. */
function placesOf(text: string, parts: readonly string[]): readonly number[] {
  let at = 0
  return parts.map((part) => {
    const start = Math.max(text.indexOf(part, at), at)
    at = start + part.length
    return start
  })
}

function trimLineEnd(line: string): string {
  return line.replace(/ +$/, '')
}
