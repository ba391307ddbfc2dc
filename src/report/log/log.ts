import type { Day } from '../../model/day.js'
import type { Plan } from '../../model/plan.js'
import type { LoggedEntry } from '../../schedule/list-entries.js'

/** What `plan log` shows, whatever the format. */
export interface Log {
  readonly plan: Plan
  /** What was recorded after it is left out; null: nothing is. */
  readonly knownOn: Day | null
  /** The full hash of the commit that the plan was read from; null for the files as they lie. */
  readonly revision: string | null
  /** The newest last. */
  readonly entries: readonly LoggedEntry[]
  /** Of all that the journal holds. */
  readonly total: number
  /** What narrowed the entries, in words; empty where nothing did. */
  readonly narrowedTo: readonly string[]
  /** Only what was reported at these: of one meeting the papers are the notes to send round after it. */
  readonly meetings: readonly Day[]
  /** Only what these answered for; null: whoever did. */
  readonly owners: readonly string[] | null
  /** The day of the papers that are made of it: today, or the meeting's. */
  readonly day: Day
}
