import type { Day } from '../../model/day.js'
import type { Plan, Target } from '../../model/plan.js'
import type { Standing } from '../../model/standing.js'
import { formatDayInWords } from '../../model/words.js'
import type { TargetStanding } from '../../schedule/list-targets.js'
import { type Field, field } from '../terminal/fields.js'
import type { Paint } from '../terminal/paint.js'

/** What `plan show` is given, whatever it shows. */
export interface ShowContext {
  readonly plan: Plan
  readonly asOf: Day
  /** What was recorded after it is left out; null: nothing is. */
  readonly knownOn: Day | null
  readonly dueSoonUntil: Day
  /** Every action and step in the plan on that day, in plan order. */
  readonly standings: readonly Standing[]
  /** What is true of a target on that day. */
  readonly targetOn: (target: Target) => TargetStanding
  readonly width: number
  readonly paint: Paint
}

/** The day after which what was recorded is left out, so that nobody takes it for all that is known. */
export function knownFields({ knownOn }: ShowContext): readonly Field[] {
  return knownOn === null ? [] : [field('Known on', formatDayInWords(knownOn))]
}
