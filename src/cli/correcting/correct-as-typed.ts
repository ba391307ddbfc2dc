import { formatDay } from '../../model/day.js'
import { field, formatFields } from '../../report/terminal/fields.js'
import { wrapText } from '../../report/terminal/text-table.js'
import {
  type CorrectionKind,
  type CorrectOptions,
  readEntryChoice,
  readWithout,
} from '../arguments/correct-options.js'
import { readEntry } from '../arguments/read-progress.js'
import { checkBelongs } from '../arguments/record-options.js'
import { nameSubject, readSubject, type Subject } from '../arguments/subject.js'
import type { PlanAtHand } from '../editing/edit-plan.js'
import { Failure } from '../failure.js'
import { openPlan } from '../plan-files/open-plan.js'
import { screenWidth } from '../screen-width.js'
import type { World } from '../world.js'
import { correctEntry, deleteEntry } from './correct-entry.js'
import { describeEntries } from './describe-entries.js'
import type { Correction } from './draw-correction.js'
import { listOwnEntries } from './own-entries.js'

/** Does what the options say: lists the entries, or corrects, withdraws or deletes one. */
export async function correctAsTyped(
  world: World,
  named: string,
  options: CorrectOptions,
  kind: CorrectionKind,
): Promise<void> {
  const { plan, draft } = await openPlan(world, options)
  const subject = readRecorded(plan, named)
  const { id, name } = nameSubject(subject)
  if (kind === 'list') return showEntries(world, `${id}: ${name}`, id, options, { plan, draft })
  checkBelongs(subject, options)
  const choice = readEntryChoice(world, plan, options)
  if (kind === 'delete') return deleteEntry(world, options, { id, choice })
  return correctEntry(world, options, {
    id,
    choice,
    read: (at) => readCorrection(world, at, subject, options, kind === 'withdraw'),
  })
}

type Recorded = Exclude<Subject, { kind: 'indicator' }>

/** An action, step or target. A figure of an indicator is no entry. */
export function readRecorded(plan: PlanAtHand['plan'], named: string): Recorded {
  const subject = readSubject(plan, named)
  if (subject.kind !== 'indicator') return subject
  throw new Failure(
    `plan correct ${subject.indicator.id}: figures of an indicator are not in the journal. Put it right in indicators.yaml, and say why in the note of the reading.`,
  )
}

function readCorrection(
  world: World,
  { plan }: PlanAtHand,
  subject: Recorded,
  options: CorrectOptions,
  isWithdrawn: boolean,
): Correction {
  const { action: _action, target: _target, on, ...given } = readEntry(world, plan, subject, options)
  return {
    given: options.on === undefined ? given : { ...given, on },
    without: readWithout(options),
    isWithdrawn,
  }
}

/** The entries about one thing, each with what became of it, and how to go on. */
async function showEntries(
  world: World,
  title: string,
  id: string,
  options: CorrectOptions,
  at: Pick<PlanAtHand, 'plan' | 'draft'>,
): Promise<void> {
  const { stdout, stderr } = world
  const own = listOwnEntries(at, id)
  const width = screenWidth(stdout)
  const fields = (await describeEntries(world, options, at.plan, own)).map(({ day, said }) =>
    field(day, said),
  )
  stdout.write(
    `${stdout.paint('strong', wrapText(title, width))}\n${formatFields(fields, width, stdout.paint)}`,
  )
  const last = own.findLast(({ logged }) => logged.correctedBy === null)
  stderr.write(
    last === undefined
      ? `Nothing is recorded about ${id}.\n`
      : `To correct one, give its day and what is to be different: plan correct ${id} --entry ${formatDay(last.logged.entry.on)} --note "…". Add --withdraw if it was never so, or --delete if it is not in a commit yet.\n`,
  )
}
