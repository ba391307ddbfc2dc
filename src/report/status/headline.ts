import { type StandingName, standingNames } from '../../model/standing.js'
import { urgency } from '../../model/urgency.js'
import { countOf, formatDayInWords, listInWords } from '../../model/words.js'
import type { Counts } from '../../schedule/count-standings.js'
import type { Status } from './status.js'

/** What a meeting must look at. */
export const pressing: readonly StandingName[] = ['overdue', 'late starting', 'due soon']

/** Shown even where there are none: that nothing is overdue is news too. */
const alwaysShown: readonly StandingName[] = ['overdue', 'due soon']

/** `As of 1 July 2010: 1 overdue, 7 due soon and 16 upcoming, of 24 actions`; with the known-on day where there is one. */
export function formatHeadline({ asOf, knownOn, counts }: Status): string {
  const shown = urgency.filter((name) => isShown(counts, name)).map((name) => `${counts[name]} ${name}`)
  const known = knownOn === null ? '' : `, as known on ${formatDayInWords(knownOn)}`
  return `As of ${formatDayInWords(asOf)}${known}: ${listInWords(shown)}, of ${countOf(counts.total, 'action')}`
}

export function isShown(counts: Counts, name: StandingName): boolean {
  return counts[name] > 0 || alwaysShown.includes(name)
}

/** `16 upcoming`, `2 complete and 1 stopped`: what a table leaves out, in the order of the counts. */
export function formatLeftOut(names: readonly StandingName[]): string {
  const shown = standingNames.flatMap((name) => {
    const count = names.filter((other) => other === name).length
    return count === 0 ? [] : [`${count} ${name}`]
  })
  return listInWords(shown)
}
