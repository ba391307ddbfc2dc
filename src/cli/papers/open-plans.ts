import type { Plan } from '../../model/plan.js'
import { Failure } from '../failure.js'
import { openPlan } from '../plan-files/open-plan.js'
import { type Say, stepInWords } from '../progress.js'
import type { World } from '../world.js'

/** One of several plans that are looked at together, by its title. */
export interface OpenedPlan {
  readonly name: string
  readonly plan: Plan
  readonly place: string
}

/** Opens the plans that are named, or the one at hand. The first that has errors ends it: half of them is no answer. */
export async function openPlans(
  world: World,
  folders: readonly string[] | undefined,
  revision: string | undefined,
  say: Say,
): Promise<readonly OpenedPlan[]> {
  const at = revision === undefined ? {} : { revision }
  const opened: OpenedPlan[] = []
  const choices = folders?.map((plan) => ({ plan })) ?? [{}]
  for (const choice of choices) {
    say(stepInWords('Reading the files', opened.length + 1, choices.length))
    const { plan, place } = await openPlan(world, { ...choice, ...at })
    opened.push({ name: plan.title, plan, place })
  }
  expectTheirOwnTitles(opened)
  return opened
}

/** Rows are known by the title of their plan. */
function expectTheirOwnTitles(opened: readonly OpenedPlan[]): void {
  const places = new Map<string, string>()
  for (const { name, place } of opened) {
    const other = places.get(name)
    if (other === place)
      throw new Failure(`The plan in ${place} is given twice. Give --plan each folder once.`)
    if (other !== undefined)
      throw new Failure(
        `The plans in ${other} and ${place} have the same title, "${name}". Give one of them another title in its plan.yaml.`,
      )
    places.set(name, place)
  }
}
