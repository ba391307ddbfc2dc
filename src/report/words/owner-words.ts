import type { Plan } from '../../model/plan.js'
import type { Standing } from '../../model/standing.js'

/** `Community Action Derby (CAD)`. */
export function ownerInWords(plan: Plan, code: string): string {
  const name = plan.owners.get(code)?.name
  return name === undefined ? code : `${name} (${code})`
}

/** `Community Action Derby (CAD) + Derby City Council (DCC)`, the lead first; `none` where nobody answers for it. */
export function ownersInWords(plan: Plan, codes: readonly string[]): string {
  return codes.map((code) => ownerInWords(plan, code)).join(' + ') || 'none'
}

/** The names of an action's owners on the as-of day, the lead first; `none` where it has none. */
export function ownerNames(plan: Plan, { life }: Standing): string {
  return life.owners.map((code) => plan.owners.get(code)?.name ?? code).join(' + ') || 'none'
}
