import { type Block, type Cell, type Document, listTexts, type Table, textOf } from './document.js'

/** A paper whose rows of plain text are folded, and the way to unfold what was printed of it. */
export interface FoldedPaper {
  readonly paper: Document
  /** Takes the XML of the folded paper to that of the whole. */
  readonly unfold: (xml: string) => string
}

type Row = readonly Cell[]

/**
 * Rows of plain text that stand together become one row of marks. Its XML is repeated for each of them afterwards, as
 * text: docx makes some ten objects of every cell, which for a large plan takes most of the time and memory.
 */
export function foldRows(paper: Document): FoldedPaper {
  const mark = unusedWord(listTexts(paper).join('\n'))
  const runs: (readonly Row[])[] = []
  const fold = (block: Block): Block => (block.kind === 'table' ? foldTable(block, mark, runs) : block)
  const folded = { ...paper, blocks: paper.blocks.map(fold) }
  return { paper: folded, unfold: (xml) => unfoldRows(xml, mark, runs) }
}

function unusedWord(text: string): string {
  let count = 0
  while (text.includes(`folded-row-${count}-`)) count += 1
  return `folded-row-${count}-`
}

/** The rows that were folded are added to the runs, in the order of the paper. */
function foldTable(table: Table, mark: string, runs: (readonly Row[])[]): Table {
  const rows: Row[] = []
  let run: Row[] | undefined
  for (const row of table.rows) {
    if (!row.every(isPlain)) {
      run = undefined
      rows.push(row)
    } else if (run) run.push(row)
    else {
      run = [row]
      runs.push(run)
      rows.push(row.map(() => mark))
    }
  }
  return { ...table, rows }
}

/** Nothing but words: no link, and not empty, which is printed otherwise. */
function isPlain(cell: Cell): boolean {
  const [piece, ...more] = textOf(cell)
  return typeof piece === 'string' && piece !== '' && more.length === 0
}

const start = '<w:tr>'
const end = '</w:tr>'

function unfoldRows(xml: string, mark: string, runs: readonly (readonly Row[])[]): string {
  const parts: string[] = []
  let done = 0
  for (const rows of runs) {
    const from = xml.lastIndexOf(start, xml.indexOf(mark, done))
    const to = xml.indexOf(end, from) + end.length
    const between = xml.slice(from, to).split(mark)
    parts.push(xml.slice(done, from), ...rows.map((row) => fillRow(between, row)))
    done = to
  }
  return parts.join('') + xml.slice(done)
}

function fillRow(between: readonly string[], row: Row): string {
  return between
    .map((xml, at) => (at === 0 ? xml : `${escapeXml(textOf(row[at - 1] ?? '').join(''))}${xml}`))
    .join('')
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
}

/** As docx escapes. */
function escapeXml(text: string): string {
  return text.replace(/[&"'<>]/g, (sign) => escapes[sign] ?? sign)
}
