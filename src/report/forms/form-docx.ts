import {
  BorderStyle,
  Document,
  HeadingLevel,
  HeightRule,
  ImportedXmlComponent,
  Packer,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { formatDay } from '../../model/day.js'
import { actionLabel, anythingElse, type Box, boxes, factLabels, unanswered } from '../../model/form.js'
import { fixArchive } from '../document/fix-archive.js'
import { pageFooter, pageSize, styles, textWidth } from '../document/word-page.js'
import { type Form, type FormItem, listBoxes, shownFacts } from './form.js'
import { listHead } from './form-markdown.js'

const labelWidth = Math.round(textWidth * 0.34)
const boxWidth = textWidth - labelWidth
const lineHeight = 340 // twentieths of a point: room for one line of handwriting

/** How many lines a box has room for, where that is more than one. */
const linesOf: Readonly<Partial<Record<Box, number>>> = { note: 4, reason: 2 }

/** A Word form with lists to choose from and days to pick, which can be printed and filled in by hand as well. */
export async function formatFormDocx(form: Form): Promise<Uint8Array> {
  const word = new Document({
    title: form.title,
    creator: 'plan',
    lastModifiedBy: 'plan',
    styles: { default: styles },
    sections: [
      {
        properties: { page: pageSize },
        footers: { default: pageFooter(form.title) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(form.title)] }),
          tableOf(listHead(form).map(([label, text]) => ({ label, content: [new TextRun(text)] }))),
          ...form.letter.map(
            (text) => new Paragraph({ spacing: { before: 120 }, children: [new TextRun(text)] }),
          ),
          ...form.items.flatMap((item) => formatItem(form, item)),
          new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(anythingElse)] }),
          tableOf([{ label: anythingElse, hint: 'whatever the meeting should know', content: [], lines: 6 }]),
        ],
      },
    ],
  })
  return fixArchive(new Uint8Array(await Packer.toBuffer(word)), formatDay(form.day))
}

function formatItem(form: Form, { reference, facts }: FormItem): readonly (Paragraph | Table)[] {
  const shown = shownFacts.map((fact) => ({
    label: factLabels[fact],
    content: [new TextRun(facts[fact])],
  }))
  const answers = listBoxes(form).map(({ box, hint }) => ({
    label: boxes[box],
    hint,
    content: answerOf(form, box),
    lines: linesOf[box],
  }))
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      children: [new TextRun(`${actionLabel} ${reference}: ${facts.what}`)],
    }),
    tableOf([...shown, ...answers]),
  ]
}

/** What stands in a box before anybody has answered: a list, a day to pick, or nothing. */
function answerOf({ choices }: Form, box: Box): readonly ParagraphChild[] {
  const words = choices[box]
  if (words !== undefined) {
    const items = words.map((word) => `<w:listItem w:displayText="${inXml(word)}" w:value="${inXml(word)}"/>`)
    return [control(boxes[box], `<w:dropDownList>${items.join('')}</w:dropDownList>`, unanswered.choice)]
  }
  if (box !== 'on') return []
  const day =
    '<w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="en-GB"/><w:storeMappedDataAs w:val="dateTime"/>'
  return [control(boxes[box], `<w:date>${day}<w:calendar w:val="gregorian"/></w:date>`, unanswered.day)]
}

/** A content control, which the package does not have. */
function control(name: string, kind: string, shown: string): ParagraphChild {
  const properties = `<w:alias w:val="${inXml(name)}"/><w:showingPlcHdr/>${kind}`
  const content = `<w:r><w:rPr><w:color w:val="767676"/></w:rPr><w:t>${inXml(shown)}</w:t></w:r>`
  return ImportedXmlComponent.fromXmlString(
    `<w:sdt xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`,
  ) as unknown as ParagraphChild // it is any element, and may stand wherever that element may
}

function inXml(text: string): string {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)
}

/** A label and what stands beside it; a box, which has a hint, is to be filled in. */
interface FormRow {
  readonly label: string
  readonly hint?: string
  readonly content: readonly ParagraphChild[]
  readonly lines?: number | undefined
}

/** Rows of a table stay on one page with each other and with the heading above them. */
function rowOf({ label, hint, content, lines = 1 }: FormRow, isLast: boolean): TableRow {
  const isBox = hint !== undefined
  const paragraph = (children: readonly ParagraphChild[]) =>
    new Paragraph({ keepNext: !isLast, spacing: { before: 20, after: 20 }, children })
  return new TableRow({
    cantSplit: true,
    ...(isBox ? { height: { value: lines * lineHeight, rule: HeightRule.ATLEAST } } : {}),
    children: [
      cell(labelWidth, [
        paragraph([
          new TextRun({ text: label, bold: isBox }),
          ...(isBox ? [new TextRun({ text: ` (${hint})`, size: 17 })] : []),
        ]),
      ]),
      cell(boxWidth, [paragraph(content)], isBox ? undefined : 'F2F2F2'),
    ],
  })
}

function cell(width: number, children: readonly Paragraph[], fill?: string): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children,
  })
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '808080' }

function tableOf(rows: readonly FormRow[]): Table {
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [labelWidth, boxWidth],
    layout: TableLayoutType.FIXED,
    margins: { top: 20, bottom: 20, left: 80, right: 80 },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: rows.map((row, index) => rowOf(row, index === rows.length - 1)),
  })
}
