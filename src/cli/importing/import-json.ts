import type { CellPlace } from '../../load/tables/table-file.js'
import type { Imported } from '../../record/import/draft-import.js'
import { escapeJson } from '../../report/terminal/print-json.js'
import type { ImportReport } from './describe-import.js'

/** The same for programs: the plan row by row, with the place of each in the file, and what was not read. */
export function importAsJson({
  file,
  imported,
  mapping,
  makes,
  to,
  isGuessed,
  mapPath,
}: ImportReport): string {
  const { targets, actions, owners, entries, fields, notRead, counts } = imported
  const content = {
    format: 1,
    file,
    mapping: mapPath,
    mapping_guessed: isGuessed,
    plan: makes ? to : null,
    title: mapping.title,
    year_starts: mapping.yearStarts,
    printed_days: mapping.printedDays,
    counts,
    targets: targets.map(targetJson),
    owners: Object.fromEntries(owners),
    fields: Object.fromEntries(fields),
    actions: actions.map(actionJson),
    entries: entries.map(({ action, on, state, asReported, progress }) => ({
      action,
      on,
      state,
      as_reported: asReported,
      progress,
    })),
    not_read: notRead.map(({ place, heading, text, why }) => ({ ...placeJson(place), heading, text, why })),
  }
  return `${escapeJson(JSON.stringify(content, (_key, value) => value ?? null, 2))}\n`
}

function targetJson({
  id,
  group,
  title,
  statement,
  window,
  asPrinted,
  suggestions,
}: Imported['targets'][number]) {
  return { id, group, title, statement, window, as_printed: asPrinted, what_you_can_do: suggestions }
}

function actionJson(action: Imported['actions'][number]) {
  const { id, ref, target, theme, what, owner, partners, window, condition, every } = action
  return {
    id,
    ref,
    target,
    theme,
    what,
    owner: owner[0],
    owners: owner,
    partners,
    window,
    condition,
    as_printed: action.asPrinted,
    every,
    fields: Object.fromEntries(action.fields),
    ...placeJson(action.place, 'row'),
  }
}

/** Counted from 1; `sheet` of Excel files, `table` of Word files. */
function placeJson(place: CellPlace | undefined, of: 'row' | 'cell' = 'cell') {
  const { sheet, table, row, column } = place ?? {}
  return of === 'row' ? { sheet, table, row } : { sheet, table, row, column }
}
