import { appendItem } from './append-item.js'
import { inPrintingOrder, type NewEntry } from './new-progress.js'
import { applySplices } from './splice.js'

/** A new file of the journal. */
export interface NewJournal {
  /** The day of the meeting at which its entries are reported; undefined for the journal of a month. */
  readonly meeting: string | undefined
  /** Whether the plan's files name their schema, for editors that know YAML. */
  readonly namesSchema: boolean
  /** As in the plan's other files: git on Windows, and many editors there, give texts its own. */
  readonly lineEnd: '\n' | '\r\n'
}

/** The text of a journal with an entry at its end; without a text so far, of a new one that explains how it is kept. */
export function insertEntry(text: string | undefined, entry: NewEntry, fresh: NewJournal): string {
  const before = text ?? startJournal(fresh)
  return applySplices(before, appendItem(before, ['entries'], inPrintingOrder(entry)))
}

function startJournal({ meeting, namesSchema, lineEnd }: NewJournal): string {
  const text = `${namesSchema ? '# yaml-language-server: $schema=../.schema/journal.json\n' : ''}\
# What happened, one dated entry at a time. Entries are only added at the end, never changed:
# to correct one, add an entry that has its day under "corrects".

${meeting === undefined ? '' : `meeting: ${meeting}\n`}entries: []
`
  return text.replaceAll('\n', lineEnd)
}
