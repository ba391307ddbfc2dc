import type { Entry, TargetEntry } from '../../model/entry.js'
import { nameOn } from '../../model/name-on.js'
import type { Plan } from '../../model/plan.js'
import { formatDayInWords } from '../../model/words.js'
import type { LoggedEntry } from '../../schedule/list-entries.js'
import { entryInWords, targetEntryInWords } from './entry-words.js'

/** What an entry says, and behind it whether it was corrected, and by what. */
export function loggedInWords(plan: Plan, logged: LoggedEntry): string {
  const { correctedBy } = logged
  const said = sayLogged(plan, logged)
  return correctedBy === null ? said : `${said} (${correctionInWords(correctedBy)})`
}

function sayLogged(plan: Plan, logged: LoggedEntry): string {
  if (logged.kind === 'action') return entryInWords(plan, logged.entry)
  const { achieved } = logged.entry
  return `${achieved === null ? '' : 'achieved: '}${targetEntryInWords(plan, logged.entry)}`
}

/** `corrected on 12 October 2010 by the entry for 20 April 2010`: the day on which that was recorded, and its own. */
export function correctionInWords({ on, recorded }: Entry | TargetEntry): string {
  return `corrected on ${formatDayInWords(recorded)} by the entry for ${formatDayInWords(on)}`
}

/** Where an entry comes from, if that is another day than its own: `reported at the meeting of 6 July 2010`. */
export function originInWords({ on, recorded, meeting }: Entry | TargetEntry): string | null {
  if (meeting !== null) return `reported at the meeting of ${formatDayInWords(meeting)}`
  return recorded === on ? null : `recorded on ${formatDayInWords(recorded)}`
}

/** The plan with the names that its owners bore on the entry's day. */
export function ownersOnItsDay(plan: Plan, { owners, entry }: LoggedEntry): string {
  return owners
    .map((code) => {
      const owner = plan.owners.get(code)
      return owner === undefined ? code : nameOn(owner, entry.on)
    })
    .join(' + ')
}
