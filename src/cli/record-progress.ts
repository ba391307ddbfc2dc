import { type Day, formatDay } from '../model/day.js'
import type { Plan } from '../model/plan.js'
import { formatDayInWords } from '../model/words.js'
import { formatChange } from '../report/change-text.js'
import {
  achievementInWords,
  formatProgress,
  newestReadingInWords,
  type Progress,
  standingInWords,
} from '../report/progress-text.js'
import { listStandings } from '../schedule/list-standings.js'
import { chooseJournal } from './choose-journal.js'
import { type EditedPlan, editPlan, type FileChange, type PlanAtHand } from './edit-plan.js'
import { readDay } from './read-options.js'
import {
  checkSaid,
  type RecordOptions,
  readEntry,
  readReading,
  readSubject,
  type Subject,
} from './record-options.js'
import { screenWidth } from './screen-width.js'
import type { World } from './world.js'

type Texts = typeof import('../record/new-texts.js')

/** Writes one entry or figure, and tells what was written and what it changed. */
export async function recordProgress(world: World, named: string, options: RecordOptions): Promise<void> {
  const texts = await import('../record/new-texts.js')
  const edited = await editPlan(world, options, (at) => {
    const subject = readSubject(at.plan, named)
    checkSaid(subject, options)
    return [
      subject.kind === 'indicator'
        ? drawReading(world, texts, at, subject, options)
        : drawEntry(world, texts, at, subject, options),
    ]
  })
  tellRecorded(world, edited, readSubject(edited.before, named), options)
}

function drawEntry(
  world: World,
  texts: Texts,
  at: PlanAtHand,
  subject: Subject,
  options: RecordOptions,
): FileChange {
  const { plan, draft, name, textOf } = at
  const entry = readEntry(world, plan, subject, options)
  const meeting =
    options.meeting === undefined ? undefined : formatDay(readDay(world, plan, '--meeting', options.meeting))
  const path = chooseJournal(draft, name, { about: subject.id, on: entry.on, meeting })
  const before = textOf(path)
  const fresh = {
    meeting,
    namesSchema: textOf(`${name}/plan.yaml`)?.startsWith('# yaml-language-server:') === true,
  }
  return { path, before, after: texts.addEntry(before, entry, fresh) }
}

function drawReading(
  world: World,
  texts: Texts,
  at: PlanAtHand,
  { id }: Subject,
  options: RecordOptions,
): FileChange {
  const path = `${at.name}/indicators.yaml`
  const before = at.textOf(path) ?? ''
  return { path, before, after: texts.addReading(before, id, readReading(world, at.plan, options)) }
}

/** Printed when it is on the disk: what is told here is kept. */
function tellRecorded(world: World, edited: EditedPlan, subject: Subject, options: RecordOptions): void {
  const { stdout, stderr } = world
  const told = edited.changes.map((change) => formatChange(change, stdout.paint)).join('\n')
  const progress = tellProgress(world, edited, subject, options)
  stdout.write(`${told}\n${formatProgress(progress, screenWidth(stdout), stdout.paint)}`)
  stderr.write(edited.warnings)
  if (options.dryRun) stderr.write('Nothing was written: this was a dry run.\n')
}

/** Judged for the meeting, else for today; where the entry's own day is later still, for that. */
function tellProgress(
  world: World,
  { before, after }: EditedPlan,
  subject: Subject,
  options: RecordOptions,
): Progress {
  const met = readDay(world, after, '--meeting', options.meeting)
  const on = readDay(world, after, '--on', options.on)
  const asOf = options.on !== undefined && on > met ? on : met
  const inWords = (plan: Plan) => subjectInWords(plan, subject, asOf)
  const day = subject.kind === 'indicator' ? '' : ` on ${formatDayInWords(asOf)}`
  return { title: `${subject.id}${day}`, before: inWords(before), after: inWords(after) }
}

/** Where it stands on a day, or its newest figure. */
export function subjectInWords(plan: Plan, { kind, id }: Subject, asOf: Day): string {
  const target = plan.targets.find((candidate) => candidate.id === id)
  const indicator = plan.indicators.get(id)
  if (kind === 'target' && target) return achievementInWords(target, asOf)
  if (kind === 'indicator' && indicator) return newestReadingInWords(indicator)
  const { actions, steps } = listStandings(plan, asOf)
  return standingInWords(
    plan,
    [...actions, ...steps].find(({ action }) => action.id === id),
    asOf,
  )
}
