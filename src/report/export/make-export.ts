import { listActionTables } from './action-tables.js'
import { formatReadme, formatTablesSql } from './export-readme.js'
import { listPlanTables } from './plan-tables.js'
import { listStandingTable, type SpannedPlan } from './standing-table.js'
import type { Table } from './table.js'
import { formatTableParquet } from './tables-parquet.js'
import { formatTableCsv, formatTableNdjson } from './tables-text.js'

export { exportMark } from './export-readme.js'
export { sameRow } from './standing-table.js'

export type ExportFormat = 'csv' | 'ndjson' | 'parquet'

const printers: Readonly<Record<ExportFormat, (table: Table) => string | Uint8Array>> = {
  csv: formatTableCsv,
  ndjson: formatTableNdjson,
  parquet: formatTableParquet,
}

/** The files of an export, by name: a table each, what they hold, and the names that DuckDB gives them. */
export function makeExport(
  plans: readonly SpannedPlan[],
  format: ExportFormat,
): ReadonlyMap<string, string | Uint8Array> {
  const tables = [...listPlanTables(plans), ...listActionTables(plans), listStandingTable(plans)]
  return new Map<string, string | Uint8Array>([
    ['README.md', formatReadme(tables, format)],
    ['tables.sql', formatTablesSql(tables, format)],
    ...tables.map((table) => [`${table.name}.${format}`, printers[format](table)] as const),
  ])
}
