import type { Path } from '../model/finding.js'
import { appendItem } from './append-item.js'
import { listItems } from './list-items.js'
import type { NewAction, NewReading } from './new-progress.js'
import type { Item } from './print-item.js'
import { applySplices } from './splice.js'

export { insertEntry } from './insert-entry.js'
export { mergeJournals } from './merge-journals.js'
export { removeEntry } from './remove-entry.js'
export { startPlan } from './start-plan.js'
export { startTargetFile } from './start-target.js'

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

/** What each entry of a journal says; none where the text is no journal. */
export function listEntryValues(text: string): readonly Readonly<Record<string, unknown>>[] {
  return listItems(text, 'entries')?.items.map(({ value }) => value) ?? []
}
