import type { ImportMapping } from '../../load/mapping/mapping.js'
import type { CellPlace } from '../../load/tables/table-file.js'
import { onOneLine, printable } from '../../model/printable.js'
import { countOf, listInWords } from '../../model/words.js'
import type { Imported } from '../../record/import/draft-import.js'

export interface ImportReport {
  readonly file: string
  readonly mapPath: string
  readonly to: string
  readonly mapping: ImportMapping
  readonly imported: Imported
  readonly isGuessed: boolean
  /** Whether the plan is written in this run. */
  readonly makes: boolean
  readonly isDry: boolean
}

/** What a run of import has found and made, for a person. */
export function describeImport(report: ImportReport): string {
  const { imported, mapping } = report
  return [
    `${printable(mapping.title)}: ${countOf(imported.targets.length, 'target')}, ${countOf(imported.actions.length, 'action')}, ${countOf(imported.owners.size, 'owner')}${imported.entries.length > 0 ? `, ${countOf(imported.entries.length, 'entry', 'entries')} of progress` : ''}.`,
    ...targetLines(imported),
    '',
    ...notReadLines(report),
    ...leftOutTables(mapping),
    ...nextSteps(report),
    '',
  ].join('\n')
}

function targetLines({ targets, actions }: Imported): readonly string[] {
  return targets.map(({ id, title }) => {
    const count = actions.filter(({ target }) => target === id).length
    return `  ${id}  ${onOneLine(title)} (${countOf(count, 'action')})`
  })
}

/** In the order of the file; words of the document around its tables at the end. */
function notReadLines({ file, imported: { notRead, counts } }: ReportOf): readonly string[] {
  const lines = notRead.map(({ place, heading, text, why }) => {
    const column = heading === '' ? '' : ` (${onOneLine(heading)})`
    return `  ${place ? `${printable(file)}, ${placeInWords(place)}${column}` : printable(file)}: ${quoted(text)}: ${why}`
  })
  const summary = `Of ${countOf(counts.cells, 'cell')} with text, ${counts.placed} are in the plan and ${counts.listed} are not.`
  return lines.length === 0 ? [summary, ''] : [`${summary} Please look at:`, ...lines, '']
}

type ReportOf = Pick<ImportReport, 'file' | 'imported'>

/** Such as `table 2, row 3, column 1`. */
export function placeInWords({ sheet, table, row, column }: CellPlace): string {
  const where =
    sheet === undefined ? (table === undefined ? '' : `table ${table}, `) : `sheet ${onOneLine(sheet)}, `
  return `${where}row ${row}, column ${column}`
}

const longest = 70 // letters of a cell that are shown

function quoted(text: string): string {
  const line = onOneLine(text)
  return `"${line.length > longest ? `${line.slice(0, longest)}…` : line}"`
}

function leftOutTables({ tables }: ImportMapping): readonly string[] {
  const names = tables.filter(({ holds }) => holds === 'nothing').map(({ table }) => onOneLine(table))
  return names.length === 0
    ? []
    : [
        `Left out: ${countOf(names.length, 'table or sheet', 'tables or sheets')} (${listInWords(names)}).`,
        '',
      ]
}

function nextSteps({ isGuessed, isDry, makes, mapPath, to, file }: ImportReport): readonly string[] {
  const [map, folder, table] = [mapPath, to, file].map((path) => printable(path))
  if (isDry) return ['Nothing was written (--dry-run).']
  const wrote = isGuessed ? [`How the table was read is in ${map}.`] : []
  if (makes)
    return [...wrote, `The plan is in ${folder}. plan validate checks it, and plan status shows what is due.`]
  return [...wrote, `Correct it where it is wrong, then make the plan with: plan import ${table}`]
}
