import type { Imported } from '../../record/import/draft-import.js'
import { printJson } from '../../report/terminal/print-json.js'
import type { ImportReport } from './describe-import.js'

/**
 * The same for programs: the plan that would be made, row by row, and what was not read. The names are those of the
 * files, and nothing is left out: null where there is nothing.
 */
export function importAsJson({ file, imported, mapping }: ImportReport): string {
  const { targets, actions, owners, entries, fields, notRead, counts } = imported
  return printJson({
    format: 1,
    file,
    title: mapping.title,
    year_starts: mapping.yearStarts,
    printed_days: mapping.printedDays,
    counts,
    owners: Object.fromEntries(owners),
    fields: Object.fromEntries(fields),
    targets: targets.map(targetRow),
    actions: actions.map(actionRow),
    entries: entries.map(entryRow),
    not_read: notRead.map(notReadRow),
  })
}

function targetRow({
  id,
  group,
  title,
  statement,
  window,
  asPrinted,
  suggestions,
}: Imported['targets'][number]) {
  return {
    id,
    group: group ?? null,
    title,
    statement: statement ?? null,
    window: window ?? null,
    as_printed: asPrinted ?? null,
    what_you_can_do: suggestions,
  }
}

function actionRow(action: Imported['actions'][number]) {
  return {
    id: action.id,
    ref: action.ref ?? null,
    target: action.target,
    theme: action.theme ?? null,
    what: action.what,
    owner: action.owner[0] ?? null,
    owners: action.owner,
    partners: action.partners,
    window: action.window,
    every: action.every ?? null,
    condition: action.condition ?? null,
    as_printed: action.asPrinted ?? null,
    fields: Object.fromEntries(action.fields),
    ...placeRow(action.place),
  }
}

function entryRow({ action, on, state, asReported, progress }: Imported['entries'][number]) {
  return { action, on, state: state ?? null, as_reported: asReported ?? null, progress: progress ?? null }
}

function notReadRow({ place, heading, text, why }: Imported['notRead'][number]) {
  return { ...placeRow(place), heading, text, why }
}

/** Counted from 1. The sheet is said of Excel files, the table of Word documents. */
function placeRow(place: Imported['notRead'][number]['place']) {
  return {
    sheet: place?.sheet ?? null,
    table: place?.table ?? null,
    row: place?.row ?? null,
    column: place?.column ?? null,
  }
}
