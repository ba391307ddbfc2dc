import type { Day } from './day.js'
import type { Owner, Plan } from './plan.js'

/** The name that an owner bore on a day; each earlier name holds up to its last day and on it. */
export function nameOn({ name, earlierNames }: Owner, day: Day): string {
  return earlierNames.find(({ until }) => day <= until)?.name ?? name
}

/** The plan with the names that its owners bore on a day, so that what is printed about that day uses them. */
export function withNamesOn(plan: Plan, day: Day): Plan {
  if (![...plan.owners.values()].some(({ earlierNames }) => earlierNames.length > 0)) return plan
  return {
    ...plan,
    owners: new Map([...plan.owners].map(([code, owner]) => [code, { ...owner, name: nameOn(owner, day) }])),
  }
}
