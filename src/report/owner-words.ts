import type { Plan } from '../model/plan.js'

/** `Community Action Derby (CAD)`. */
export function ownerInWords(plan: Plan, code: string): string {
  const name = plan.owners.get(code)?.name
  return name === undefined ? code : `${name} (${code})`
}
