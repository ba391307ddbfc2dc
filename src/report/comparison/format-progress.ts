import type { Day } from '../../model/day.js'
import type { Indicator, Plan } from '../../model/plan.js'
import { saysSame } from '../../model/saying.js'
import type { Standing } from '../../model/standing.js'
import { formatDayInWords } from '../../model/words.js'
import type { TargetStanding } from '../../schedule/list-targets.js'
import { field, formatFields } from '../terminal/fields.js'
import type { Paint } from '../terminal/paint.js'
import { readingInWords } from '../words/indicator-words.js'
import { ownersInWords } from '../words/owner-words.js'
import { formatRemarks } from '../words/standing-words.js'

/** What an entry has changed, in words for before and after it. */
export interface Progress {
  /** What it is about: `T1.3 on 1 July 2010`. */
  readonly title: string
  readonly before: string
  readonly after: string
}

export function formatProgress({ title, before, after }: Progress, width: number, paint: Paint): string {
  return `${paint('strong', title)}\n${formatFields([field('Before', before), field('Now', after)], width, paint)}`
}

/** Where an action stands, and its owner where that has changed. */
export function standingInWords(plan: Plan, standing: Standing | undefined, asOf: Day): string {
  if (!standing) return 'not in the plan'
  const { owners } = standing.life
  const isSame = saysSame(owners, standing.action.owners)
  const handed = isSame || owners.length === 0 ? [] : [`new owner: ${ownersInWords(plan, owners)}`]
  return [formatRemarks(standing, asOf), ...handed].join('; ')
}

/** How far a target was achieved, by the last judgement. */
export function achievementInWords({ judgements }: Pick<TargetStanding, 'judgements'>): string {
  const last = judgements.at(-1)
  return last ? `${last.achieved} achieved, as assessed on ${formatDayInWords(last.on)}` : 'not yet assessed'
}

/** The newest figure of an indicator. */
export function newestReadingInWords({ readings, baseline, unit }: Indicator): string {
  const newest = readings.at(-1) ?? baseline
  return newest ? readingInWords(newest, unit) : 'no figure'
}
