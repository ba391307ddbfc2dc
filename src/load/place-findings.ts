import type { Finding, Place, PlacedFinding } from '../model/finding.js'
import { memoizeByKey } from '../model/memoize.js'
import type { SourceRange, SourceText } from './source-file.js'
import { sourceMapOf } from './yaml/source-map.js'

/** Finds the line and column of each finding, and sorts them by file, line and column. */
export function placeFindings(
  findings: readonly Finding[],
  texts: ReadonlyMap<string, SourceText>,
): readonly PlacedFinding[] {
  const textOf = (file: string) => texts.get(file)?.text ?? ''
  const sourceMapIn = memoizeByKey((file: string) => sourceMapOf(textOf(file)))
  const lineStartsIn = memoizeByKey((file: string) => listLineStarts(textOf(file)))

  const rangeOf = (place: Place): SourceRange => {
    if (!('path' in place)) return place
    return sourceMapIn(place.file).locate(place.path, place.part)
  }

  return findings
    .map(({ rule, severity, message, fix, at }): PlacedFinding => {
      const range = rangeOf(at)
      const starts = lineStartsIn(at.file)
      const [line, column] = positionOf(starts, range.start)
      const [endLine, endColumn] = positionOf(starts, Math.max(range.end, range.start))
      return {
        rule,
        severity,
        message: message.length > longest ? `${message.slice(0, longest)}…` : message,
        fix: fix !== null && fix.length > longest ? null : fix,
        file: at.file,
        line,
        column,
        endLine,
        endColumn,
      }
    })
    .sort(inFileOrder)
}

const longest = 1000 // letters of a message or fix; more is a file gone wrong, and nobody reads it

function inFileOrder(a: PlacedFinding, b: PlacedFinding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1)
}

function listLineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Line and column from 1, found by halving: ten thousand findings must not read the file ten thousand times. */
function positionOf(starts: readonly number[], offset: number): [number, number] {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return [low + 1, offset - (starts[low] ?? 0) + 1]
}
