import { formatDay } from '../../model/day.js'
import { printJson } from '../terminal/print-json.js'
import type { Document } from './document.js'

/** A paper as its blocks: headings, paragraphs, lists, tables. A text is a list of pieces; a piece that is no string says what it is. */
export function formatDocumentJson({ title, day, blocks }: Document): string {
  return printJson({ format: 1, title, day: formatDay(day), blocks })
}
