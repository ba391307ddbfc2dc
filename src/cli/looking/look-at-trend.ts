import type { Plan } from '../../model/plan.js'
import type { Trend } from '../../report/comparison/trend.js'
import { readDay, readKnownOn, readWord } from '../arguments/read-options.js'
import { Failure } from '../failure.js'
import type { World } from '../world.js'

/** What `plan compare --each` takes. */
export interface TrendOptions {
  readonly each: string
  readonly from?: string
  readonly to?: string
  readonly by?: string
  readonly knownOn?: readonly string[]
}

/** The standings at each quarter end, or on the day of each meeting. */
export async function lookAtTrend(world: World, recorded: Plan, options: TrendOptions): Promise<Trend> {
  const each = readWord('--each', options.each, ['quarter', 'meeting'])
  const by = options.by === undefined ? undefined : readWord('--by', options.by, ['target'])
  const { plan } = readKnownOn(world, recorded, onlyOne(options.knownOn))
  const dayOf = (option: '--from' | '--to', text: string | undefined) =>
    text === undefined ? undefined : readDay(world, plan, option, text)
  const range = {
    from: dayOf('--from', options.from),
    to: dayOf('--to', options.to),
    today: readDay(world, plan, '--to', undefined),
  }
  if (range.from !== undefined && range.to !== undefined && range.from > range.to)
    throw new Failure('--from is after --to. Give the earlier date with --from.')
  const { listMeetingPoints, listQuarterPoints } = await import('../../schedule/trend.js')
  const points = each === 'quarter' ? listQuarterPoints(plan, range) : listMeetingPoints(plan, range)
  return { title: plan.title, yearStarts: plan.yearStarts, each, byTarget: by === 'target', points }
}

function onlyOne(days: readonly string[] | undefined): string | undefined {
  if (days !== undefined && days.length > 1)
    throw new Failure('--known-on: with --each give it once. Given twice it compares one day.')
  return days?.[0]
}
