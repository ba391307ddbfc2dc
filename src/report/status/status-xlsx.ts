import { type CellValue, writeXlsx } from 'hucre/xlsx'
import { dateInUtc, parseDay } from '../../model/day.js'
import { onOneLine, printableLines } from '../../model/printable.js'
import type { Standing } from '../../model/standing.js'
import { listInWords } from '../../model/words.js'
import { sentenceCase } from './group-standings.js'
import { formatHeadline } from './headline.js'
import type { Status } from './status.js'
import { csvColumns, csvRow } from './status-csv.js'

const dayFormat = 'd mmm yyyy'
const widestColumn = 50 // letters
const narrowestColumn = 10
const dayWidth = 12

/** An Excel workbook with the columns of the CSV: dates are dates, and text is text whatever it begins with. */
export function formatStatusXlsx(status: Status): Promise<Uint8Array> {
  const columns = listColumns(status)
  const rows = [...status.actions, ...status.steps].map((standing) =>
    columns.map(({ cellOf }) => cellOf(standing)),
  )
  const actions = {
    name: 'Actions',
    columns: columns.map(({ heading, isDay }, index) => ({
      width: widthOfColumn([heading, ...rows.map((row) => row[index] ?? null)]),
      ...(isDay ? { numFmt: dayFormat } : {}),
    })),
    rows: [columns.map(({ heading }) => heading), ...rows],
    cells: new Map(
      columns.map(({ heading }, index) => [
        `0,${index}`,
        { value: heading, style: { font: { bold: true } } },
      ]),
    ),
    freezePane: { rows: 1, columns: 1 },
  }
  return writeXlsx({
    sheets: [actions, { name: 'About', columns: [{ width: 20 }, { width: 100 }], rows: listFacts(status) }],
  })
}

interface SheetColumn {
  readonly heading: string
  readonly isDay: boolean
  readonly cellOf: (standing: Standing) => CellValue
}

function listColumns({ plan }: Status): readonly SheetColumn[] {
  const usual = csvColumns.map((name) => ({
    heading: sentenceCase(name.replaceAll('_', ' ')),
    isDay: dayColumns.includes(name),
    cellOf: (standing: Standing) => toCell(csvRow(standing)[name], dayColumns.includes(name)),
  }))
  const own = [...plan.fields].map(([name, { title, kind }]) => ({
    heading: onOneLine(title),
    isDay: kind === 'day',
    cellOf: ({ action }: Standing) => {
      const written = action.fields[name] ?? null
      return kind === 'number' && written !== null ? Number(written) : toCell(written, kind === 'day')
    },
  }))
  return [...usual, ...own]
}

const dayColumns: readonly (typeof csvColumns)[number][] = ['start', 'end', 'proposed_on', 'last_update_on']

function toCell(value: unknown, isDay: boolean): CellValue {
  if (typeof value === 'number') return value
  if (value === null || value === undefined) return null
  const text = printableLines(Array.isArray(value) ? value.join('; ') : String(value))
  const day = isDay ? parseDay(text) : undefined
  return day === undefined ? text : dateInUtc(day)
}

function widthOfColumn(values: readonly CellValue[]): number {
  const lengths = values.map((value) => (typeof value === 'object' ? dayWidth : String(value).length))
  return (
    Math.min(
      lengths.reduce((a, b) => Math.max(a, b), narrowestColumn),
      widestColumn,
    ) + 1
  )
}

/** What the rows are of: the plan, the day, and what narrowed them. */
function listFacts(status: Status): CellValue[][] {
  const { plan, asOf, narrowedTo, revision } = status
  return [
    ['Plan', onOneLine(plan.title)],
    ['As at', dateInUtc(asOf)],
    ['Standing', formatHeadline(status)],
    ...(narrowedTo.length > 0 ? [['Shown here', onOneLine(listInWords(narrowedTo))]] : []),
    ...(revision === null ? [] : [['Revision', revision]]),
  ]
}
