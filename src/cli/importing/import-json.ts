import type { ImportReport } from './describe-import.js'

/** The same for programs: the plan that would be made, row by row, and what was not read. */
export function importAsJson({ file, imported, mapping }: ImportReport): string {
  const { targets, actions, owners, entries, fields, notRead, counts } = imported
  const content = {
    format: 1,
    file,
    title: mapping.title,
    year_starts: mapping.yearStarts,
    printed_days: mapping.printedDays,
    counts,
    targets: targets.map(({ asPrinted, suggestions, ...target }) => ({
      ...target,
      as_printed: asPrinted,
      what_you_can_do: suggestions,
    })),
    owners: Object.fromEntries(owners),
    fields: Object.fromEntries(fields),
    actions: actions.map(({ asPrinted, isDoubtful: _, fields: own, ...action }) => ({
      ...action,
      as_printed: asPrinted,
      fields: Object.fromEntries(own),
    })),
    entries: entries.map(({ asReported, ...entry }) => ({ ...entry, as_reported: asReported })),
    not_read: notRead.map(({ place, ...rest }) => ({ ...place, ...rest })),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}
