import type { Path } from '../model/finding.js'
import { appendItem } from './append-item.js'
import { inPrintingOrder, type NewAction, type NewEntry, type NewReading } from './new-progress.js'
import type { Item } from './print-item.js'
import { applySplices } from './splice.js'

export { mergeJournals } from './merge-journals.js'
export { startPlan } from './start-plan.js'

/** A new file of the journal. */
export interface NewJournal {
  /** The day of the meeting at which its entries are reported; undefined for the journal of a month. */
  readonly meeting: string | undefined
  /** Whether the plan's files name their schema, for editors that know YAML. */
  readonly namesSchema: boolean
}

/** The text of a journal with an entry at its end; without a text so far, of a new one that explains how it is kept. */
export function insertEntry(text: string | undefined, entry: NewEntry, fresh: NewJournal): string {
  return addItem(text ?? startJournal(fresh), ['entries'], inPrintingOrder(entry))
}

/** The text of indicators.yaml with a reading behind the others of its indicator. */
export function insertReading(text: string, indicator: string, reading: NewReading): string {
  return addItem(text, ['indicators', indicator, 'readings'], reading)
}

/** The text of a target's file with an action behind the others. */
export function insertAction(text: string, action: NewAction): string {
  return addItem(text, ['actions'], action)
}

/** The text of plan.yaml with a meeting behind the others; `day` as it is written. */
export function insertMeeting(text: string, day: string): string {
  return addItem(text, ['meetings'], day)
}

function addItem(text: string, list: Path, item: Item | string): string {
  return applySplices(text, appendItem(text, list, item))
}

function startJournal({ meeting, namesSchema }: NewJournal): string {
  return `${namesSchema ? '# yaml-language-server: $schema=../.schema/journal.json\n' : ''}\
# What happened, one dated entry at a time. Entries are only added at the end, never changed:
# to correct one, add an entry that has its day under "corrects".

${meeting === undefined ? '' : `meeting: ${meeting}\n`}entries: []
`
}
