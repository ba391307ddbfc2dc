import type { Day } from '../../model/day.js'
import type { Plan } from '../../model/plan.js'
import type { Flag, Standing } from '../../model/standing.js'
import type { Counts } from '../../schedule/count-standings.js'
import type { Paint } from '../terminal/paint.js'

/** What the rows of a table are grouped by. */
export const groupings = ['standing', 'target', 'group', 'theme', 'owner', 'indicator'] as const

/** One of these, or the name of one of the plan's own columns. */
export type Grouping = (typeof groupings)[number] | (string & {})

/** What `plan status` shows, whatever the format. */
export interface Status {
  readonly plan: Plan
  readonly asOf: Day
  /** What was recorded after it is left out; null: nothing is. */
  readonly knownOn: Day | null
  readonly dueSoonUntil: Day
  /** The full hash of the commit that the plan was read from; null for the files as they lie. */
  readonly revision: string | null
  /** Of every action in the plan on that day, before any filter; steps are not counted. */
  readonly counts: Counts
  /** Of the same actions, what they are marked with beside their standing. */
  readonly flagCounts: ReadonlyMap<Flag, number>
  /** What the filters let through, in plan order. */
  readonly actions: readonly Standing[]
  readonly steps: readonly Standing[]
  /** What narrowed the rows, in words: `owner Compact Forum (CF)`; empty where nothing did. */
  readonly narrowedTo: readonly string[]
}

/** How the table is laid out; the other formats hold everything and ask for nothing but the grouping. */
export interface StatusLayout {
  readonly by: Grouping
  /** Show every standing, not only what a meeting must look at. */
  readonly all: boolean
  /** In columns of the terminal. */
  readonly width: number
  readonly paint: Paint
}
