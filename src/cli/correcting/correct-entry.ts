import type { NewEntry } from '../../record/new-progress.js'
import type { EditOptions } from '../arguments/edit-options.js'
import { type Edit, editPlan, type FileChange, type PlanAtHand } from '../editing/edit-plan.js'
import { dayShown, todayIn } from '../editing/print-edit.js'
import { Failure } from '../failure.js'
import { committedText } from '../plan-files/committed-text.js'
import { findPlan } from '../plan-files/find-plan.js'
import type { World } from '../world.js'
import { listCommitted } from './describe-entries.js'
import { type Correction, drawEntries, listCorrections } from './draw-correction.js'
import { chooseEntry, type EntryChoice, listOwnEntries, type OwnEntry } from './own-entries.js'
import { printCorrection } from './print-correction.js'

/** What is to be corrected, and how; `read` may look at the plan at hand. */
export interface CorrectionRequest {
  readonly id: string
  readonly choice: EntryChoice
  readonly read: (at: PlanAtHand) => Correction
}

/** Writes a correction, and prints what was written and what it changed. */
export async function correctEntry(
  world: World,
  options: EditOptions,
  { id, choice, read }: CorrectionRequest,
): Promise<void> {
  const edited = await editPlan(world, options, async (at) => {
    const chosen = chooseEntry(id, listOwnEntries(at, id), choice)
    const today = todayIn(world, at.plan)
    const entries = listCorrections(id, chosen, read(at), today)
    return editOf(world, at, id, entries, await drawEntries(at, entries, today))
  })
  printCorrection(world, edited, options)
}

/** Deletes an entry that is in no commit yet, byte for byte as if it had not been recorded. */
export async function deleteEntry(
  world: World,
  options: EditOptions,
  { id, choice }: Omit<CorrectionRequest, 'read'>,
): Promise<void> {
  const edited = await editPlan(world, options, async (at) => {
    const { chosen } = chooseEntry(id, listOwnEntries(at, id), choice)
    return editOf(world, at, id, [chosen.draft.written], [await drawDeletion(world, at, options, chosen)])
  })
  printCorrection(world, edited, options)
}

function editOf(
  world: World,
  { plan }: PlanAtHand,
  id: string,
  entries: readonly Pick<NewEntry, 'on'>[],
  changes: readonly FileChange[],
): Edit {
  const days = entries.map(({ on }) => dayShown(world, plan, on))
  return { about: [id], asOf: days.reduce((a, b) => (b > a ? b : a)), changes }
}

async function drawDeletion(
  world: World,
  at: PlanAtHand,
  options: EditOptions,
  own: OwnEntry,
): Promise<FileChange> {
  const { draft } = own
  const place = findPlan(world, options.plan)
  if ((await listCommitted(world, place, [own])).has(own))
    throw new Failure(
      `plan correct ${draft.about}: this entry is in a commit, and a commit is never rewritten. Give what is to be different, or --withdraw if it was never so.`,
    )
  const { removeEntry } = await import('../../record/new-texts.js')
  const text = at.textOf(draft.file) ?? ''
  const without = removeEntry({
    text,
    index: Number(draft.path[1]),
    committed: committedText(world, place, draft.file),
    meeting: draft.meeting,
  })
  return { path: draft.file, before: text, after: without.isGone ? undefined : without.text }
}
