import { basename } from 'node:path'
import type { ImportMapping } from '../../load/mapping/mapping.js'
import { onOneLine, printable } from '../../model/printable.js'
import { countOf } from '../../model/words.js'
import type { Imported } from '../../record/import/draft-import.js'
import { describeNotRead } from './group-not-read.js'

export interface ImportReport {
  readonly file: string
  readonly mapPath: string
  readonly to: string
  readonly mapping: ImportMapping
  readonly imported: Imported
  /** Whether this run guessed the mapping. */
  readonly isGuessed: boolean
  /** Whether the plan is written in this run. */
  readonly makes: boolean
  readonly isDry: boolean
  /** Whether something lies where the plan would be made. */
  readonly isTaken: boolean
}

/** What a run of import has found and made, for a person. */
export function describeImport(report: ImportReport): string {
  return `${describeFound(report)}\n\n${describeNext(report)}\n`
}

/** The plan that the table makes, and what of it a person should look at. */
export function describeFound(report: ImportReport): string {
  return [summaryLine(report), ...targetLines(report.imported), '', ...notReadLines(report)].join('\n')
}

function summaryLine({ imported: { targets, actions, owners, entries }, mapping }: ImportReport): string {
  const counts = [
    countOf(targets.length, 'target'),
    countOf(actions.length, 'action'),
    countOf(owners.size, 'owner'),
    ...(entries.length > 0 ? [`${countOf(entries.length, 'entry', 'entries')} of progress`] : []),
  ]
  return `${printable(mapping.title)}: ${counts.join(', ')}.`
}

const mostTargets = 30 // lines; a plan of more is looked at in its files

function targetLines({ targets, actions }: Imported): readonly string[] {
  const counts = new Map<string, number>()
  for (const { target } of actions) counts.set(target, (counts.get(target) ?? 0) + 1)
  const lines = targets
    .slice(0, mostTargets)
    .map(({ id, title }) => `  ${id}  ${onOneLine(title)} (${countOf(counts.get(id) ?? 0, 'action')})`)
  const more = targets.length - lines.length
  return more > 0 ? [...lines, `  … and ${countOf(more, 'more target', 'more targets')}`] : lines
}

/** In the order of the file; words of the document around its tables at the end. */
function notReadLines({ file, imported: { notRead, counts } }: ReportOf): readonly string[] {
  const { cells, placed, listed } = counts
  const summary =
    listed === 0
      ? `All ${countOf(cells, 'cell')} with text are in the plan.`
      : `Of ${countOf(cells, 'cell')} with text, ${placed} are in the plan and ${listed} ${listed === 1 ? 'is' : 'are'} not.`
  if (notRead.length === 0) return [summary]
  const lines = describeNotRead(notRead).map((line) => `  ${line}`)
  return [summary, '', `Please look at these places in ${printable(file)}:`, ...lines]
}

type ReportOf = Pick<ImportReport, 'file' | 'imported'>

/** What was written, and what to do next. */
export function describeNext({ isGuessed, isDry, makes, mapPath, to, file, isTaken }: ImportReport): string {
  const [map, folder] = [mapPath, to].map((path) => printable(path))
  if (isDry) return 'Nothing was written (--dry-run).'
  const wrote = isGuessed ? `How the table was read is in ${map}.\n` : ''
  if (makes) return `${wrote}The plan is in ${folder}.\n${describeFirstSteps(to)}`
  const free = isTaken ? freeName(file) : to
  const command = `plan import ${quotedPath(file)}${free === 'plan' ? '' : ` --to ${quotedPath(free)}`}`
  return `${wrote}Open it and correct what is wrong. Then make the plan with:\n  ${command}`
}

function describeFirstSteps(to: string): string {
  const where = to === 'plan' ? '' : ` --plan ${quotedPath(to)}`
  return `Check it with:       plan validate${where}\nSee what is due with: plan status${where}`
}

/** The name of the table, as a folder for its plan where `plan` is taken. */
function freeName(file: string): string {
  return basename(file).replace(/\.\w+$/, '')
}

function quotedPath(path: string): string {
  const shown = printable(path)
  return /\s/.test(shown) ? `"${shown}"` : shown
}
