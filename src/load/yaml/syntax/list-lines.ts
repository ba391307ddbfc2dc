import type { SourceRange } from '../../source-file.js'

/** One line of a file: `start` is its offset, `value` what stands after `key:` or `- `, and where. */
export interface Line {
  readonly start: number
  readonly text: string
  /** How many blanks it begins with. */
  readonly indent: number
  /** Whether a dash begins an item of a list here, and the column in which the words behind it begin. */
  readonly isItem: boolean
  readonly column: number
  readonly key: string | undefined
  readonly value: string
  readonly valueStart: number
}

/** Every line that holds anything, up to the one in which the offset lies; comments are left out. */
export function listLines(text: string, offset: number): Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= Math.min(offset, text.length); ) {
    const line = lineAt(text, start)
    if (/^\s*[^\s#]/.test(line.text)) lines.push(line)
    start += line.text.length + 1
  }
  return lines
}

export function lineAt(text: string, start: number): Line {
  const end = text.indexOf('\n', start)
  const line = text.slice(start, end < 0 ? undefined : end)
  const dashes = /^(?: *- +)* */.exec(line)?.[0] ?? ''
  const name = /^([^\s"'#:[{][^:#]*|"[^"]*"|'[^']*'):(?:[ \t]+|[ \t]*\r?$)/.exec(line.slice(dashes.length))
  const valueAt = dashes.length + (name?.[0].length ?? 0)
  return {
    start,
    text: line,
    indent: line.length - line.trimStart().length,
    isItem: /^ *-(?:\s|$)/.test(line),
    column: dashes.length,
    key: name?.[1],
    value: line.slice(valueAt),
    valueStart: start + valueAt,
  }
}

/** All that a line holds. */
export function rangeOfLine(line: Line): SourceRange {
  const text = line.text.trimEnd()
  return { start: line.start + Math.min(line.indent, text.length), end: line.start + text.length }
}
