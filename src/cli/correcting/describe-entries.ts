import type { Plan } from '../../model/plan.js'
import { sayingOf } from '../../model/saying.js'
import { formatDayInWords } from '../../model/words.js'
import { loggedInWords, originInWords } from '../../report/words/logged-words.js'
import type { EditOptions } from '../arguments/edit-options.js'
import { committedText } from '../plan-files/committed-text.js'
import { findPlan } from '../plan-files/find-plan.js'
import type { World } from '../world.js'
import type { OwnEntry } from './own-entries.js'

/** An entry in words, for a person who chooses one. */
export interface DescribedEntry {
  readonly own: OwnEntry
  /** With its number, where several of that day count: `6 July 2010, number 2`. */
  readonly day: string
  readonly said: string
  readonly isCommitted: boolean
}

export async function describeEntries(
  world: World,
  options: EditOptions,
  plan: Plan,
  all: readonly OwnEntry[],
): Promise<readonly DescribedEntry[]> {
  const committed = await listCommitted(world, findPlan(world, options.plan), all)
  return all.map((own) => {
    const { logged } = own
    const isCommitted = committed.has(own)
    const origin = originInWords(logged.entry)
    const remarks = [...(origin === null ? [] : [origin]), ...(isCommitted ? [] : ['not in a commit yet'])]
    const words = loggedInWords(plan, logged)
    return {
      own,
      isCommitted,
      day: `${formatDayInWords(logged.entry.on)}${numberOf(own, all)}`,
      said: remarks.length === 0 ? words : `${words} [${remarks.join('; ')}]`,
    }
  })
}

/** Of the entries of one day that still count, from 1; nothing where there is only one. */
function numberOf(own: OwnEntry, all: readonly OwnEntry[]): string {
  const ofDay = all.filter(
    ({ logged }) => logged.correctedBy === null && logged.entry.on === own.logged.entry.on,
  )
  return ofDay.length > 1 && ofDay.includes(own) ? `, number ${ofDay.indexOf(own) + 1}` : ''
}

/** Those that the last commit has, in whatever layout. Without a repository nothing is in a commit. */
export async function listCommitted(
  world: World,
  place: string,
  all: readonly OwnEntry[],
): Promise<ReadonlySet<OwnEntry>> {
  const { listEntryValues } = await import('../../record/new-texts.js')
  const files = [...new Set(all.map(({ draft }) => draft.file))]
  const sayings = new Map(
    files.map((file) => {
      const values = listEntryValues(committedText(world, place, file) ?? '')
      return [file, new Set(values.map((written) => sayingOf({ written })))]
    }),
  )
  return new Set(all.filter(({ draft }) => sayings.get(draft.file)?.has(sayingOf(draft)) === true))
}
