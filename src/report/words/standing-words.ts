import type { Day } from '../../model/day.js'
import { formatEvery } from '../../model/every.js'
import { type Flag, isOpen, type Standing, type StandingName } from '../../model/standing.js'
import { countOf, formatDayShort, formatWindowShort, listInWords } from '../../model/words.js'
import type { Tone } from '../terminal/paint.js'

export const toneOf: Readonly<Partial<Record<StandingName, Tone>>> = {
  overdue: 'bad',
  'due soon': 'soon',
  'late starting': 'late',
  complete: 'good',
}

const toneOfFlag: Readonly<Partial<Record<Flag, Tone>>> = {
  'late starting': 'late',
  'at risk': 'late',
  'off track': 'bad',
  'no update': 'late',
  'completed late': 'late',
}

/** How near the last day is: `1 day overdue`, `due today`, `due in 30 days`. */
export function formatDaysLeft(daysLeft: number): string {
  if (daysLeft === 0) return 'due today'
  return daysLeft < 0 ? `${countOf(-daysLeft, 'day')} overdue` : `due in ${countOf(daysLeft, 'day')}`
}

/** A standing with its days: `1 day overdue`, `due in 30 days`, `upcoming, starts in 92 days`, `complete on 4 Jul 2010`. */
export function formatStanding(standing: Standing, asOf: Day): string {
  const { name, daysLeft, life } = standing
  if ((name === 'overdue' || name === 'due soon') && daysLeft !== null) return formatDaysLeft(daysLeft)
  if (name === 'complete' && life.completion !== null)
    return `complete ${life.completion.undated ? 'by' : 'on'} ${formatDayShort(life.completion.on)}`
  if (name === 'complete' || name === 'stopped') return name
  if (name === 'upcoming' && life.due.firstDay !== null)
    return `upcoming, starts in ${countOf(life.due.firstDay - asOf, 'day')}`
  return daysLeft === null ? name : `${name}, ${formatDaysLeft(daysLeft)}`
}

/** Flags with what there is to say of them; one that repeats the standing is left out. */
export function formatFlags(standing: Standing): readonly string[] {
  return standing.flags.filter((flag) => flag !== standing.name).map((flag) => formatFlag(flag, standing))
}

function formatFlag(flag: Flag, { slippedDays, waitsFor }: Standing): string {
  if (flag === 'waiting') return `waiting for ${listInWords(waitsFor)}`
  if (flag === 'moved' && slippedDays !== null && slippedDays !== 0)
    return slippedDays < 0
      ? `moved ${countOf(-slippedDays, 'day')} earlier`
      : `moved by ${countOf(slippedDays, 'day')}`
  return flag
}

/** The window in force, for a table: `Apr – Jun 2010`, `Jul 2010 onwards, every quarter`. */
export function formatWhen({ action, life }: Standing): string {
  const window = formatWindowShort(life.window)
  return action.every === null ? window : `${window}, every ${formatEvery(action.every)}`
}

/** All there is to say of an action in a row: its standing with its days, its flags, and a date asked for. */
export function formatRemarks(standing: Standing, asOf: Day): string {
  return [formatStanding(standing, asOf), ...formatFlags(standing), ...formatProposal(standing)].join('; ')
}

/** One thing to say of an action; the colour repeats what it says, of the state before it that is not so. */
interface Remark {
  readonly state?: string | undefined
  readonly text: string
  readonly tone: Tone | undefined
}

/** The same in parts, each with its colour; what is due soon also says whether it has begun. */
export function listRemarks(standing: Standing, asOf: Day): readonly Remark[] {
  const shown = standing.flags.filter((flag) => flag !== standing.name)
  return [
    { state: stateToSay(standing), text: formatStanding(standing, asOf), tone: toneOf[standing.name] },
    ...shown.map((flag) => ({ text: formatFlag(flag, standing), tone: toneOfFlag[flag] })),
    ...formatProposal(standing).map((text) => ({ text, tone: undefined })),
  ]
}

/** `not started` in front of `due in 86 days`; where a flag says so already, it is not said twice. */
function stateToSay({ name, flags, life: { state } }: Standing): string | undefined {
  const isKnown = flags.includes('late starting') || flags.includes('on hold')
  return name === 'due soon' && !isKnown ? state : undefined
}

/** Remarks on one line: `not started, due in 86 days; waiting for T1.1`. */
export function joinRemarks(remarks: readonly Remark[]): string {
  return remarks.map(({ state, text }) => (state === undefined ? text : `${state}, ${text}`)).join('; ')
}

/** A date asked of the next meeting, which has nothing to decide of what is complete or stopped. */
export function formatProposal(standing: Standing): readonly string[] {
  const proposed = standing.life.proposal?.proposed
  return proposed && isOpen(standing) ? [`${formatWindowShort(proposed)} proposed`] : []
}
