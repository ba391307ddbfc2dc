import type { Day } from '../../model/day.js'
import { judgementsOf, type Plan } from '../../model/plan.js'
import { formatDayInWords, listInWords } from '../../model/words.js'
import { formatChange } from '../../report/comparison/format-change.js'
import {
  achievementInWords,
  formatProgress,
  newestReadingInWords,
  type Progress,
  standingInWords,
} from '../../report/comparison/format-progress.js'
import { listStandings } from '../../schedule/list-standings.js'
import { readDay } from '../arguments/read-options.js'
import type { RecordOptions, Subject } from '../arguments/record-options.js'
import { screenWidth } from '../screen-width.js'
import type { World } from '../world.js'
import type { EditedPlan } from './edit-plan.js'

type PrintOptions = Pick<RecordOptions, 'dryRun' | 'on' | 'meeting'>

/** Printed when it is on the disk: what is shown here is kept. */
export function printEdit(world: World, edited: EditedPlan, subject: Subject, options: PrintOptions): void {
  const { stdout, stderr } = world
  const diffs = edited.changes.map((change) => formatChange(change, stdout.paint)).join('\n')
  const progress = describeProgress(world, edited, subject, options)
  stdout.write(
    `${diffs}\n${formatProgress(progress, screenWidth(stdout), stdout.paint)}`,
    options.dryRun ? undefined : `The change is in ${listInWords(edited.changes.map(({ path }) => path))}`,
  )
  stderr.write(edited.warnings)
  if (options.dryRun) stderr.write('Nothing was written: this was a dry run.\n')
}

/** As at the meeting, else for today; where the entry's own day is later still, for that. */
function describeProgress(
  world: World,
  { before, after }: EditedPlan,
  subject: Subject,
  options: PrintOptions,
): Progress {
  const met = readDay(world, after, '--meeting', options.meeting)
  const on = readDay(world, after, '--on', options.on)
  const asOf = options.on !== undefined && on > met ? on : met
  const inWords = (plan: Plan) => subjectInWords(plan, subject, asOf)
  const day = subject.kind === 'indicator' ? '' : ` on ${formatDayInWords(asOf)}`
  return { title: `${subject.id}${day}`, before: inWords(before), after: inWords(after) }
}

/** Its standing on a day, or its newest figure. */
export function subjectInWords(plan: Plan, { kind, id }: Subject, asOf: Day): string {
  const target = plan.targets.find((candidate) => candidate.id === id)
  const indicator = plan.indicators.get(id)
  if (kind === 'target' && target)
    return achievementInWords({ judgements: judgementsOf(target).filter(({ on }) => on <= asOf) })
  if (kind === 'indicator' && indicator) return newestReadingInWords(indicator)
  const { actions, steps } = listStandings(plan, asOf)
  return standingInWords(
    plan,
    [...actions, ...steps].find(({ action }) => action.id === id),
    asOf,
  )
}
