import { printable } from '../../model/printable.js'
import type { Paint } from '../terminal/paint.js'

/** A file with its text as it was and as it is now; undefined where there was none, or is none any more. */
export interface ChangedText {
  readonly path: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** The lines that went and the lines that came, with the file and the first of the new lines. */
export function formatChange({ path, before, after }: ChangedText, paint: Paint): string {
  const old = linesOf(before ?? '')
  const fresh = linesOf(after ?? '')
  const start = countSame(old, fresh)
  const end = countSame([...old.slice(start)].reverse(), [...fresh.slice(start)].reverse())
  const head = `${path}, ${describePlace(before, after, start)}:`
  const gone = old
    .slice(start, old.length - end)
    .map((line) => paint('bad', printable(`- ${line}`.trimEnd())))
  const come = fresh
    .slice(start, fresh.length - end)
    .map((line) => paint('good', printable(`+ ${line}`.trimEnd())))
  return [paint('strong', printable(head)), ...gone, ...come].map((line) => `${line}\n`).join('')
}

function describePlace(before: string | undefined, after: string | undefined, start: number): string {
  if (before === undefined) return 'a new file'
  return after === undefined ? 'deleted, as it was made for this entry' : `line ${start + 1}`
}

function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

/** How many lines are the same from the start on. */
function countSame(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((line, index) => line !== b[index])
  return at < 0 ? a.length : at
}
