import { type Day, formatDay } from '../../model/day.js'
import { degrees, outlooks, states } from '../../model/entry.js'
import { monthNames } from '../../model/month-names.js'
import { listActions, listActionsAndSteps, type Plan } from '../../model/plan.js'
import { cycles, cyclesLater, formatPlanningYearOf } from '../../model/quarter.js'
import { groupings } from '../../report/status/status.js'
import { standingsAndFlags } from '../narrowing/status-filters.js'
import { allExplanations } from '../plan-files/explain-rules.js'

/** A word that may stand there, and what it means; the meaning may be empty. */
export interface Suggestion {
  readonly word: string
  readonly means: string
}

/** What may stand for a value, by its name between the angle brackets of the help. Without a plan, less is known. */
export const wordsFor: Readonly<Record<string, (plan: Plan | undefined) => readonly Suggestion[]>> = {
  id: idWords,
  ids: idWords,
  target: targetWords,
  owner: (plan) => [...(plan?.owners.values() ?? [])].map(({ code, name }) => ({ word: code, means: name })),
  indicator: indicatorWords,
  theme: (plan) => plain(plan ? listActions(plan).map(({ theme }) => theme) : []),
  group: (plan) => plain(plan?.targets.map(({ group }) => group) ?? []),
  standing: () => plain(standingsAndFlags),
  state: () => plain(states),
  outlook: () => plain(outlooks),
  degree: () => plain(degrees),
  cycle: () => plain(cycles),
  month: () => plain(monthNames),
  rule: () => plain(allExplanations.map(({ rule }) => rule)),
  overdue: () => plain(['overdue']),
  what: (plan) => plain([...groupings, ...(plan?.fields.keys() ?? [])]),
  day: dayWords,
  later: dayWords,
  quarter: (plan) =>
    yearWords(plan).flatMap(({ word }) => plain([1, 2, 3, 4].map((number) => `Q${number} ${word}`))),
  year: yearWords,
}

function idWords(plan: Plan | undefined): readonly Suggestion[] {
  return [...actionWords(plan), ...targetWords(plan), ...indicatorWords(plan)]
}

function plain(words: readonly (string | null)[]): readonly Suggestion[] {
  return [...new Set(words)].flatMap((word) => (word === null ? [] : { word, means: '' }))
}

function actionWords(plan: Plan | undefined): readonly Suggestion[] {
  return plan ? listActionsAndSteps(plan).map(({ id, what }) => ({ word: id, means: what })) : []
}

function targetWords(plan: Plan | undefined): readonly Suggestion[] {
  return plan?.targets.map(({ id, title }) => ({ word: id, means: title })) ?? []
}

function indicatorWords(plan: Plan | undefined): readonly Suggestion[] {
  return [...(plan?.indicators.values() ?? [])].map(({ id, title }) => ({ word: id, means: title }))
}

/** The plan's meetings and the days on which something happened, the newest first; and the words that people type. */
function dayWords(plan: Plan | undefined): readonly Suggestion[] {
  const meetings = plan?.meetings ?? []
  const entries = plan
    ? listActionsAndSteps(plan).flatMap((action) => action.entries.map(({ on }) => on))
    : []
  const isMeeting = new Set<Day>(meetings)
  const days = [...new Set([...meetings, ...entries])].sort((a, b) => b - a)
  return [
    ...plain(['today', 'yesterday']),
    ...days.map((day) => ({ word: formatDay(day), means: isMeeting.has(day) ? 'a meeting' : 'an entry' })),
  ]
}

/** The planning years from the first to the last day that an agreed window names. */
function yearWords(plan: Plan | undefined): readonly Suggestion[] {
  const windows = plan ? listActionsAndSteps(plan).map(({ window }) => window) : []
  const days = windows.flatMap(({ firstDay, lastDay }) => [firstDay, lastDay]).filter((day) => day !== null)
  if (!plan || days.length === 0) return []
  const last = Math.max(...days)
  const years: string[] = []
  let day = Math.min(...days) as Day
  while (day <= last) {
    years.push(formatPlanningYearOf(day, plan.yearStarts))
    day = cyclesLater(day, 'year', 1, plan.yearStarts).firstDay
  }
  return plain(years)
}
