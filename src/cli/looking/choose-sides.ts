import type { Day } from '../../model/day.js'
import type { Side } from '../../report/comparison/comparison.js'
import type { PlanChoice } from '../arguments/plan-options.js'
import { readDay, readKnownOn } from '../arguments/read-options.js'
import { Failure } from '../failure.js'
import type { World } from '../world.js'

/** What says which two sides are compared. */
export interface SideOptions extends PlanChoice {
  readonly revisions?: readonly string[]
  readonly asOf?: string
  readonly knownOn?: readonly string[]
}

/** Two days of the plan as it lies, the earlier first; or one day of two revisions, in the order in which they are given. */
export async function chooseSides(
  world: World,
  [day, later]: readonly (string | undefined)[],
  options: SideOptions,
): Promise<readonly [Side, Side]> {
  const { openPlan } = await import('../plan-files/open-plan.js')
  if (options.knownOn !== undefined) return sidesKnownOn(world, day, options.knownOn, options)
  if (options.revisions !== undefined) {
    const [a, b, ...more] = options.revisions
    if (a === undefined || b === undefined || more.length > 0 || day !== undefined)
      throw new Failure(
        '--revisions: give two revisions and no date, such as --revisions july october. The date goes with --as-of.',
      )
    const [before, after] = [
      await openPlan(world, { ...options, revision: a }),
      await openPlan(world, { ...options, revision: b }),
    ]
    const asOf = readDay(world, after.plan, '--as-of', options.asOf)
    return [
      { ...before, asOf, knownOn: null },
      { ...after, asOf, knownOn: null },
    ]
  }
  if (day === undefined || later === undefined)
    throw new Failure(
      'plan compare: give two dates, such as plan compare 2010-07-01 2010-10-01, two revisions with --revisions, or --known-on twice.',
    )
  if (options.asOf !== undefined)
    throw new Failure(
      '--as-of can only be used with --revisions or --known-on. Leave it out: the two dates are compared.',
    )
  const opened = await openPlan(world, options)
  const read = (text: string): Day => readDay(world, opened.plan, 'plan compare', text)
  const [first, second] = [read(day), read(later)].sort((a, b) => a - b)
  return [
    { ...opened, asOf: first ?? read(day), knownOn: null },
    { ...opened, asOf: second ?? read(later), knownOn: null },
  ]
}

/** One day of the plan as it lies, with what had been recorded by two days, the earlier first. */
async function sidesKnownOn(
  world: World,
  day: string | undefined,
  texts: readonly string[],
  options: SideOptions,
): Promise<readonly [Side, Side]> {
  const [a, b, ...more] = texts
  if (a === undefined || b === undefined || more.length > 0 || day !== undefined || options.revisions)
    throw new Failure(
      '--known-on: give it twice, and no other date, such as --known-on 2010-07-01 --known-on 2010-10-01. The date looked at goes with --as-of.',
    )
  const { openPlan } = await import('../plan-files/open-plan.js')
  const opened = await openPlan(world, options)
  const asOf = readDay(world, opened.plan, '--as-of', options.asOf)
  const sideOf = (text: string) => ({ ...opened, ...readKnownOn(world, opened.plan, text), asOf })
  const [one, other] = [sideOf(a), sideOf(b)]
  return (one.knownOn ?? 0) <= (other.knownOn ?? 0) ? [one, other] : [other, one]
}
