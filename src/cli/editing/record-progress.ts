import type { Plan } from '../../model/plan.js'
import { aboutOf, type NewProgress } from '../../record/new-progress.js'
import type { EditOptions } from '../arguments/edit-options.js'
import type { World } from '../world.js'
import { checkFigureIsNews, checkProgressIsNews } from './check-news.js'
import { drawEntry } from './draw-entry.js'
import { type Edit, editPlan, type FileChange, type PlanAtHand } from './edit-plan.js'
import { dayShown, printEdit, todayIn } from './print-edit.js'

/** Writes one entry or figure, which may be read with the plan at hand, and prints what was written and what it changed. */
export async function recordProgress(
  world: World,
  options: EditOptions,
  read: (plan: Plan) => NewProgress,
): Promise<void> {
  const edited = await editPlan(world, options, (at) => drawProgress(world, at, read(at.plan)))
  printEdit(world, edited, options)
}

async function drawProgress(world: World, at: PlanAtHand, progress: NewProgress): Promise<Edit> {
  const { plan } = at
  if ('reading' in progress)
    return {
      about: progress.indicator,
      asOf: dayShown(world, plan),
      changes: [await drawReading(at, progress)],
    }
  const { entry, meeting } = progress
  checkProgressIsNews(at, entry)
  return {
    about: aboutOf(entry),
    asOf: dayShown(world, plan, entry.on, meeting),
    changes: [await drawEntry(at, entry, meeting, todayIn(world, plan))],
  }
}

async function drawReading(
  { plan, name, textOf }: PlanAtHand,
  { indicator, reading }: Extract<NewProgress, { reading: unknown }>,
): Promise<FileChange> {
  const { insertReading } = await import('../../record/new-texts.js')
  const path = `${name}/indicators.yaml`
  const before = textOf(path) ?? ''
  checkFigureIsNews(plan, indicator, reading)
  return { path, before, after: insertReading(before, indicator, reading) }
}
