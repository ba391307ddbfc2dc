/** The end of a fix: what to add to plan.yaml, in the same edit, where the change is right as it is. */
export function howToAccept(rule: string, about: string): string {
  return `accept it in the same edit, under exceptions in plan.yaml: { rule: ${rule}, at: ${about}, reason: … }`
}
