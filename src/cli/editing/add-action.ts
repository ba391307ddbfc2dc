import type { DraftPlan } from '../../load/draft.js'
import { formatDay } from '../../model/day.js'
import { listed } from '../../model/listed.js'
import { type Action, listActions, type Plan } from '../../model/plan.js'
import { cycles } from '../../model/quarter.js'
import { saysSame, wordsOf } from '../../model/saying.js'
import { parseWindow, sameWindow } from '../../model/window.js'
import { listInWords } from '../../model/words.js'
import type { NewAction, NewEntry } from '../../record/new-progress.js'
import { gatherIds } from '../../rules/shared/ids.js'
import type { EditOptions } from '../arguments/edit-options.js'
import { nameIndicators, nameOwners, readName, refsIn } from '../arguments/read-name.js'
import { readDay, readPrintedWindow, readWord } from '../arguments/read-options.js'
import { oneOrMore, readMeeting } from '../arguments/read-progress.js'
import { readText } from '../arguments/read-text.js'
import { nameActions } from '../arguments/subject.js'
import { Failure } from '../failure.js'
import { findPlan } from '../plan-files/find-plan.js'
import { listUsedIds, type PastIds } from '../plan-files/used-ids.js'
import type { World } from '../world.js'
import { chooseTarget, type TargetOptions, type TargetPlace } from './choose-target.js'
import { drawEntry } from './draw-entry.js'
import { editPlan, type FileChange } from './edit-plan.js'
import { dayShown, printEdit, todayIn } from './print-edit.js'

export interface AddOptions extends EditOptions, TargetOptions {
  readonly what?: string
  readonly owner?: readonly string[]
  readonly window?: string
  readonly condition?: string
  readonly ref?: string
  readonly agreedBy?: readonly string[]
  readonly added?: string
  readonly meeting?: string
  readonly partner?: readonly string[]
  readonly follows?: readonly string[]
  readonly every?: string
  readonly theme?: string
  readonly indicator?: readonly string[]
}

/** An action with everything that it needs. */
type AgreedOptions = AddOptions & Required<Pick<AddOptions, 'what' | 'owner' | 'window' | 'agreedBy'>>

/** Writes a new action, then who agreed it: without the second the plan has no errors, without the first it has. */
export async function addAction(world: World, named: string, options: AddOptions): Promise<void> {
  const agreed = expectAgreed(named, options)
  const used = listUsedIds(world, findPlan(world, options.plan))
  const edited = await editPlan(world, options, async (at) => {
    const target = await chooseTarget(world, at, named, used, options)
    const id = chooseId(target.id, idsIn(at.draft), used, options.id)
    const action = readAction(world, at.plan, id, agreed)
    checkActionIsNew(at.plan, named, target.id, action)
    const meeting = readMeeting(world, at.plan, options.meeting)
    return {
      about: [id],
      asOf: dayShown(world, at.plan, action.added, meeting),
      changes: [
        await drawAction(target, action),
        await drawEntry(
          at,
          { entry: readAgreement(at.plan, action, agreed), meeting },
          todayIn(world, at.plan),
        ),
      ],
    }
  })
  printEdit(world, edited, options)
}

async function drawAction({ path, before, text }: TargetPlace, action: NewAction): Promise<FileChange> {
  const { insertAction } = await import('../../record/new-texts.js')
  return { path, before, after: insertAction(text, action) }
}

function expectAgreed(named: string, options: AddOptions): AgreedOptions {
  const { what, owner, window, agreedBy } = options
  if (what !== undefined && owner !== undefined && window !== undefined && agreedBy !== undefined)
    return { ...options, what, owner, window, agreedBy }
  const needed = { '--what': what, '--owner': owner, '--window': window, '--agreed-by': agreedBy }
  const missing = Object.entries(needed).flatMap(([option, text]) => (text === undefined ? [option] : []))
  throw new Failure(
    `plan add ${named}: a new action needs ${listInWords(Object.keys(needed))}. Add ${listInWords(missing)}.`,
  )
}

function readAction(world: World, plan: Plan, id: string, options: AgreedOptions): NewAction {
  const { what, theme, every, partner, follows, indicator } = options
  const printed = readPrintedWindow(plan, '--window', options.window)
  const ownerOf = (option: string) => (text: string) => readName(option, text, 'owner', nameOwners(plan))
  return {
    id,
    ref: options.ref === undefined ? undefined : readText('--ref', options.ref),
    what: readText('--what', what),
    owner: oneOrMore(options.owner.map(ownerOf('--owner'))),
    partners: partner?.map(ownerOf('--partner')),
    window: printed.window.written,
    condition: options.condition === undefined ? undefined : readText('--condition', options.condition),
    theme: theme === undefined ? undefined : readText('--theme', theme),
    follows: follows?.map((text) =>
      readName('--follows', text, 'action or step', nameActions(plan), refsIn(plan)),
    ),
    every: every === undefined ? printed.every : readWord('--every', every, cycles),
    added: formatDay(readDay(world, plan, '--added', options.added)),
    indicators: indicator?.map((text) => readName('--indicator', text, 'indicator', nameIndicators(plan))),
  }
}

/** What is in the plan cannot be removed again: the same command given twice must not make two. */
function checkActionIsNew(
  plan: Plan,
  named: string,
  target: string,
  { what, owner, window }: NewAction,
): void {
  const given = parseWindow(window)
  const isSame = (other: Action) =>
    other.target === target &&
    wordsOf(other.what) === what &&
    saysSame(other.owners, listed(owner)) &&
    given.ok &&
    sameWindow(other.window, given.value)
  const same = listActions(plan).find(isSame)
  if (same)
    throw new Failure(
      `plan add ${named}: ${same.id} already has the same words, owner and window. If this is another action, word it differently.`,
    )
}

/** An action itself does not say who agreed it; the journal does. */
function readAgreement(plan: Plan, { id, added }: NewAction, { agreedBy }: AgreedOptions): NewEntry {
  return {
    action: id,
    on: added,
    note: 'Added to the plan',
    agreed_by: oneOrMore(agreedBy.map((text) => readName('--agreed-by', text, 'owner', nameOwners(plan)))),
  }
}

function idsIn({ actions, entries }: DraftPlan): readonly string[] {
  return [
    ...actions.map(({ written }) => written.id),
    ...entries.flatMap(({ written }) => written.action ?? []),
  ]
}

/**
 * The id of the new action: the next number that was never used, or the one that is given. A number is never used
 * again, so where nobody can see which were, it has to be given.
 */
function chooseId(
  target: string,
  visible: readonly string[],
  used: PastIds,
  given: string | undefined,
): string {
  const known = gatherIds([...visible, ...(used.ids ?? [])])
  const next = known.next(`${target}.`)
  if (given === undefined && used.ids) return next
  if (given === undefined)
    throw new Failure(
      `plan add: the numbers used before cannot be seen, because ${used.unseen}. If ${next} was never used, add --id ${next}.`,
    )
  const id = readText('--id', given).toUpperCase()
  if (!new RegExp(`^${target}\\.[1-9]\\d*$`).test(id))
    throw new Failure(`--id: "${given}" is not an id for an action of ${target}. Give one, such as ${next}.`)
  if (known.has(id))
    throw new Failure(
      `--id: ${id} was used before, and an id is never used again. Give another, such as ${next}.`,
    )
  return id
}
