import { type Flag, type Standing, type StandingName, standingNames } from '../../model/standing.js'
import { urgency } from '../../model/urgency.js'
import { countOf, formatDayInWords, listInWords } from '../../model/words.js'
import type { Counts } from '../../schedule/count-standings.js'
import type { Status } from './status.js'

/** The standings that a meeting must look at. */
export const pressing: readonly StandingName[] = ['overdue', 'late starting', 'due soon']

/** And what else it must look at, whatever the standing. */
const pressingFlags: readonly Flag[] = ['no date', 'on hold', 'at risk', 'off track', 'no update']

/** Whether a meeting must look at an action. */
export function isPressing({ name, flags }: Standing): boolean {
  return pressing.includes(name) || flags.some((flag) => pressingFlags.includes(flag))
}

/** Shown even where there are none: that nothing is overdue is news too. */
const alwaysShown: readonly StandingName[] = ['overdue', 'due soon']

/** `As of 1 July 2010: 1 overdue, 7 due soon and 16 upcoming, of 24 actions`; with the known-on day where there is one. */
export function formatHeadline({ asOf, knownOn, counts }: Status): string {
  const shown = urgency.filter((name) => isShown(counts, name)).map((name) => `${counts[name]} ${name}`)
  const known = knownOn === null ? '' : `, as known on ${formatDayInWords(knownOn)}`
  return `As of ${formatDayInWords(asOf)}${known}: ${listInWords(shown)}, of ${countOf(counts.total, 'action')}`
}

/** `Of these, 7 are late starting and 2 are at risk.`; nothing where nothing is marked. */
export function formatFlagCounts({ flagCounts }: Pick<Status, 'flagCounts'>): string | undefined {
  const shown = [...flagCounts].map(([flag, count]) => `${count} ${flagInWords(flag, count)}`)
  return shown.length === 0 ? undefined : `Of these, ${listInWords(shown)}.`
}

function flagInWords(flag: Flag, count: number): string {
  const [is, has] = count === 1 ? ['is', 'has'] : ['are', 'have']
  if (flag === 'no date' || flag === 'no update') return `${has} ${flag}`
  if (flag === 'moved' || flag === 'completed late') return `${count === 1 ? 'was' : 'were'} ${flag}`
  return `${is} ${flag}`
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
