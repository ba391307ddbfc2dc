import type { Example, Explanation } from '../../model/explanation.js'
import { printable } from '../../model/printable.js'
import { type Field, field, formatFields } from '../terminal/fields.js'
import type { Paint } from '../terminal/paint.js'
import { wrapText } from '../terminal/text-table.js'
import { firstSentence } from '../words/first-sentence.js'

/** Rules that are listed together, under a heading. */
export interface ExplanationGroup {
  readonly title: string
  readonly explanations: readonly Explanation[]
}

/** Why one rule exists, and its example: the mistake, what is printed for it, the fix. */
export function formatExplanation(
  { rule, severity, why, example }: Explanation,
  output: string,
  width: number,
  paint: Paint,
): string {
  const head = `${paint('strong', rule)} (${severity})\n${wrapText(why, width)}\n`
  const parts = listParts(example, output).map(({ title, lines }) =>
    [`${wrapText(title, width)}\n`, ...(lines.length === 0 ? [] : [indent(lines)])].join('\n'),
  )
  return [head, ...parts].join('\n')
}

/** Every rule with its severity and the first sentence of why, in two columns. */
export function formatRuleList(groups: readonly ExplanationGroup[], width: number, paint: Paint): string {
  const longest = Math.max(
    ...groups.flatMap(({ explanations }) => explanations.map(({ rule }) => rule.length)),
  )
  const rowOf = ({ rule, severity, why }: Explanation): Field =>
    field(rule.padEnd(longest), `${severity}: ${firstSentence(why)}`)
  const blocks = groups.map(
    ({ title, explanations }) =>
      `${paint('strong', title)}\n${formatFields(explanations.map(rowOf), width, paint)}`,
  )
  return [
    ...blocks,
    `${wrapText('Use "plan explain RULE" to see an example and how to fix it.', width)}\n`,
  ].join('\n')
}

/** One step of an example: a sentence, and the lines under it. */
interface ExamplePart {
  readonly title: string
  readonly lines: readonly string[]
}

function listParts(example: Example, output: string): readonly ExamplePart[] {
  const { agreed } = example
  const command = agreed === undefined ? 'plan validate' : 'plan validate --against'
  return [
    ...listMistake(example),
    { title: `${command} prints:`, lines: linesOf(output) },
    partOfFix(example),
  ]
}

function listMistake({ file, bad, agreed }: Example): readonly ExamplePart[] {
  const path = `plan/${file}`
  if (agreed !== undefined)
    return [
      filePart(`For example, as agreed in ${path}:`, shorten(agreed)),
      filePart('Edited:', shorten(bad)),
    ]
  if (bad === '') return [filePart(`For example, where there is no ${path}.`, [])]
  return [filePart(`For example, in ${path}:`, shorten(bad))]
}

const shownWhole = 8 // lines

function partOfFix({ bad, fixed, agreed, agreedElsewhere }: Example): ExamplePart {
  if (fixed === agreed) return filePart('Fixed: put back as it was agreed.', [])
  if (agreedElsewhere !== undefined)
    return filePart('Fixed: compared with a commit in which the file had no errors.', [])
  if (fixed === '') return filePart('Fixed: the file has been moved, renamed or deleted.', [])
  const lines = linesOf(fixed)
  if (lines.length <= shownWhole) return filePart('Fixed:', lines)
  const { from, to } = findChange(linesOf(bad), lines)
  return filePart(`Fixed, from line ${from + 1}:`, lines.slice(from, to))
}

function filePart(title: string, lines: readonly string[]): ExamplePart {
  return { title, lines: lines.map(printable) }
}

const longestFile = 20 // lines; of a longer one the start shows enough
const startOfFile = 6

function shorten(text: string): readonly string[] {
  const lines = linesOf(text)
  if (lines.length <= longestFile) return lines
  return [...lines.slice(0, startOfFile), `(and ${lines.length - startOfFile} more lines)`]
}

/** Which of the fixed lines differ, with one around them for a person to find the place. */
function findChange(bad: readonly string[], fixed: readonly string[]): { from: number; to: number } {
  const shorter = Math.min(bad.length, fixed.length)
  let start = 0
  while (start < shorter && bad[start] === fixed[start]) start++
  let end = 0
  while (end < shorter - start && bad.at(-1 - end) === fixed.at(-1 - end)) end++
  return { from: Math.max(start - 1, 0), to: fixed.length - Math.max(end - 1, 0) }
}

function linesOf(text: string): readonly string[] {
  return text.replace(/\n$/, '').split('\n')
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => (line === '' ? '\n' : `  ${line}\n`)).join('')
}
