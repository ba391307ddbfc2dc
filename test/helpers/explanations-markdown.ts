import type { Explanation } from '../../src/model/explanation.js'
import { escapeMarkdown } from '../../src/report/document/markdown.js'
import {
  type ExamplePart,
  type ExplanationGroup,
  listParts,
} from '../../src/report/explain/format-explanation.js'
import { wrapText } from '../../src/report/terminal/text-table.js'

const lineWidth = 118 // of the documents in this repository

/** The rules' section of a document: what there is, then a section for each. `saidOf` gives what is said of its example. */
export function formatExplanationsMarkdown(
  groups: readonly ExplanationGroup[],
  saidOf: (explanation: Explanation) => string,
): string {
  const index = groups.map(({ title, allExplanations }) =>
    wrap(`- ${title}: ${allExplanations.map(({ rule }) => `[${rule}](#${rule})`).join(', ')}`).replace(
      /\n/g,
      '\n  ',
    ),
  )
  const sections = groups.flatMap(({ allExplanations }) =>
    allExplanations.map((explanation) => formatExplanationMarkdown(explanation, saidOf(explanation))),
  )
  return [`${index.join('\n')}\n`, ...sections].join('\n')
}

/** One rule as a section: the same as `plan explain` tells in the terminal. */
function formatExplanationMarkdown({ rule, severity, why, example }: Explanation, said: string): string {
  const kind = severity === 'error' ? 'Error' : 'Warning'
  const parts = listParts(example, said).map(formatPart)
  return [`### ${rule}\n`, `${wrap(`${kind}. ${escapeMarkdown(why)}`)}\n`, ...parts].join('\n')
}

/** Paths and commands in a sentence. */
const named = /plan\/[\w/.-]+\.ya?ml|plan validate( --against)?/g

function formatPart({ title, kind, lines }: ExamplePart): string {
  const text = `${title.replace(named, '`$&`')}\n`
  if (lines.length === 0) return text
  return `${text}\n\`\`\`${kind === 'file' ? 'yaml' : 'text'}\n${lines.join('\n')}\n\`\`\`\n`
}

function wrap(text: string): string {
  return wrapText(text, lineWidth)
}
