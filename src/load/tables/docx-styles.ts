import type { Element } from '@xmldom/xmldom'
import { childOf, childrenOf, settingOf } from './xml.js'

/** The level of a heading by the id of its style: 0 for a title. What is not in it is no heading. */
export type HeadingStyles = ReadonlyMap<string, number>

/** A style is a heading by its name, by its outline level or by the style that it is based on. */
export function readHeadingStyles(styles: Element | undefined): HeadingStyles {
  const byId = new Map(
    (styles ? childrenOf(styles) : [])
      .filter(({ nodeName }) => nodeName === 'w:style')
      .map((style) => [style.getAttribute('w:styleId') ?? '', style]),
  )
  const levels = new Map<string, number>()
  for (const id of byId.keys()) {
    const level = levelOf(byId, id, byId.size)
    if (level !== undefined) levels.set(id, level)
  }
  return levels
}

function levelOf(byId: ReadonlyMap<string, Element>, id: string, steps: number): number | undefined {
  const style = byId.get(id)
  if (style === undefined || steps === 0) return undefined
  const name = settingOf(style, 'w:name')?.toLowerCase() ?? ''
  if (name === 'title') return 0
  const [, digit] = /^heading ([1-9])$/.exec(name) ?? []
  const level = digit === undefined ? outlineLevel(childOf(style, 'w:pPr')) : Number(digit)
  return level ?? levelOf(byId, settingOf(style, 'w:basedOn') ?? '', steps - 1)
}

/** Word counts outline levels from 0; 9 is text. */
export function outlineLevel(properties: Element | undefined): number | undefined {
  const level = Number(settingOf(properties, 'w:outlineLvl') ?? 'none')
  return level >= 0 && level < 9 ? level + 1 : undefined
}
