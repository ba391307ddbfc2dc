import { formatEvery } from '../../model/every.js'
import { formatPeriod } from '../../model/period.js'
import type { Plan } from '../../model/plan.js'
import type { Standing, StandingName } from '../../model/standing.js'
import { formatDayInWords } from '../../model/words.js'

type Why = (standing: Standing, plan: Plan) => string

/** Why an action has its standing, in words that hold on every day of a span. */
export function whyOf(plan: Plan, standing: Standing): string {
  return reasons[standing.name](standing, plan)
}

const reasons: Record<StandingName, Why> = {
  complete: (standing) =>
    standing.action.every === null
      ? reported(standing)
      : 'It was repeated, and every occurrence was completed.',
  stopped: reported,
  overdue: (standing) => `${ending(standing, 'ended')}, and nobody has reported it complete.`,
  'due soon': (standing, { dueSoon }) =>
    `${ending(standing, 'ends')}, which is within the next ${formatPeriod(dueSoon)}.`,
  'late starting': (standing) =>
    `Nobody has reported that it has started; the last day to start was ${inWords(standing.life.due.startBy)}.`,
  'on hold': reported,
  'no date': ({ action }) =>
    `No date is agreed for it yet${action.condition === null ? '' : `: ${action.condition}`}.`,
  'in progress': (standing) =>
    standing.life.entries.some(({ state }) => state !== null) ? reported(standing) : 'It is ongoing.',
  'due to start': ({ life }) =>
    life.due.firstDay === null
      ? 'Nobody has reported that it has started.'
      : `Its time began on ${inWords(life.due.firstDay)}; nobody has reported that it has started.`,
  upcoming: ({ life }) => `Its time begins on ${inWords(life.due.firstDay)}.`,
}

/** The entry that gave it its state, and the reason that was given. */
function reported({ life }: Standing): string {
  const entry = life.entries.findLast(({ state }) => state !== null)
  if (entry === undefined) return `It is ${life.state}.`
  const by = entry.undated ? 'by' : 'on'
  const reason = entry.reason === null ? '' : `: ${entry.reason}`
  return `Reported ${entry.state} ${by} ${formatDayInWords(entry.on)}${reason}.`
}

function ending({ action, life }: Standing, verb: 'ended' | 'ends'): string {
  const what =
    action.every === null ? 'Its time' : `The earliest ${formatEvery(action.every)} not yet complete`
  return `${what} ${verb} on ${inWords(life.due.lastDay)}`
}

function inWords(day: Parameters<typeof formatDayInWords>[0] | null): string {
  return day === null ? 'a day not agreed' : formatDayInWords(day)
}
