import type { PlacedFinding } from '../../model/finding.js'
import { printable } from '../../model/printable.js'
import type { Paint } from '../terminal/paint.js'
import { widthOf } from '../terminal/text-width.js'

/** The text of each file that has a finding, split into lines once. */
export type LinesOf = (file: string) => readonly string[]

/** Each finding with its place, the line it is on between its neighbours, a caret under the wrong part, and the fix. */
export function formatFindings(findings: readonly PlacedFinding[], linesOf: LinesOf, paint: Paint): string {
  return findings.map((finding) => formatFinding(finding, linesOf(finding.file), paint)).join('\n')
}

function formatFinding(finding: PlacedFinding, lines: readonly string[], paint: Paint): string {
  const { file, line, column, severity, message, rule, fix } = finding
  const tone = severity === 'error' ? 'bad' : 'soon'
  const head = `${paint('strong', `${printable(file)}:${line}:${column}:`)} ${paint(tone, `${severity}:`)} ${printable(message)} ${paint('quiet', `[${rule}]`)}\n`
  return head + formatExcerpt(finding, lines, paint) + (fix === null ? '' : `  fix: ${printable(fix)}\n`)
}

const longestLine = 160 // columns of an excerpt; a longer line is shown around the wrong part

function formatExcerpt(finding: PlacedFinding, lines: readonly string[], paint: Paint): string {
  const { line, column, endLine, endColumn } = finding
  const wrong = lines[line - 1]
  if (wrong === undefined || wrong === '') return ''
  const numberWidth = String(line + 1).length
  const from = Math.max(0, column - 1 - longestLine / 2)
  const numbered = (number: number) => {
    const text = lines[number - 1]
    if (text === undefined) return ''
    return (
      `  ${paint('quiet', `${String(number).padStart(numberWidth)} |`)} ${printable(text.slice(from, from + longestLine))}`.trimEnd() +
      '\n'
    )
  }
  const before = printable(wrong.slice(from, column - 1))
  const lineEnd = endLine > line ? wrong.length : endColumn - 1
  const marked = printable(wrong.slice(column - 1, Math.min(Math.max(lineEnd, column), from + longestLine)))
  const caret = `  ${' '.repeat(numberWidth)} ${paint('quiet', '|')} ${' '.repeat(widthOf(before))}${paint('bad', '^'.repeat(Math.max(widthOf(marked), 1)))}\n`
  const next = lines[line] === undefined || lines[line] === '' ? '' : numbered(line + 1)
  return (line > 1 && lines[line - 2] !== '' ? numbered(line - 1) : '') + numbered(line) + caret + next
}
