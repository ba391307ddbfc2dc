import type { Element } from '@xmldom/xmldom'
import { failure, type Result, success } from '../../model/result.js'
import { type HeadingStyles, outlineLevel, readHeadingStyles } from './docx-styles.js'
import { contentOf, tableOf } from './docx-table.js'
import { isBold, type LeftOut, textOf } from './docx-text.js'
import { measureXml } from './measure-xml.js'
import type { Block, TableFile } from './table-file.js'
import { deepest, type Parts, unpackArchive } from './unpack-archive.js'
import { childOf, childrenOf, parseXml, settingOf, textsIn } from './xml.js'

/** The text, its styles and what is noted beside it; macros, pictures and what is linked are never looked at. */
const wanted = /^word\/(?:document|styles|comments|footnotes|endnotes)\.xml$/

const mostElements = 1_000_000 // about 15,000 rows of five cells; a tree of more takes gigabytes

/** Reads a Word file in the order of its pages, with tracked changes accepted. The fault is a sentence about the file. */
export function readDocx(bytes: Uint8Array): Result<TableFile, string> {
  const parts = unpackArchive(bytes, wanted)
  if (!parts.ok) return parts
  if ([...parts.value.values()].some((part) => measureXml(part, deepest).elements > mostElements))
    return failure('it is too long to be read as a Word file. Save its table as an Excel file or CSV')
  const [document, styles] = ['document', 'styles'].map((name) => {
    const part = parts.value.get(`word/${name}.xml`)
    return part && parseXml(part)
  })
  const body = childOf(document, 'w:body')
  if (body === undefined)
    return failure('its text cannot be read. Open it in Word and save it again as .docx')
  const file = walk(body, readHeadingStyles(styles))
  return success({ ...file, leftOut: [...file.leftOut, ...listNotes(parts.value)] })
}

/** What is written beside the text: none of it is in the order of the pages. */
function listNotes(parts: Parts): readonly string[] {
  const kinds = { comments: 'In a comment', footnotes: 'In a footnote', endnotes: 'In an endnote' }
  return Object.entries(kinds).flatMap(([name, words]) => {
    const part = parts.get(`word/${name}.xml`)
    const root = part && parseXml(part)
    if (root === undefined) return []
    return childrenOf(root)
      .map((note) => textsIn(note, 'w:t'))
      .filter((text) => text !== '')
      .map((text) => `${words}: ${text}`)
  })
}

function walk(body: Element, styles: HeadingStyles): TableFile {
  const leftOut: LeftOut = { deleted: [], boxes: [] }
  const blocks: Block[] = []
  let tables = 0
  for (const element of contentOf(body, leftOut)) {
    if (element.nodeName === 'w:tbl') {
      tables += 1
      blocks.push(tableOf(element, tables, leftOut))
    }
    if (element.nodeName === 'w:p') blocks.push(...paragraphOf(element, styles, leftOut))
  }
  return { format: 'docx', blocks, leftOut: describeLeftOut(leftOut) }
}

function paragraphOf(element: Element, styles: HeadingStyles, leftOut: LeftOut): readonly Block[] {
  const text = textOf(element, leftOut).trim()
  if (text === '') return []
  const properties = childOf(element, 'w:pPr')
  const level = outlineLevel(properties) ?? styles.get(settingOf(properties, 'w:pStyle') ?? '')
  if (level !== undefined) return [{ kind: 'heading', level, text }]
  const isListItem = childOf(properties, 'w:numPr') !== undefined
  return [{ kind: 'paragraph', text, isBold: isBold(element), isListItem }]
}

function describeLeftOut({ deleted, boxes }: LeftOut): readonly string[] {
  return [
    ...deleted.map((words) => `Deleted with tracked changes: ${words}`),
    ...boxes.map((words) => `In a text box or picture: ${words}`),
  ]
}
