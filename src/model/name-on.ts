import type { Day } from './day.js'
import type { Owner } from './plan.js'

/** The name that an owner bore on a day; each earlier name holds up to its last day and on it. */
export function nameOn({ name, earlierNames }: Owner, day: Day): string {
  return earlierNames.find(({ until }) => day <= until)?.name ?? name
}
