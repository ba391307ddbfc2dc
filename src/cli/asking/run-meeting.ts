import { type Day, formatDay } from '../../model/day.js'
import type { Plan } from '../../model/plan.js'
import type { Standing } from '../../model/standing.js'
import { urgency } from '../../model/urgency.js'
import { countOf, formatDayInWords } from '../../model/words.js'
import { pressing } from '../../report/status/headline.js'
import { ownersInWords } from '../../report/words/owner-words.js'
import { formatRemarks, formatWhen } from '../../report/words/standing-words.js'
import { listStandings } from '../../schedule/list-standings.js'
import type { PlanChoice } from '../arguments/plan-options.js'
import { readDay } from '../arguments/read-options.js'
import { expectWritable } from '../editing/edit-plan.js'
import { recordProgress } from '../editing/record-progress.js'
import { openPlan } from '../plan-files/open-plan.js'
import type { World } from '../world.js'
import type { Interview } from './ask-details.js'
import { askUntilWritten } from './ask-entry.js'
import { askNewsOrSkip } from './ask-news.js'
import { confirmWith } from './confirm.js'
import { Interruption, openTerminal } from './open-terminal.js'

interface MeetingOptions extends PlanChoice {
  readonly asOf?: string
}

const instead =
  'plan meeting can only ask questions on a terminal. Elsewhere, use plan record, such as: plan record T1.3 --state complete --meeting 2010-07-06.'

/** Asks about every action that needs an update. Each answer is written before the next question is asked. */
export async function runMeeting(world: World, options: MeetingOptions): Promise<void> {
  const prompts = await openTerminal(world, instead)
  await expectWritable(world, options)
  const { plan } = await openPlan(world, options)
  const day = readDay(world, plan, '--as-of', options.asOf)
  const open = listOpen(plan, day)
  prompts.begin(
    `Meeting of ${formatDayInWords(day)}`,
    `${countOf(open.length, 'action or step needs', 'actions and steps need')} an update. Press Enter to skip one, Ctrl-C to stop.`,
  )
  const interview: Interview = { world, prompts, plan, day, until: day }
  let written = 0
  try {
    for (const [index, standing] of open.entries()) {
      prompts.say(`${index + 1} of ${open.length}\n${introduce(plan, standing, day)}`)
      if (await recordAnswer(interview, standing, options)) written += 1
    }
  } catch (error) {
    if (!(error instanceof Interruption)) throw error
  }
  prompts.end(`${countOf(written, 'entry', 'entries')} saved.`)
}

/** Overdue, late starting, due soon or without an update; the most urgent first, and in plan order among those. */
function listOpen(plan: Plan, day: Day): readonly Standing[] {
  const { actions, steps } = listStandings(plan, day)
  const open = [...actions, ...steps].filter(
    ({ name, flags }) =>
      pressing.includes(name) || flags.includes('late starting') || flags.includes('no update'),
  )
  return urgency.flatMap((name) => open.filter((standing) => standing.name === name))
}

function introduce(plan: Plan, standing: Standing, day: Day): string {
  const { action, life } = standing
  const newest = life.entries.at(-1)
  const { proposal } = life
  const owner = life.owners.length === 0 ? 'No owner' : ownersInWords(plan, life.owners)
  return [
    `${action.id}: ${life.what}`,
    `${owner}, ${formatWhen(standing)}: ${formatRemarks(standing, day)}`,
    ...(newest?.note ? [`Last update on ${formatDayInWords(newest.on)}: ${newest.note}`] : []),
    ...(proposal?.reason ? [`Proposed on ${formatDayInWords(proposal.on)}: ${proposal.reason}`] : []),
  ].join('\n')
}

/** Whether something was recorded. */
function recordAnswer(
  interview: Interview,
  { action, life }: Standing,
  options: MeetingOptions,
): Promise<boolean> {
  const meeting = formatDay(interview.day)
  const confirm = confirmWith(interview.prompts)
  return askUntilWritten(
    interview,
    (again) => askNewsOrSkip(again, action.id, life.proposal),
    (entry) =>
      recordProgress(interview.world, { ...options, ahead: true, newMeeting: true, confirm }, () => [
        { entry, meeting },
      ]),
  )
}
