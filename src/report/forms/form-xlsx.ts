import { type Cell, type CellValue, type DataValidation, writeXlsx } from 'hucre/xlsx'
import { formatDay } from '../../model/day.js'
import { actionLabel, anythingElse, type Box, boxes, factLabels, soFar } from '../../model/form.js'
import { fixArchive } from '../document/fix-archive.js'
import { type Form, listBoxes, shownFacts } from './form.js'
import { listHead } from './form-markdown.js'

const border = { style: 'thin', color: { rgb: '808080' } } as const
const allAround = { top: border, bottom: border, left: border, right: border }
const wrapped = { vertical: 'top', wrapText: true } as const
const font = { name: 'Arial', size: 10 }
const heading = {
  font: { ...font, bold: true },
  alignment: wrapped,
  border: allAround,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E6E6E6' } },
} as const
const fact = { font, alignment: wrapped, border: allAround, fill: heading.fill } as const
const answer = { font, alignment: wrapped, border: allAround, protection: { locked: false } } as const

interface FormColumn {
  readonly heading: string
  /** In letters. */
  readonly width: number
  readonly box?: Box
}

const widths: Readonly<Record<Box, number>> = {
  state: 13,
  on: 13,
  note: 34,
  outlook: 11,
  proposed: 17,
  reason: 22,
  evidence: 18,
  progress: 10,
}

const factColumns: readonly FormColumn[] = [
  { heading: actionLabel, width: 8 },
  { heading: factLabels.what, width: 32 },
  { heading: soFar, width: 34 },
]

/**
 * An Excel form: one row an action, with lists to choose from and days that are checked; only the boxes take an answer. The
 * letter and the head stand on a sheet of their own.
 */
export async function formatFormXlsx(form: Form): Promise<Uint8Array> {
  const workbook = await writeXlsx({
    sheets: [answersSheet(form), letterSheet(form)],
    properties: { title: form.title, creator: 'plan' },
  })
  return fixArchive(workbook, formatDay(form.day))
}

function answersSheet(form: Form) {
  const columns = [
    ...factColumns,
    ...listBoxes(form).map(({ box, hint }) => ({
      heading: `${boxes[box]} (${hint})`,
      width: widths[box],
      box,
    })),
  ]
  const rows: CellValue[][] = [
    columns.map((column) => column.heading),
    ...form.items.map(({ reference, facts }) => [
      reference,
      facts.what,
      shownFacts.map((name) => `${factLabels[name]}: ${facts[name]}`).join('\n'),
      ...listBoxes(form).map(() => null),
    ]),
    [anythingElse],
  ]
  const last = rows.length - 1
  const firstBox = factColumns.length
  const merges = [
    { startRow: last, startCol: 1, endRow: last, endCol: columns.length - 1 }, // the free box
  ]
  return {
    name: 'Form',
    columns: columns.map(({ width }) => ({ width })),
    rows,
    cells: styleCells(rows, columns, firstBox),
    rowDefs: new Map(
      rows.map((values, row) => [row, { height: row === last ? freeHeight : heightOf(values, columns) }]),
    ),
    merges,
    freezePane: { rows: 1, columns: 1 },
    dataValidations: listValidations(form, columns, form.items.length),
    protection: { sheet: true, formatRows: false, formatColumns: false, sort: false },
    pageSetup: {
      paperSize: 'a4' as const,
      orientation: 'landscape' as const,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&A&RPage &P of &N' },
  }
}

const lineHeight = 13.5 // points, of 10-point letters
const freeHeight = 8 * lineHeight
const mostHeight = 400 // points; Excel takes no more than 409

/** Of the cell that takes the most lines: what is written into a file has no height until somebody gives it one. */
function heightOf(values: readonly CellValue[], columns: readonly FormColumn[]): number {
  const lines = columns.map(({ width }, index) =>
    String(values[index] ?? '')
      .split('\n')
      .reduce((sum, text) => sum + Math.max(1, Math.ceil((text.length * wider) / width)), 0),
  )
  return Math.min(mostHeight, Math.max(...lines) * lineHeight + 4)
}

const wider = 1.15 // words do not fill their lines

function styleCells(
  rows: readonly CellValue[][],
  columns: readonly FormColumn[],
  firstBox: number,
): Map<string, Partial<Cell>> {
  const last = rows.length - 1
  return new Map(
    rows.flatMap((values, row) =>
      columns.map((_column, index) => {
        const isBox = row > 0 && (row === last ? index > 0 : index >= firstBox)
        const style = row === 0 ? heading : isBox ? answer : fact
        return [`${row},${index}`, { value: values[index] ?? null, style }] as const
      }),
    ),
  )
}

function listValidations({ choices }: Form, columns: readonly FormColumn[], count: number): DataValidation[] {
  return columns.flatMap(({ box }, index): readonly DataValidation[] => {
    const letter = String.fromCharCode('A'.charCodeAt(0) + index)
    const range = `${letter}2:${letter}${count + 1}`
    const words = box && choices[box]
    if (words !== undefined)
      return [
        {
          type: 'list',
          values: [...words],
          range,
          allowBlank: true,
          showErrorMessage: true,
          errorStyle: 'warning',
          errorTitle: 'Not one of the list',
          errorMessage: `Choose one of: ${words.join(', ')}.`,
        },
      ]
    if (box !== 'on') return []
    return [
      {
        type: 'date',
        operator: 'greaterThan',
        formula1: '36526', // 1 January 2000, as Excel counts days
        range,
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: 'warning',
        errorTitle: 'Not a date',
        errorMessage: 'Give a date, such as 21 September 2010.',
      },
    ]
  })
}

function letterSheet(form: Form) {
  const rows: CellValue[][] = [
    [form.title],
    ...listHead(form).map(([label, text]) => [label, text]),
    [],
    ...form.letter.map((text) => [null, text]),
  ]
  const style = { font, alignment: wrapped }
  return {
    name: 'Letter',
    columns: [{ width: 22 }, { width: 90 }],
    rows,
    cells: new Map<string, Partial<Cell>>([
      ['0,0', { value: form.title, style: { font: { ...font, bold: true, size: 14 } } }],
      ...rows.flatMap((values, row) =>
        row === 0 ? [] : values.map((value, index) => [`${row},${index}`, { value, style }] as const),
      ),
    ]),
    pageSetup: {
      paperSize: 'a4' as const,
      orientation: 'landscape' as const,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  }
}
