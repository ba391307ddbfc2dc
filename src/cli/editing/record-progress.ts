import {
  checkGiven,
  type RecordOptions,
  readEntry,
  readReading,
  readSubject,
  type Subject,
} from '../arguments/record-options.js'
import type { World } from '../world.js'
import { checkFigureIsNews, checkProgressIsNews } from './check-news.js'
import { drawEntry, readMeeting } from './draw-entry.js'
import { editPlan, type FileChange, type PlanAtHand } from './edit-plan.js'
import { printEdit } from './print-edit.js'

/** Writes one entry or figure, and prints what was written and what it changed. */
export async function recordProgress(world: World, named: string, options: RecordOptions): Promise<void> {
  const texts = await import('../../record/new-texts.js')
  const edited = await editPlan(world, options, (at) => {
    const subject = readSubject(at.plan, named)
    checkGiven(subject, options)
    return [
      subject.kind === 'indicator'
        ? drawReading(world, texts, at, subject, options)
        : drawProgress(world, texts, at, subject, options),
    ]
  })
  printEdit(world, edited, readSubject(edited.before, named), options)
}

type Texts = typeof import('../../record/new-texts.js')

function drawProgress(
  world: World,
  texts: Texts,
  at: PlanAtHand,
  subject: Subject,
  options: RecordOptions,
): FileChange {
  const meeting = readMeeting(world, at.plan, options.meeting)
  const entry = readEntry(world, at.plan, subject, options)
  checkProgressIsNews(at, subject.id, entry)
  return drawEntry(texts, at, { about: subject.id, on: entry.on, meeting }, entry)
}

function drawReading(
  world: World,
  texts: Texts,
  { plan, name, textOf }: PlanAtHand,
  { id }: Subject,
  options: RecordOptions,
): FileChange {
  const path = `${name}/indicators.yaml`
  const before = textOf(path) ?? ''
  const figure = readReading(world, plan, options)
  checkFigureIsNews(plan, id, figure)
  return { path, before, after: texts.insertReading(before, id, figure) }
}
