import type { DraftEntry } from '../../load/draft.js'
import { type Day, formatDay } from '../../model/day.js'
import { formatDayInWords, listInWords } from '../../model/words.js'
import { type LoggedEntry, listEntries } from '../../schedule/list-entries.js'
import type { PlanAtHand } from '../editing/edit-plan.js'
import { Failure } from '../failure.js'

/** An entry about the thing that is to be corrected, as it counts and as it is written. */
export interface OwnEntry {
  readonly logged: LoggedEntry
  readonly draft: DraftEntry
}

/** Every entry about an action, step or target, the newest last. */
export function listOwnEntries(
  { plan, draft }: Pick<PlanAtHand, 'plan' | 'draft'>,
  id: string,
): readonly OwnEntry[] {
  const drafts = draft.entriesById.get(id) ?? []
  return listEntries(plan)
    .filter((logged) => logged.id === id)
    .flatMap((logged) => {
      const { journal, index } = logged.entry
      const found = drafts.find((other) => other.journal === journal && Number(other.path[1]) === index)
      return found === undefined ? [] : [{ logged, draft: found }]
    })
}

/** Which of the entries is meant. */
export interface EntryChoice {
  /** The day on which it says that it happened. */
  readonly day: Day | undefined
  /** Of several of one day: the first, the second and so on, from 1. */
  readonly number: number | undefined
}

/** The entries of the day that is meant which still count, and the one of them that is to be corrected. */
export interface ChosenEntry {
  readonly chosen: OwnEntry
  readonly others: readonly OwnEntry[]
}

/** Of entries that count the one that is meant; ends with the choices where it is not clear which. */
export function chooseEntry(id: string, own: readonly OwnEntry[], { day, number }: EntryChoice): ChosenEntry {
  const counting = own.filter(({ logged }) => logged.correctedBy === null)
  if (own.length === 0) throw new Failure(`plan correct ${id}: nothing is recorded about ${id}.`)
  const ofDay = counting.filter(({ logged }) => day === undefined || logged.entry.on === day)
  if (day !== undefined && ofDay.length === 0) throw describeNone(id, own, day)
  if (day === undefined && counting.length > 1)
    throw new Failure(
      `plan correct ${id}: ${id} has several entries. Add --entry and the day of one: ${daysOf(counting)}.`,
    )
  const chosen = ofDay.length === 1 && number === undefined ? ofDay[0] : ofDay[(number ?? 0) - 1]
  if (chosen === undefined)
    throw new Failure(
      `plan correct ${id}: on that day there ${ofDay.length === 1 ? 'is 1 entry' : `are ${ofDay.length} entries`} about ${id}. Add --number and ${listInWords(
        ofDay.map((_, index) => String(index + 1)),
        'or',
      )}, in the order in which plan correct ${id} lists them.`,
    )
  return { chosen, others: ofDay.filter((other) => other !== chosen) }
}

function describeNone(id: string, own: readonly OwnEntry[], day: Day): Failure {
  const corrected = own.find(({ logged }) => logged.entry.on === day)?.logged.correctedBy
  if (corrected)
    return new Failure(
      `plan correct ${id}: what was recorded for ${formatDayInWords(day)} is corrected already, by the entry for ${formatDayInWords(corrected.on)}. Correct that one: --entry ${formatDay(corrected.on)}.`,
    )
  const counting = own.filter(({ logged }) => logged.correctedBy === null)
  return new Failure(
    `plan correct ${id}: nothing is recorded about ${id} for ${formatDayInWords(day)}. Its entries are for ${daysOf(counting)}.`,
  )
}

function daysOf(own: readonly OwnEntry[]): string {
  return listInWords([...new Set(own.map(({ logged }) => formatDay(logged.entry.on)))], 'or')
}
