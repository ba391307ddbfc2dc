import {
  actionLabel,
  anythingElse,
  type Box,
  boxes,
  factLabels,
  formHead,
  type HeadLine,
  soFar,
  unanswered,
} from '../../model/form.js'
import { normaliseText } from '../../model/normalise-text.js'

/** What a text of a form is, by the label that it begins with; `rest` is what stands behind that, on one line or more. */
export type Labelled =
  | { readonly kind: 'box'; readonly box: Box; readonly rest: string }
  | { readonly kind: 'head'; readonly line: HeadLine; readonly rest: string }
  | { readonly kind: 'fact'; readonly rest: string }
  | { readonly kind: 'free'; readonly rest: string }
  | { readonly kind: 'action'; readonly reference: string; readonly rest: string }

/** On one line, in composed form, with the quotes and dashes that programs put in left as they are. */
export function tidy(text: string): string {
  return normaliseText(text).replace(/\s+/g, ' ').trim()
}

/** Reads the label at the start of a text; undefined where there is none that a form has. */
export function readLabel(text: string): Labelled | undefined {
  for (const { label, make } of labels) {
    const rest = behindLabel(text, label)
    if (rest !== undefined) return make(rest)
  }
  const [whole, reference] = actionHeading.exec(tidy(text)) ?? []
  return whole === undefined || reference === undefined
    ? undefined
    : { kind: 'action', reference, rest: tidy(text).slice(whole.length) }
}

/** A reference is short and has a figure in it: "Action taken: we met" is no heading. */
const actionHeading = new RegExp(`^${actionLabel} (?=[^:]*\\d)([^:]{1,24}?)(?:: ?|$)`, 'i')

type Make = (rest: string) => Labelled

const labels: readonly { readonly label: string; readonly make: Make }[] = [
  ...named(boxes, (box) => (rest) => ({ kind: 'box', box, rest })),
  ...named(formHead, (line) => (rest) => ({ kind: 'head', line, rest })),
  ...named(factLabels, () => (rest) => ({ kind: 'fact', rest })),
  { label: soFar, make: (rest) => ({ kind: 'fact', rest }) },
  { label: anythingElse, make: (rest) => ({ kind: 'free', rest }) },
]

function named<Name extends string>(
  texts: Readonly<Record<Name, string>>,
  maker: (name: Name) => Make,
): readonly { readonly label: string; readonly make: Make }[] {
  return (Object.keys(texts) as Name[]).map((name) => ({ label: texts[name], make: maker(name) }))
}

/**
 * What stands behind a label, its hint in brackets and a colon. Where the label is only the beginning of a sentence
 * ("Why we are late", "Planned for May"), it is none: behind it comes the hint, a colon, a line break or nothing.
 */
function behindLabel(text: string, label: string): string | undefined {
  const start = normaliseText(text).trimStart()
  const words = label.split(' ').map(escapeForm).join('\\s+')
  const found = new RegExp(
    `^(?:[-*•]\\s+)?[*_]*${words}[*_]*(?:\\s*(\\([^)]*\\))[*_]*)?[^\\S\\n]*(:[*_]*|\\n|$)?`,
    'i',
  ).exec(start)
  if (found === null) return undefined
  const [whole, hint, end] = found
  if (hint === undefined && end === undefined && whole.length < start.length) return undefined
  return start.slice(whole.length).trim()
}

function escapeForm(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** An answer, without what stands in a box until something is chosen there; empty where there is none. */
export function answerIn(text: string): string {
  const words = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
  const isUntouched = Object.values(unanswered).some((shown) => shown.toLowerCase() === words.toLowerCase())
  return isUntouched ? '' : words
}
