import { strFromU8, unzipSync } from 'fflate'
import { type Block, type Document, textOf } from '../../src/report/document/document.js'
import { plainText } from './papers.js'

// What stands in a Word file, read from its XML.

/** A paragraph, or a row of a table. */
export type WordLine =
  | { readonly style: string; readonly text: string }
  | { readonly isHeader: boolean; readonly isWhole: boolean; readonly cells: readonly string[] }

/** The text of every part of the file. */
export function readParts(docx: Uint8Array): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(docx)).map(([path, bytes]) => [path, strFromU8(bytes)])
  return Object.fromEntries(parts)
}

/** What stands in it, line by line; empty paragraphs, which only keep things apart, are left out. */
export function readWordLines(xml: string): readonly WordLine[] {
  return [...xml.matchAll(/<w:tr[ >][\s\S]*?<\/w:tr>|<w:p[ >][\s\S]*?<\/w:p>/g)]
    .map(([element]) => (element.startsWith('<w:tr') ? readRow(element) : readParagraph(element)))
    .filter((line) => !('text' in line) || line.text !== '')
}

function readRow(xml: string): WordLine {
  return {
    isHeader: xml.includes('<w:tblHeader/>'),
    isWhole: /<w:(?:cantSplit|tblHeader)\/>/.test(xml),
    cells: [...xml.matchAll(/<w:tc>[\s\S]*?<\/w:tc>/g)].map(([cell]) => readRuns(cell)),
  }
}

function readParagraph(xml: string): WordLine {
  const styles = [...xml.matchAll(/<w:pStyle w:val="(\w+)"\/>/g)].map(([, style]) => style)
  return { style: styles.join(' and '), text: readRuns(xml) } // two styles are no Word file
}

function readRuns(xml: string): string {
  return [...xml.matchAll(/<w:t[ >][^<]*|<w:tab\/>/g)]
    .map(([run]) => (run === '<w:tab/>' ? '\t' : unescapeXml(run.slice(run.indexOf('>') + 1))))
    .join('')
}

function unescapeXml(text: string): string {
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replace(/&(\w+);/g, (whole, name: string) => signs[name] ?? whole)
}

/** The lines that a paper should have in Word. */
export function expectedWordLines({ blocks }: Document): readonly WordLine[] {
  return blocks.flatMap(expectedLines)
}

function expectedLines(block: Block): readonly WordLine[] {
  switch (block.kind) {
    case 'heading':
      return [{ style: `Heading${block.level}`, text: block.text }]
    case 'paragraph':
      return [{ style: '', text: plainText(block.text) }]
    case 'list':
      return block.items.map((item) => ({ style: 'ListParagraph', text: plainText(item) }))
    case 'table':
      return [block.columns.map(({ heading }) => heading), ...block.rows].map((cells, index) => ({
        isHeader: index === 0,
        isWhole: true,
        cells: cells.map((cell) => plainText(textOf(cell))),
      }))
    case 'form':
      return block.labels.map((label) => ({ style: '', text: `${label}: \t` }))
  }
}
