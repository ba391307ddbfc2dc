import type { ImportMapping } from '../../load/mapping/mapping.js'
import type { TableFile } from '../../load/tables/table-file.js'
import { memoizeByKey } from '../../model/memoize.js'
import { parseMonthName } from '../../model/month-names.js'
import type { PrintedSettings } from '../../model/parse-printed-window.js'
import { buildPrintedWords } from '../../model/printed-settings.js'
import { draftAction } from './draft-action.js'
import { draftEntry, type ImportedEntry } from './draft-entry.js'
import { draftTargets, type ImportedTarget } from './draft-targets.js'
import { fieldKeys } from './field-keys.js'
import { type Accounts, openLedger } from './ledger.js'
import { ownerFinder } from './owner-finder.js'
import { readWhen } from './read-when.js'
import type { ActionRow } from './walk/walk.js'
import { walkTables } from './walk/walk-tables.js'

export interface ImportedAction {
  readonly id: string
  readonly target: string
  readonly ref: string | undefined
  readonly what: string
  readonly owner: readonly string[]
  readonly partners: readonly string[]
  readonly window: string
  readonly condition: string | undefined
  readonly asPrinted: string | undefined
  readonly every: string | undefined
  readonly theme: string | undefined
  readonly fields: ReadonlyMap<string, string>
  /** The printed words could be something else than the window; the plan says so under its exceptions. */
  readonly isDoubtful: boolean
  /** What the printed words mean is said under the plan's own words. */
  readonly isDeclared: boolean
  readonly place: ActionRow['place']
}

/** The plan that a file makes, and an account of every cell of it. */
export interface Imported extends Accounts {
  readonly targets: readonly ImportedTarget[]
  readonly actions: readonly ImportedAction[]
  readonly entries: readonly ImportedEntry[]
  /** Names by code, of owners that act: those of the mapping, and TBA where nobody was named. */
  readonly owners: ReadonlyMap<string, string>
  /** Headings of the plan's own columns, by key. */
  readonly fields: ReadonlyMap<string, string>
}

/** Makes a plan of a file, as the mapping says. Without `on`, a day, no progress is entered. */
export function draftImport(file: TableFile, mapping: ImportMapping, on: string | undefined): Imported {
  const walk = walkTables(file, mapping)
  const ledger = openLedger(walk)
  const settings = printedSettingsOf(mapping)
  const { targets, targetOf } = draftTargets(walk, mapping, settings, ledger)
  const fields = fieldKeys(mapping)
  const owners = ownerFinder(mapping, ledger)
  const whenOf = memoizeByKey((text: string) => readWhen(text, settings))
  const refs = new Set<string>()
  const actions: ImportedAction[] = []
  const entries: ImportedEntry[] = []
  const counts = new Map<string, number>()
  for (const row of walk.actions) {
    const target = targetOf(row)
    const count = (counts.get(target) ?? 0) + 1
    counts.set(target, count)
    const id = `${target}.${count}`
    actions.push(
      draftAction(row, { id, target, mapping, settings, readWhen: whenOf, fields, owners, refs, ledger }),
    )
    entries.push(...draftEntry(row, id, mapping, on, ledger))
  }
  const used = new Set(fields.size > 0 ? actions.flatMap((action) => [...action.fields.keys()]) : [])
  return {
    targets: targets.filter(({ id }) => counts.has(id)),
    actions,
    entries,
    owners: owners.used(),
    fields: new Map([...fields].filter(([, key]) => used.has(key)).map(([heading, key]) => [key, heading])),
    ...ledger.close(),
  }
}

function printedSettingsOf({ yearStarts, printedDays, printedWords }: ImportMapping): PrintedSettings {
  const words = buildPrintedWords(Object.fromEntries(printedWords))
  return { yearStarts: parseMonthName(yearStarts) ?? 4, printedDays, printedWords: words }
}
