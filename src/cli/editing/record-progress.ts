import type { Plan } from '../../model/plan.js'
import { aboutOf, type NewProgress } from '../../record/new-progress.js'
import type { EditOptions } from '../arguments/edit-options.js'
import { optionOf } from '../arguments/record-options.js'
import { Failure } from '../failure.js'
import type { World } from '../world.js'
import { checkFigureIsNews, checkProgressIsNews } from './check-news.js'
import { type Doubt, type DoubtKind, doubtKinds, findDoubt } from './doubts.js'
import { drawEntry } from './draw-entry.js'
import { type Edit, editPlan, type FileChange, type PlanAtHand } from './edit-plan.js'
import { dayShown, printEdit, todayIn } from './print-edit.js'

/** How a run that records is asked for: what the options say yes to already, and how to ask about the rest. */
export interface RecordRequest extends EditOptions, Readonly<Partial<Record<DoubtKind, boolean>>> {
  /** Asks a person whether it is meant; undefined where nobody can be asked. */
  readonly confirm?: ((what: string) => Promise<boolean>) | undefined
}

/** Writes entries or figures, which are read with the plan at hand, and prints what was written and what it changed. */
export async function recordProgress(
  world: World,
  request: RecordRequest,
  read: (plan: Plan, at: PlanAtHand) => readonly NewProgress[],
): Promise<void> {
  const accepted = new Set(doubtKinds.filter((kind) => request[kind] === true))
  for (;;) {
    try {
      const edited = await editPlan(world, request, (at) =>
        drawProgress(world, at, read(at.plan, at), accepted),
      )
      return printEdit(world, edited, request)
    } catch (error) {
      if (!(error instanceof Doubtful)) throw error
      await expectMeant(error, request)
      accepted.add(error.doubt.kind)
    }
  }
}

/** Something to ask about; it is asked when the plan's files are free again. */
class Doubtful extends Error {
  readonly id: string
  readonly doubt: Doubt

  constructor(id: string, doubt: Doubt) {
    super(doubt.what)
    this.id = id
    this.doubt = doubt
  }
}

async function expectMeant({ id, doubt }: Doubtful, { confirm }: RecordRequest): Promise<void> {
  const { kind, what, instead } = doubt
  if (confirm === undefined)
    throw new Failure(
      `plan record ${id}: ${what} ${instead} To record it all the same, add ${optionOf(kind)}.`,
    )
  if (!(await confirm(`${id}: ${what}`))) throw new Failure(`Nothing was written. ${instead}`)
}

/** All of it, or nothing: each is drawn up from the files as those before it leave them. */
async function drawProgress(
  world: World,
  at: PlanAtHand,
  all: readonly NewProgress[],
  accepted: ReadonlySet<DoubtKind>,
): Promise<Edit> {
  const { plan } = at
  const changes = new Map<string, FileChange>()
  const textOf = (path: string) => changes.get(path)?.after ?? at.textOf(path)
  for (const progress of all) {
    if ('entry' in progress) checkEntry(world, at, progress, accepted)
    const change = await drawChange(world, { ...at, textOf }, progress)
    const before = changes.has(change.path) ? changes.get(change.path)?.before : change.before
    changes.set(change.path, { ...change, before })
  }
  const days = all.map((progress) =>
    'entry' in progress ? dayShown(world, plan, progress.entry.on, progress.meeting) : dayShown(world, plan),
  )
  return {
    about: all.map((progress) => ('entry' in progress ? aboutOf(progress.entry) : progress.indicator)),
    asOf: days.reduce((latest, day) => (day > latest ? day : latest)),
    changes: [...changes.values()],
  }
}

function checkEntry(
  world: World,
  at: PlanAtHand,
  { entry, meeting }: Extract<NewProgress, { entry: unknown }>,
  accepted: ReadonlySet<DoubtKind>,
): void {
  checkProgressIsNews(at, entry)
  const doubt = findDoubt(at.plan, { entry, meeting, today: todayIn(world, at.plan) }, accepted)
  if (doubt !== undefined) throw new Doubtful(aboutOf(entry), doubt)
}

async function drawChange(world: World, at: PlanAtHand, progress: NewProgress): Promise<FileChange> {
  if ('reading' in progress) return await drawReading(at, progress)
  return await drawEntry(at, progress, todayIn(world, at.plan))
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
