import { CsvError, parse } from 'csv-parse/sync'
import { failure, type Result, success } from '../../model/result.js'
import { decodeCsv } from './decode-csv.js'
import type { TableFile } from './table-file.js'

const separators = [',', ';', '\t', '|'] as const
const sampled = 200 // records

/** Reads a CSV with any usual encoding and separator. The fault is a sentence about the file. */
export function readCsv(bytes: Uint8Array): Result<TableFile, string> {
  const { separator, text } = findSeparator(decodeCsv(bytes))
  try {
    const rows = parseRecords(text, separator).map((record, index) => ({
      number: index + 1,
      cells: record.map((cell) => ({ text: cell })),
    }))
    return success({ format: 'csv', blocks: [{ kind: 'table', hiddenColumns: [], rows }], leftOut: [] })
  } catch (error) {
    if (error instanceof CsvError) return failure(describeError(error))
    throw error
  }
}

function parseRecords(text: string, delimiter: string, to?: number): readonly (readonly string[])[] {
  return parse(text, {
    delimiter,
    relax_quotes: true, // a quotation mark inside a cell, as people type them
    relax_column_count: true,
    skip_empty_lines: false,
    ...(to === undefined ? {} : { to }),
  })
}

function describeError({ code }: CsvError): string {
  return code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'a cell begins with a quotation mark that is never closed. Close it, or save the table again from the spreadsheet'
    : 'its rows and columns cannot be recognised. Save it again as CSV from the spreadsheet'
}

/** Excel may say it on a line of its own; else it is the one with which the most records have the same number of cells. */
function findSeparator(text: string): { readonly separator: string; readonly text: string } {
  const said = /^sep=(.)\r?\n/.exec(text)
  if (said?.[1] !== undefined) return { separator: said[1], text: text.slice(said[0].length) }
  const [best] = separators
    .map((separator) => ({ separator, score: scoreOf(text, separator) }))
    .sort((a, b) => b.score - a.score)
  return { separator: best?.separator ?? ',', text }
}

/** The share of the records that have the usual number of cells, and of two that are as good the one with more cells. */
function scoreOf(text: string, separator: string): number {
  const counts = new Map<number, number>()
  let records = 0
  for (const { length } of sampleOf(text, separator)) {
    counts.set(length, (counts.get(length) ?? 0) + 1)
    records += 1
  }
  const [width = 1, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  return width === 1 ? 0 : count / records + width / 1_000_000
}

function sampleOf(text: string, separator: string): readonly (readonly string[])[] {
  try {
    return parseRecords(text, separator, sampled)
  } catch {
    return []
  }
}
