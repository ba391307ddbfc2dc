import type { Entry } from '../../model/entry.js'
import type { Plan } from '../../model/plan.js'
import { lastUpdate, type Standing } from '../../model/standing.js'
import { formatDayInWords, listInWords } from '../../model/words.js'
import { type Block, list, type Text } from '../document/document.js'
import { entryText } from '../document/entry-text.js'

/** Under a table of exceptions: what was reported of each last, on which day and why; and of what nothing was. */
export function lastUpdates(plan: Plan, rows: readonly Standing[]): readonly Block[] {
  const silent = rows.filter(({ life }) => explainingEntries(life).length === 0)
  const reported = rows.filter((row) => !silent.includes(row))
  return list([...reported.map((row) => describeUpdates(plan, row)), ...describeSilent(silent)])
}

function describeUpdates(plan: Plan, { action, life }: Standing): Text {
  const said = explainingEntries(life).flatMap(
    (entry, index): Text => [
      `${index === 0 ? ' ' : '. Before that, '}${formatDayInWords(entry.on)}: `,
      ...entryText(plan, entry),
    ],
  )
  return [{ strong: `${action.id},` }, ...said]
}

/** The last update, the last that says how it goes, and where neither says why or what happened, the last that does. */
function explainingEntries(life: Standing['life']): readonly Entry[] {
  const last = lastUpdate(life)
  if (last === undefined) return []
  const view = life.entries.findLast(({ state, outlook }) => state !== null || outlook !== null)
  const found = [last, ...(view === undefined || view === last ? [] : [view])]
  const reasoned = found.some(explains) ? undefined : life.entries.findLast(explains)
  return reasoned === undefined ? found : [...found, reasoned]
}

function explains({ note, reason }: Entry): boolean {
  return note !== null || reason !== null
}

function describeSilent(rows: readonly Standing[]): readonly Text[] {
  if (rows.length === 0) return []
  return [[{ strong: listInWords(rows.map(({ action }) => action.id)) }, ': nothing has been reported yet']]
}
