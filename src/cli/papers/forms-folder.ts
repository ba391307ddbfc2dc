import { dirname, join } from 'node:path'
import { type Day, formatDay } from '../../model/day.js'
import type { Plan } from '../../model/plan.js'
import { Failure } from '../failure.js'
import { attempt } from '../plan-files/read-folder.js'
import type { World } from '../world.js'

/** How a form that was kept is named as evidence, whatever the system. */
export const keptForms = 'reports/forms/'

/** Where the forms of a meeting lie beside the plan's folder: `reports/forms/2010-10-12`. */
export function formsFolder(meeting: Day): string {
  return `${keptForms}${formatDay(meeting)}`
}

/** The codes of the owners whose forms lie there, in the order of owners.yaml; undefined where nobody has been asked. */
export function listAsked(
  world: World,
  planFolder: string,
  plan: Plan,
  meeting: Day,
): readonly string[] | undefined {
  const named = formsFolder(meeting)
  const folder = join(dirname(planFolder), named)
  const kind = world.kindAt(folder)
  if (kind === undefined) return undefined
  if (kind !== 'folder') throw new Failure(`${named} is not a folder, so it cannot be seen who was asked.`)
  const names = attempt(named, () => world.listFolder(folder)).map(({ name }) => name)
  const asked = [...plan.owners.keys()].filter((code) => names.some((name) => name.startsWith(`${code}.`)))
  return asked.length === 0 ? undefined : asked
}
