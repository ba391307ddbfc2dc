import type { Element } from '@xmldom/xmldom'
import { childOf, childrenOf, isOn } from './xml.js'

/** What a walk over a Word file leaves out, as it meets it. */
export interface LeftOut {
  readonly deleted: string[]
  readonly boxes: string[]
}

/** Signs that are elements of their own. */
const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:softHyphen': '',
}

/** Wrappers whose content is read where it stands: content controls, links, what tracked changes put in. */
const wrappers = new Set([
  'w:r',
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:customXml',
  'w:dir',
  'w:bdo',
])

/** The text of a paragraph, as it reads when all tracked changes are accepted. */
export function textOf(element: Element, leftOut: LeftOut): string {
  return childrenOf(element)
    .map((child) => textOfChild(child, leftOut))
    .join('')
}

function textOfChild(child: Element, leftOut: LeftOut): string {
  const { nodeName } = child
  if (nodeName === 'w:t') return child.textContent ?? ''
  if (nodeName in signs) return signs[nodeName] ?? ''
  if (isDeletion(child)) return leave(leftOut.deleted, child, 'w:delText', 'w:t')
  if (nodeName === 'w:drawing' || nodeName === 'w:pict' || nodeName === 'mc:AlternateContent')
    return leave(leftOut.boxes, child, 'w:t')
  return wrappers.has(nodeName) ? textOf(child, leftOut) : ''
}

/** What tracked changes take out, or move to another place, where it stands again. */
export function isDeletion({ nodeName }: Element): boolean {
  return nodeName === 'w:del' || nodeName === 'w:moveFrom'
}

/** Keeps the words of what is not read; it has no text. */
export function leave(kept: string[], element: Element, ...names: readonly string[]): string {
  const words = names
    .flatMap((name) => [...element.getElementsByTagName(name)].map(({ textContent }) => textContent ?? ''))
    .join('')
    .trim()
  if (words !== '' && !kept.includes(words)) kept.push(words)
  return ''
}

/** Whether all that is written in a paragraph is bold, by its runs. */
export function isBold(paragraph: Element): boolean {
  const runs = [...paragraph.getElementsByTagName('w:r')].filter((run) => childOf(run, 'w:t') !== undefined)
  return runs.length > 0 && runs.every((run) => isOn(childOf(run, 'w:rPr'), 'w:b'))
}
