import type { Example, Explanation } from '../../src/model/explanation.js'
import { printable } from '../../src/model/printable.js'
import { escapeMarkdown } from '../../src/report/document/markdown.js'
import type { ExplanationGroup } from '../../src/report/explain/format-explanation.js'
import { wrapText } from '../../src/report/terminal/text-table.js'
import { diffLines } from './diff-lines.js'

const lineWidth = 118 // of the documents in this repository

/** The rules' table of plan/README.md: what they check, and each by its name, with a link into plan/rules.md. */
export function formatRuleTable(groups: readonly ExplanationGroup[]): string {
  const rows = groups.map(
    ({ title, explanations }) =>
      `| ${title.toLowerCase()} | ${linksOf(explanations, 'error')} | ${linksOf(explanations, 'warning')} |`,
  )
  return ['| what is checked | errors | warnings |', '| --- | --- | --- |', ...rows, ''].join('\n')
}

function linksOf(explanations: readonly Explanation[], wanted: Explanation['severity']): string {
  const rules = explanations.filter(({ severity }) => severity === wanted)
  return rules.length === 0 ? 'none' : rules.map(({ rule }) => `[${rule}](rules.md#${rule})`).join(', ')
}

/** All of plan/rules.md: each rule with what `plan explain` shows of it. `printedFor` gives the finding of an example. */
export function formatRulesDocument(
  groups: readonly ExplanationGroup[],
  printedFor: (explanation: Explanation) => string,
): string {
  const sections = groups.flatMap(({ title, explanations }) => [
    `## ${title}\n`,
    ...explanations.map((explanation) => formatRule(explanation, printedFor(explanation))),
  ])
  return `${[introduction, ...sections].join('\n').trimEnd()}\n`
}

const introduction = `<!-- Written by npm run approve. -->

# The rules

Each rule has an example, in a small plan with the owners CAD, DG, VC and ASP (a group), one target T1 with the actions
T1.1 and T1.2, and the indicators NI6 and NI7. In an example, \`-\` marks lines that are removed and \`+\` lines that are
added. How to keep a plan, and a list of all rules: [README.md](README.md).
`

function formatRule({ rule, severity, why, example }: Explanation, printed: string): string {
  const kind = severity === 'error' ? 'Error' : 'Warning'
  const command = example.agreed === undefined ? 'plan validate' : 'plan validate --against'
  return [
    `### ${rule}\n`,
    `${wrapText(`${kind}. ${escapeMarkdown(why)}`, lineWidth)}\n`,
    `${titleOfDiff(example)}\n`,
    fence('diff', diffOf(example)),
    `\`${command}\` prints:\n`,
    fence('text', linesOf(printed)),
  ].join('\n')
}

function titleOfDiff({ file, agreed }: Example): string {
  return agreed === undefined
    ? `An example in \`plan/${file}\`, and its fix:`
    : `An edit of \`plan/${file}\`:`
}

/** From the mistake to its fix; for a rule about an edit, the edit itself. */
function diffOf({ bad, fixed, agreed }: Example): readonly string[] {
  const [before, after] = agreed === undefined ? [bad, fixed] : [agreed, bad]
  return diffLines(shorten(before), shorten(after))
}

const longestFile = 20 // lines; of a longer one the start shows enough

function shorten(text: string): readonly string[] {
  const lines = linesOf(text)
  return lines.length <= longestFile ? lines : [...lines.slice(0, 6), `(and ${lines.length - 6} more lines)`]
}

function fence(language: string, lines: readonly string[]): string {
  return `\`\`\`${language}\n${lines.map((line) => printable(line).trimEnd()).join('\n')}\n\`\`\`\n`
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n')
}
