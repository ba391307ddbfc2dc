import { type Day, formatDay } from '../../model/day.js'
import { judgementsOf } from '../../model/entry.js'
import type { Plan } from '../../model/plan.js'
import { formatDayInWords, listInWords } from '../../model/words.js'
import { formatChange } from '../../report/comparison/format-change.js'
import {
  achievementInWords,
  formatProgress,
  newestReadingInWords,
  type Progress,
  standingInWords,
} from '../../report/comparison/format-progress.js'
import { findStanding } from '../../schedule/standings-among.js'
import type { EditOptions } from '../arguments/edit-options.js'
import { readDay } from '../arguments/read-options.js'
import { listSubjects, type Subject } from '../arguments/subject.js'
import { screenWidth } from '../screen-width.js'
import type { World } from '../world.js'
import type { EditedPlan } from './edit-plan.js'

/** Printed when it is on the disk: what is shown here is kept. `more` comes behind it. */
export function printEdit(world: World, edited: EditedPlan, { dryRun }: EditOptions, more = ''): void {
  const { stdout, stderr } = world
  const diffs = edited.changes.map((change) => formatChange(change, stdout.paint)).join('\n')
  stdout.write(
    `${diffs}${edited.about.length === 0 ? '' : '\n'}${edited.about.map((id) => formatProgress(describeProgress(edited, id), screenWidth(stdout), stdout.paint)).join('\n')}${more}`,
    dryRun ? undefined : `The change is in ${listInWords(edited.changes.map(({ path }) => path))}`,
  )
  stderr.write(edited.warnings)
  if (dryRun) stderr.write('Nothing was written: this was a dry run.\n')
}

/** The day for which to show a standing: the meeting's, else today; where the entry's own day is later still, that. */
export function dayShown(world: World, plan: Plan, on?: string, meeting?: string): Day {
  const met = readDay(world, plan, '--meeting', meeting)
  const happened = readDay(world, plan, '--on', on)
  return happened > met ? happened : met
}

/** Today in the plan's time zone, as it is written. */
export function todayIn(world: World, plan: Plan): string {
  return formatDay(readDay(world, plan, '--on', undefined))
}

function describeProgress({ asOf, before, after }: EditedPlan, about: string): Progress {
  const day = listSubjects(after).get(about)?.kind === 'indicator' ? '' : ` on ${formatDayInWords(asOf)}`
  const inWords = (plan: Plan) => subjectInWords(plan, listSubjects(plan).get(about), asOf)
  return { title: `${about}${day}`, before: inWords(before), after: inWords(after) }
}

/** The standing of a plan's subject on a day, or its newest figure. */
export function subjectInWords(plan: Plan, subject: Subject | undefined, asOf: Day): string {
  if (subject?.kind === 'target')
    return achievementInWords({
      judgements: judgementsOf(subject.target).filter(({ on }) => on <= asOf),
    })
  if (subject?.kind === 'indicator') return newestReadingInWords(subject.indicator)
  return standingInWords(plan, subject && findStanding(plan, subject.action, asOf), asOf)
}
