import { openPlan } from '../../src/cli/plan-files/open-plan.js'
import type { Plan } from '../../src/model/plan.js'
import type { Files } from './plan-folder.js'
import { worldWith } from './world.js'

/** The plan in these files, which has no errors. */
export async function planOf(files: Files): Promise<Plan> {
  return (await openPlan(worldWith(files).world, {})).plan
}
