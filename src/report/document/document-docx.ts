import {
  Bookmark,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  Paragraph,
  type ParagraphChild,
  Tab,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  Document as WordDocument,
  Table as WordTable,
} from 'docx'
import { formatDay } from '../../model/day.js'
import {
  type Block,
  type Cell,
  type Document,
  type Heading,
  type Piece,
  plainText,
  type Table,
  type Text,
  textOf,
} from './document.js'
import { fixArchive } from './fix-archive.js'
import { foldRows } from './fold-rows.js'
import { pageFooter, pageSize, styles, textWidth } from './word-page.js'

/** A Word file with real headings and tables; its bytes follow from the paper alone. */
export async function formatDocumentDocx(paper: Document): Promise<Uint8Array> {
  const { paper: folded, unfold } = foldRows(paper)
  const word = new WordDocument({
    title: paper.title,
    creator: 'plan',
    lastModifiedBy: 'plan',
    styles: { default: styles },
    sections: [
      {
        properties: { page: pageSize },
        footers: { default: pageFooter(paper.title) },
        children: folded.blocks.flatMap(formatBlock),
      },
    ],
  })
  return fixArchive(new Uint8Array(await Packer.toBuffer(word)), formatDay(paper.day), unfold)
}

const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const satisfies Record<Heading['level'], unknown>

function formatBlock(block: Block): readonly (Paragraph | WordTable)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: levels[block.level], children: formatHeading(block) })]
    case 'paragraph':
      return [new Paragraph({ children: formatText(block.text) })]
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ bullet: { level: 0 }, children: formatText(item) }), // in the style of a list
      )
    case 'table':
      // Two tables that touch are one to Word; the empty line keeps what follows apart from this one.
      return [
        formatTable(block),
        new Paragraph({ spacing: { before: 0, after: 0, line: 80, lineRule: 'exact' } }),
      ]
    case 'form':
      return block.labels.map((label, index) => formatFormLine(label, index === block.labels.length - 1))
  }
}

/** Headings of level 2 are what other places of a paper lead to. */
function formatHeading({ level, text }: Heading): readonly ParagraphChild[] {
  const words = new TextRun(text)
  return level === 2 ? [new Bookmark({ id: bookmarkOf(text), children: [words] })] : [words]
}

/** Word takes letters, digits and underscores, 40 at most, a letter first. */
function bookmarkOf(heading: string): string {
  return `h_${heading.replace(/[^A-Za-z0-9]+/g, '_')}`.slice(0, 40)
}

function formatCell(cell: Cell, isBold: boolean): readonly ParagraphChild[] {
  return isBold ? [new TextRun({ text: plainText(textOf(cell)), bold: true })] : formatText(textOf(cell))
}

function formatText(text: Text): readonly ParagraphChild[] {
  return text.map(formatPiece)
}

function formatPiece(piece: Piece): ParagraphChild {
  if (typeof piece === 'string') return new TextRun(piece)
  if ('strong' in piece) return new TextRun({ text: piece.strong, bold: true })
  if ('toHeading' in piece)
    return new InternalHyperlink({ anchor: bookmarkOf(piece.toHeading), children: [new TextRun(piece.text)] })
  return new ExternalHyperlink({
    link: piece.link,
    children: [new TextRun({ text: piece.link, style: 'Hyperlink' })],
  })
}

function formatTable({ columns, rows }: Table): WordTable {
  const widths = columns.map(({ share }) => Math.round(share * textWidth))
  const cells = (row: readonly Cell[], isBold: (index: number) => boolean) =>
    row.map(
      (cell, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          children: [
            new Paragraph({
              spacing: { before: 0, after: 0 },
              children: formatCell(cell, isBold(index)),
            }),
          ],
        }),
    )
  return new WordTable({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 20, bottom: 20, left: 0, right: 100 },
    borders: tableBorders,
    rows: [
      new TableRow({
        tableHeader: true, // repeated on every page
        children: cells(
          columns.map((column) => column.heading),
          () => true,
        ),
      }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, (index) => index === 0) })),
    ],
  })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const line = { style: BorderStyle.SINGLE, size: 4, color: 'AAAAAA' }
const tableBorders = {
  top: none,
  bottom: line,
  left: none,
  right: none,
  insideHorizontal: line,
  insideVertical: none,
}

/** The label, and a line to the margin to write on. */
function formatFormLine(label: string, isLast: boolean): Paragraph {
  return new Paragraph({
    keepNext: !isLast, // what the chair signs stands on one page
    spacing: { before: 160, after: 80 },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth, leader: 'underscore' }],
    children: [new TextRun({ children: [`${label}: `, new Tab()] })],
  })
}
