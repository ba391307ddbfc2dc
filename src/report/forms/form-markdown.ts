import { actionLabel, anythingElse, belowThisLine, boxes, factLabels, formHead } from '../../model/form.js'
import { onOneLine } from '../../model/printable.js'
import { type Form, type FormItem, listBoxes, shownFacts } from './form.js'

/** A form to be answered in an e-mail: behind each colon there is room. */
export function formatFormMarkdown(form: Form): string {
  const lines = [
    `# ${onOneLine(form.title)}`,
    '',
    ...listHead(form).map(([label, text]) => `- ${label}: ${text}`),
    '',
    ...form.letter.flatMap((text) => [onOneLine(text), '']),
    ...form.items.flatMap((item) => formatItem(form, item)),
    `## ${anythingElse}`,
    '',
    belowThisLine,
    '',
    '',
  ]
  return `${lines.join('\n')}\n`
}

/** The lines at the head, in the order of their labels. */
export function listHead({ head }: Form): readonly (readonly [string, string])[] {
  return Object.entries(formHead).map(([name, label]) => [label, onOneLine(head[name as keyof typeof head])])
}

function formatItem(form: Form, { reference, facts }: FormItem): readonly string[] {
  const shown = shownFacts.map((fact) => `- ${factLabels[fact]}: ${onOneLine(facts[fact])}`)
  const answers = listBoxes(form).map(({ box, hint }) => `${boxes[box]} (${hint}): `)
  return [
    `## ${actionLabel} ${onOneLine(reference)}: ${onOneLine(facts.what)}`,
    '',
    ...shown,
    '',
    ...answers.flatMap((line) => [line, '']),
  ]
}
