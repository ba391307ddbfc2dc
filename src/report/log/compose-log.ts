import type { Day } from '../../model/day.js'
import type { Plan } from '../../model/plan.js'
import { countOf, formatDayInWords, formatDayShort, listInWords } from '../../model/words.js'
import type { LoggedEntry } from '../../schedule/list-entries.js'
import { type Block, type Document, heading, paragraph, table } from '../document/document.js'
import { loggedInWords, originInWords } from '../words/logged-words.js'
import type { Log } from './log.js'

const day = { heading: 'Day', share: 0.12 }
const about = { heading: 'About', share: 0.33 }

/** The entries as one table, the newest last. */
export function composeLog(log: Log): Document {
  const title = `Journal: ${log.plan.title}`
  return {
    title,
    day: log.day,
    blocks: [heading(1, title), paragraph(describeLog(log)), ...narrowing(log), ...entryTable(log)],
  }
}

/** `3 entries, from 20 April to 6 July 2010`; of how many, where not all are shown. */
function describeLog({ entries, total, knownOn }: Log): string {
  const known = knownOn === null ? '' : `, as known on ${formatDayInWords(knownOn)}`
  if (total === 0) return `The journal has no entries yet${known}.`
  if (entries.length === 0) return `No entries match, of ${total}${known}.`
  const all = countOf(total, 'entry', 'entries')
  return `${entries.length === total ? all : `${entries.length} of ${all}`}${known}, the newest last.`
}

function narrowing({ narrowedTo }: Log): readonly Block[] {
  return narrowedTo.length === 0 ? [] : [paragraph(`Shown here: ${listInWords(narrowedTo)}`)]
}

/** Where all are about one thing, it is named once, above them. */
function entryTable({ plan, entries, meetings }: Log): readonly Block[] {
  const said = (logged: LoggedEntry) => [formatDayShort(logged.entry.on), sayEntry(plan, logged, meetings)]
  const [only, ...others] = new Set(entries.map(nameOf))
  if (only !== undefined && others.length === 0)
    return [paragraph(only), ...table([day, { heading: 'Entry', share: 0.88 }], entries.map(said))]
  const rows = entries.map((logged) => said(logged).toSpliced(1, 0, nameOf(logged)))
  return table([day, about, { heading: 'Entry', share: 0.55 }], rows)
}

function nameOf(logged: LoggedEntry): string {
  return `${logged.id}: ${logged.what}`
}

/** Where only one meeting is shown, it is not said of each that it was reported there. */
function sayEntry(plan: Plan, logged: LoggedEntry, meetings: readonly Day[]): string {
  const isAllThere = meetings.length === 1
  const origin = isAllThere ? null : originInWords(logged.entry)
  const said = loggedInWords(plan, logged)
  return origin === null ? said : `${said} [${origin}]`
}
