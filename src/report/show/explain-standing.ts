import type { Day } from '../../model/day.js'
import type { Entry, State } from '../../model/entry.js'
import { formatEvery } from '../../model/every.js'
import { shownId } from '../../model/plan.js'
import { type Flag, lastUpdate, type Standing, type StandingName } from '../../model/standing.js'
import { countOf, formatDayInWords, formatWindowInWords, listInWords } from '../../model/words.js'

/** The as-of day, and the last day that counts as due soon from it. */
export interface AsOfDay {
  readonly asOf: Day
  readonly dueSoonUntil: Day
}

/** Why an action has its standing: the rule with its values filled in. */
export function explainStanding(standing: Standing, day: AsOfDay): string {
  return `${standing.name}: ${standingExplanations[standing.name](standing, day)}`
}

/** Why a flag is set, in the same way. */
export function explainFlag(flag: Flag, standing: Standing, day: AsOfDay): string {
  return `${flag}: ${flagExplanations[flag](standing, day)}`
}

type Explain = (standing: Standing, day: AsOfDay) => string

const standingExplanations: Record<StandingName, Explain> = {
  complete: (standing) =>
    standing.life.met.length > 0 ? describeAllDone(standing) : reportedIn(standing.life.entries, 'complete'),
  stopped: ({ life }) => reportedIn(life.entries, 'stopped'),
  overdue: (standing, { asOf }) => {
    const { lastDay } = standing.life.due
    return `${windowInWords(standing)} ended on ${inWords(lastDay)}, ${between(lastDay, asOf)} before ${inWords(asOf)}, and ${describeNotComplete(standing)}`
  },
  'due soon': (standing, { asOf, dueSoonUntil }) => {
    const { lastDay } = standing.life.due
    if (lastDay === asOf) return `${windowInWords(standing)} ends on this date, ${inWords(asOf)}`
    return `${windowInWords(standing)} ends on ${inWords(lastDay)}, ${between(asOf, lastDay)} after ${inWords(asOf)}, and "due soon" covers the time up to ${inWords(dueSoonUntil)}`
  },
  'late starting': explainLateStart,
  'on hold': ({ life }) => reportedIn(life.entries, 'on hold'),
  'no date': (standing) => `${describeNotStarted(standing)}, and ${describeNoDate(standing)}`,
  'in progress': (standing, { dueSoonUntil }) => {
    const { state, entries, due, window } = standing.life
    if (window.kind === 'ongoing' && lastState(entries) === undefined)
      return 'it is ongoing, so it has always begun'
    const reported = standing.action.every === null ? reportedIn(entries, state) : describeRecurring(standing)
    return `${reported}, and ${due.lastDay === null ? 'its window has no last day' : `${windowInWords(standing)} ends on ${inWords(due.lastDay)}, after ${inWords(dueSoonUntil)}`}`
  },
  'due to start': (standing, { asOf }) => {
    const { firstDay, startBy } = standing.life.due
    const latest =
      startBy === null ? 'no last day to start was agreed' : `the last day to start is ${inWords(startBy)}`
    if (firstDay === null) return `${describeNotStarted(standing)}, and ${latest}`
    return `${describeNotStarted(standing)}; ${windowInWords(standing)} began on ${firstDay === asOf ? 'this date, ' : ''}${inWords(firstDay)}, and ${latest}`
  },
  upcoming: (standing, { asOf }) => {
    const { firstDay } = standing.life.due
    return `${describeNotStarted(standing)}, and ${windowInWords(standing)} begins on ${inWords(firstDay)}, ${between(asOf, firstDay)} after ${inWords(asOf)}`
  },
}

const flagExplanations: Record<Flag, Explain> = {
  'late starting': explainLateStart,
  'no date': describeNoDate,
  moved: ({ action, life, slippedDays }) => {
    const moves = life.moves.length === 1 ? '' : ` in ${life.moves.length} moves`
    const slip =
      slippedDays === null || slippedDays === 0
        ? ''
        : `, ${slippedDays < 0 ? `${countOf(-slippedDays, 'day')} earlier` : `${countOf(slippedDays, 'day')} later`} than agreed at first`
    return `${formatWindowInWords(action.window)} became ${formatWindowInWords(life.window)}${moves}${slip}`
  },
  'on hold': ({ life }) => reportedIn(life.entries, 'on hold'),
  'at risk': explainOutlook,
  'off track': explainOutlook,
  waiting: ({ waitsFor }) =>
    `it follows ${listInWords(waitsFor.map(shownId))}, which ${waitsFor.length === 1 ? 'is' : 'are'} neither complete nor stopped`,
  'no update': (standing, { asOf }) => {
    const { life } = standing
    const newest = lastUpdate(life)
    const update = newest
      ? `the last update was on ${inWords(newest.on)}, ${between(newest.on, asOf)} before ${inWords(asOf)}`
      : 'there has been no update'
    return life.due.firstDay === null
      ? update
      : `${update}, and ${windowInWords(standing)} began on ${inWords(life.due.firstDay)}`
  },
  'completed late': (standing) => {
    const { completion, due } = standing.life
    const on = completion?.on ?? null
    return `complete on ${inWords(on)}, ${between(due.lastDay, on)} after ${windowInWords(standing)} ended on ${inWords(due.lastDay)}`
  },
}

function explainLateStart(standing: Standing, { asOf }: AsOfDay): string {
  const { startBy } = standing.life.due
  return `${describeNotStarted(standing)}, and the last day to start was ${inWords(startBy)}, ${between(startBy, asOf)} before ${inWords(asOf)}`
}

function explainOutlook({ life }: Standing): string {
  const entry = life.entries.findLast(({ outlook }) => outlook !== null)
  return entry ? `its owner's view on ${inWords(entry.on)}${reasonOf(entry)}` : "its owner's view"
}

/** `the entry of 4 July 2010 says on hold (awaiting the Council)`. */
function reportedIn(entries: readonly Entry[], state: State): string {
  const entry = entries.findLast((candidate) => candidate.state === state)
  return entry
    ? `the entry of ${inWords(entry.on)} says ${state}${reasonOf(entry)}`
    : `no entry says ${state}`
}

/** What is repeated is in progress from its first entry on, even if that one said complete. */
function describeRecurring({ life }: Standing): string {
  if (lastState(life.entries) !== 'complete') return reportedIn(life.entries, life.state)
  const last = life.met.at(-1)
  return last === undefined
    ? `the entry of ${inWords(life.completion?.on ?? null)} says complete, before the first was due`
    : `it is repeated, and was last complete on ${inWords(last.entry.on)}`
}

/** Of what is repeated until a last day. */
function describeAllDone({ life }: Standing): string {
  const last = life.met.at(-1)
  return `it was repeated until ${inWords(life.window.lastDay)}, and the last was complete on ${inWords(last?.entry.on ?? null)}`
}

function describeNoDate({ action }: Standing): string {
  return `no date is agreed yet${action.condition === null ? '' : ` (${action.condition})`}`
}

function describeNotComplete({ action, life }: Standing): string {
  if (action.every !== null) return 'no completion is recorded for it'
  if (life.completion === null) return 'no entry says complete'
  return `the entry of ${inWords(life.completion.on)} that said complete was later corrected`
}

function describeNotStarted({ life }: Standing): string {
  return lastState(life.entries) === undefined
    ? 'no entry says that it has started'
    : reportedIn(life.entries, 'not started')
}

function lastState(entries: readonly Entry[]): State | undefined {
  return entries.findLast(({ state }) => state !== null)?.state ?? undefined
}

function reasonOf({ reason }: Entry): string {
  return reason === null ? '' : ` (${reason})`
}

/** What is repeated is judged by its earliest occurrence that is not complete. */
function windowInWords({ action, life }: Standing): string {
  return action.every !== null && life.state !== 'stopped'
    ? `the first ${formatEvery(action.every)} not yet complete`
    : 'the window'
}

function inWords(day: Day | null): string {
  return day === null ? 'an open end' : formatDayInWords(day)
}

function between(from: Day | null, to: Day | null): string {
  return countOf((to ?? 0) - (from ?? 0), 'day')
}
