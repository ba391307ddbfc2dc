import type { Plan } from '../../model/plan.js'
import type { Standing } from '../../model/standing.js'

/** `Community Action Derby (CAD)`. */
export function ownerInWords(plan: Plan, code: string): string {
  const name = plan.owners.get(code)?.name
  return name === undefined ? code : `${name} (${code})`
}

/** The name of an action's owner on the as-of day; `none` where it has none. */
export function ownerName(plan: Plan, { life }: Standing): string {
  return life.owner === null ? 'none' : (plan.owners.get(life.owner)?.name ?? life.owner)
}
