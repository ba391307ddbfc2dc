import { zipSync } from 'fflate'
import {
  type Cell as ExcelCell,
  type MergeRange,
  readXlsx as parseXlsx,
  type Sheet,
  type Workbook,
} from 'hucre/xlsx'
import { failure, type Result, success } from '../../model/result.js'
import { cellOf } from './excel-cell.js'
import { measureXml } from './measure-xml.js'
import { type Cell, emptyCell, type Row, type Table, type TableFile } from './table-file.js'
import { deepest, type Parts, unpackArchive } from './unpack-archive.js'
import { parseXml, textsIn } from './xml.js'

/** What cells are made of. Macros, pictures, charts and what is linked are never looked at. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml|xl\/comments[^/]*\.xml)$/i

/** Reads every sheet of an Excel file. The fault is a sentence about the file. */
export async function readXlsx(bytes: Uint8Array): Promise<Result<TableFile, string>> {
  const parts = unpackArchive(bytes, wanted)
  if (!parts.ok) return parts
  const cells = [...parts.value].filter(([path]) => !isComments(path))
  const workbook = await parseChecked(zipSync(Object.fromEntries(cells), { level: 0 }))
  if (workbook === undefined) return failure('its sheets cannot be read. Open it in Excel and save it again')
  return success({ format: 'xlsx', blocks: workbook.sheets.map(tableOf), leftOut: listComments(parts.value) })
}

function isComments(path: string): boolean {
  return path.startsWith('xl/comments')
}

const mostOfComments = 100_000 // elements

/** What is noted at cells, without its place. */
function listComments(parts: Parts): readonly string[] {
  return [...parts].flatMap(([path, part]) => {
    if (!isComments(path)) return []
    if (measureXml(part, deepest).elements > mostOfComments) return ['More comments than can be read']
    const root = parseXml(part)
    if (root === undefined) return ['Comments that cannot be read']
    return [...root.getElementsByTagName('comment')]
      .map((comment) => textsIn(comment, 't'))
      .filter((text) => text !== '')
      .map((text) => `In a comment: ${text}`)
  })
}

/** Undefined where the parts contradict each other; the package throws errors of many kinds for that. */
async function parseChecked(bytes: Uint8Array): Promise<Workbook | undefined> {
  try {
    return await parseXlsx(bytes, { readStyles: true })
  } catch {
    return undefined
  }
}

function tableOf(sheet: Sheet): Table {
  const merged = listContinuations(sheet)
  const rows = sheet.rows.map((values, row) => rowOf(sheet, merged, values.length, row))
  return {
    kind: 'table',
    sheet: sheet.name,
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
    hiddenColumns: (sheet.columns ?? []).flatMap((column, index) =>
      column?.hidden === true ? [index + 1] : [],
    ),
    rows: withoutEmptyEnd(rows),
  }
}

function rowOf(sheet: Sheet, merged: ReadonlyMap<string, Cell>, width: number, row: number): Row {
  const cells = Array.from({ length: width }, (_, column) => {
    const key = `${row},${column}`
    return merged.get(key) ?? cellAt(sheet.cells?.get(key), sheet.rows[row]?.[column])
  })
  return { number: row + 1, cells: trimmed(cells), isHidden: sheet.rowDefs?.get(row)?.hidden === true }
}

function cellAt(cell: ExcelCell | undefined, value: ExcelCell['value'] | undefined): Cell {
  return value === null || value === undefined ? emptyCell : cellOf(value, cell?.style?.numFmt ?? '')
}

const mostMerged = 100_000 // cells; a merge of a whole column has a million, all empty

/** Each cell of a merged one but its first. */
function listContinuations({ merges = [], rows }: Sheet): ReadonlyMap<string, Cell> {
  const found = new Map<string, Cell>()
  for (const merge of merges) {
    const lastRow = Math.min(merge.endRow, rows.length - 1)
    for (let row = merge.startRow; row <= lastRow; row += 1)
      for (const [key, cell] of continuationsIn(merge, row, rows[row]?.length ?? 0))
        if (found.size < mostMerged) found.set(key, cell)
  }
  return found
}

function continuationsIn(
  { startRow, startCol, endCol }: MergeRange,
  row: number,
  width: number,
): readonly (readonly [string, Cell])[] {
  const count = Math.max(Math.min(endCol, width - 1) - startCol + 1, 0)
  const cells = Array.from({ length: count }, (_, index): readonly [string, Cell] => [
    `${row},${startCol + index}`,
    { text: '', continues: index > 0 ? 'left' : 'above' },
  ])
  return row === startRow ? cells.slice(1) : cells
}

function isBlank({ text, continues }: Cell): boolean {
  return text === '' && continues === undefined
}

function trimmed(cells: readonly Cell[]): readonly Cell[] {
  return cells.slice(0, cells.findLastIndex((cell) => !isBlank(cell)) + 1)
}

function withoutEmptyEnd(rows: readonly Row[]): readonly Row[] {
  return rows.slice(0, rows.findLastIndex(({ cells }) => cells.length > 0) + 1)
}
