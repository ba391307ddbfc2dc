import { onOneLine } from '../../model/printable.js'
import { fitText, measureText } from './measure-text.js'

/** A piece of SVG. */
export type Svg = string

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element; attributes without a value are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly Svg[]): Svg {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${escapeXml(typeof value === 'number' ? inShort(value) : String(value))}"`,
    )
  return children.length === 0
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${children.join('')}</${name}>`
}

/** To a tenth: finer is not seen, and the last digits could differ between machines. */
function inShort(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** Where a text stands, how large it is, and how wide it may be. */
export interface TextPlace {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly room: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly isStrong?: boolean
  readonly fill?: string
}

/** Of the room that a text may take by its measured width before a font of the reader's could make it too wide. */
const comfortable = 0.85
const strongIsWider = 1.12

/** A line of text, cut to its room; where that is nearly used up its width is set, so that no other font leaves the box. */
export function svgText({ x, y, size, room, anchor, isStrong = false, fill }: TextPlace, given: string): Svg {
  const wider = isStrong ? strongIsWider : 1
  const text = fitText(given, size * wider, room)
  const width = measureText(text, size * wider)
  const isTight = width > room * comfortable
  return element(
    'text',
    {
      x,
      y,
      'font-size': size,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'font-weight': isStrong ? 'bold' : undefined,
      fill,
      textLength: isTight ? Math.min(width, room) : undefined,
      lengthAdjust: isTight ? 'spacingAndGlyphs' : undefined,
    },
    escapeXml(text),
  )
}

/** A whole picture, with the words for those who do not see it. */
export interface Picture {
  readonly width: number
  readonly height: number
  /** Begins every id, so that several pictures can stand in one page. */
  readonly name: string
  readonly title: string
  readonly description: string
}

export function svgPicture(
  { width, height, name, title, description }: Picture,
  ...content: readonly Svg[]
): Svg {
  const [titleId, descriptionId] = [`${name}-title`, `${name}-description`]
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${inShort(width)} ${inShort(height)}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${titleId} ${descriptionId}`,
      'font-family': "Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif",
      fill: ink,
    },
    `\n${element('title', { id: titleId }, escapeXml(title))}`,
    `\n${element('desc', { id: descriptionId }, escapeXml(description))}`,
    `\n${element('rect', { width, height, fill: paper })}`,
    ...content.map((piece) => `\n${piece}`),
    '\n',
  )}\n`
}

/** Words that a browser shows over a part of the picture. */
export function svgHint(text: string): Svg {
  return element('title', {}, escapeXml(onOneLine(text)))
}

export const paper = '#ffffff'
export const ink = '#0b0c0c'
export const quiet = '#505a5f'
export const faint = '#d3d6d8'

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': ' ',
  '[': '&#91;', // `##[` would be a command in the log of GitHub's runner
}

/** Signs that XML does not have are left out: half of a pair, and controls. */
export function escapeXml(text: string): string {
  return text
    .replace(/\p{Surrogate}|[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"\n]|(?<=##)\[/g, (sign) => entities[sign] ?? sign)
}
