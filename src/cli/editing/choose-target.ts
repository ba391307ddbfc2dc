import { formatDay } from '../../model/day.js'
import type { Plan } from '../../model/plan.js'
import { gatherIds } from '../../rules/shared/ids.js'
import { nameTargets, readName, refsIn } from '../arguments/read-name.js'
import { readDay } from '../arguments/read-options.js'
import { readText } from '../arguments/read-text.js'
import { Failure } from '../failure.js'
import type { PastIds } from '../plan-files/used-ids.js'
import type { World } from '../world.js'
import type { PlanAtHand } from './edit-plan.js'

/** The target that a new action goes to, and the text of its file; `before` is undefined where that is new. */
export interface TargetPlace {
  readonly id: string
  readonly path: string
  readonly before: string | undefined
  readonly text: string
}

/** What `plan add target` says of the target. */
export interface TargetOptions {
  readonly id?: string
  readonly title?: string
  readonly statement?: string
  readonly added?: string
}

/** The word that stands for a target which is not there yet. */
const fresh = 'target'

/** A target of the plan by its id or title; a new one where `plan add target` gives it a title. */
export async function chooseTarget(
  world: World,
  at: PlanAtHand,
  named: string,
  used: PastIds,
  options: TargetOptions,
): Promise<TargetPlace> {
  const { title, statement } = options
  if (named.toLowerCase() === fresh) return await startTarget(world, at, used, options)
  const given = title === undefined ? (statement === undefined ? undefined : '--statement') : '--title'
  if (given !== undefined)
    throw new Failure(
      `${given} belongs to a new target: plan add target --title "…". Leave it out, or add a target.`,
    )
  const id = readName('plan add', named, 'target', nameTargets(at.plan), refsIn(at.plan))
  const path = at.draft.targets.find(({ written }) => written.id === id)?.file ?? ''
  const before = at.textOf(path) ?? ''
  return { id, path, before, text: before }
}

async function startTarget(
  world: World,
  { plan, name, textOf }: PlanAtHand,
  used: PastIds,
  options: TargetOptions,
): Promise<TargetPlace> {
  if (options.title === undefined)
    throw new Failure('plan add target: a new target needs --title, and its first action.')
  const { startTargetFile } = await import('../../record/new-texts.js')
  const title = readText('--title', options.title)
  const same = plan.targets.find((target) => target.title.toLowerCase() === title.toLowerCase())
  if (same !== undefined)
    throw new Failure(
      `plan add target: ${same.id} already has this title. Use plan add ${same.id}, or word it differently.`,
    )
  const id = chooseTargetId(plan, used, options.id)
  const target = {
    id,
    title,
    statement: options.statement === undefined ? undefined : readText('--statement', options.statement),
    added: formatDay(readDay(world, plan, '--added', options.added)),
  }
  const namesSchema = textOf(`${name}/plan.yaml`)?.startsWith('# yaml-language-server:') === true
  const path = `${name}/targets/${[id, ...wordsIn(title)].join('-')}.yaml`
  return { id, path, before: undefined, text: startTargetFile(target, namesSchema) }
}

const mostWords = 3 // of the title, in the name of the file

/** Of letters and digits alone: any computer takes such a name. */
function wordsIn(title: string): readonly string[] {
  return (title.toLowerCase().match(/[a-z0-9]+/g) ?? []).slice(0, mostWords)
}

/** The next number that was never used, like the other targets'. Where nobody can see which were, the action's id says it. */
function chooseTargetId({ targets }: Plan, used: PastIds, given: string | undefined): string {
  const ids = targets.map(({ id }) => id)
  const known = gatherIds([...ids, ...(used.ids ?? []).map((id) => id.replace(/\..*$/, ''))])
  const next = known.next((ids.at(-1) ?? 'T1').replace(/\d+$/, ''))
  if (given === undefined && used.ids) return next
  if (given === undefined)
    throw new Failure(
      `plan add target: the numbers used before cannot be seen, because ${used.unseen}. If ${next} was never used, add --id ${next}.1.`,
    )
  const id = given.trim().toUpperCase().replace(/\..*$/, '')
  if (known.has(id))
    throw new Failure(
      `--id: ${id} was used before, and an id is never used again. Give another, such as ${next}.1.`,
    )
  return id
}
