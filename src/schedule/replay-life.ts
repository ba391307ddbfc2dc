import { type Day, shiftDay } from '../model/day.js'
import type { Entry, Outlook, State } from '../model/entry.js'
import { addPeriod, type Period } from '../model/period.js'
import type { Action } from '../model/plan.js'
import type { Span } from '../model/quarter.js'
import type { DueDays, Life } from '../model/standing.js'
import type { Window } from '../model/window.js'
import { findOccurrence } from './find-occurrence.js'

const none: readonly never[] = []

/** What of the plan's settings an action's life depends on. */
interface LifeSettings {
  readonly yearStarts: number
  readonly startWithin: Period | 'never' | null
}

/** Replays an action's entries up to and on a day. What came later is ignored, so a past day never changes. */
export function replayLife(action: Action, asOf: Day, settings: LifeSettings): Life {
  const entries = upTo(asOf, action.entries)
  const soFar = startLife(action)
  for (const entry of entries) applyEntry(soFar, entry)
  const { reported, window } = soFar
  const occurrence = occurrenceOn(action, window, soFar.completions, settings)
  const isDone = occurrence !== null && occurrence.unmet === null && reported !== 'stopped'
  // Written out: of a large plan there are very many, and to put an object together from another takes long.
  return {
    state: isDone ? 'complete' : stateInForce(reported, window, occurrence !== null),
    outlook: soFar.outlook,
    progress: soFar.progress,
    what: soFar.what,
    owners: soFar.owners,
    partners: soFar.partners,
    window,
    moves: soFar.moves,
    proposal: soFar.proposal,
    entries,
    completion: isDone ? (occurrence.met.at(-1)?.entry ?? null) : soFar.completion,
    due:
      occurrence?.unmet && reported !== 'stopped'
        ? daysOfOccurrence(occurrence.unmet)
        : daysOf(window, settings),
    met: occurrence?.met ?? none, // also of what was stopped since
  }
}

/** What the entries have said so far; of each thing the last one to speak of it wins. */
interface LifeSoFar {
  reported: State
  outlook: Outlook | null
  progress: string | null
  what: string
  owners: readonly string[]
  partners: readonly string[]
  window: Window
  readonly moves: Entry[]
  proposal: Entry | null
  completion: Entry | null
  readonly completions: Entry[]
}

function startLife({ what, owners, partners, window }: Action): LifeSoFar {
  return {
    reported: 'not started',
    outlook: null,
    progress: null,
    what,
    owners,
    partners,
    window,
    moves: [],
    proposal: null,
    completion: null,
    completions: [],
  }
}

function applyEntry(soFar: LifeSoFar, entry: Entry): void {
  soFar.reported = entry.state ?? soFar.reported
  soFar.outlook = entry.outlook ?? soFar.outlook
  soFar.progress = entry.progress ?? soFar.progress
  soFar.what = entry.what ?? soFar.what
  soFar.owners = entry.owners ?? soFar.owners
  soFar.partners = entry.partners ?? soFar.partners
  if (entry.state === 'complete') {
    soFar.completion = entry
    soFar.completions.push(entry)
  }
  if (entry.window) {
    if (soFar.window.kind !== 'open' || entry.window.kind === 'open') soFar.moves.push(entry)
    soFar.window = entry.window
    soFar.proposal = null // answered, whatever was agreed
  }
  if (entry.proposed) soFar.proposal = entry
}

function occurrenceOn(
  { every }: Action,
  { firstDay: start, lastDay }: Window,
  completions: readonly Entry[],
  { yearStarts }: LifeSettings,
) {
  return every === null || start === null
    ? null
    : findOccurrence({ start, lastDay, every, yearStarts }, completions)
}

/** What is repeated is not complete while an occurrence is left, and what is ongoing has always begun. */
function stateInForce(reported: State, { kind }: Window, isRepeated: boolean): State {
  if (isRepeated && reported === 'complete') return 'in progress'
  return kind === 'ongoing' && reported === 'not started' ? 'in progress' : reported
}

function daysOfOccurrence({ firstDay, lastDay }: Span): DueDays {
  return { firstDay, startBy: lastDay, lastDay }
}

function daysOf(window: Window, { startWithin }: LifeSettings): DueDays {
  const { firstDay, lastDay } = window
  if (startWithin === null || firstDay === null) return window
  const within = startWithin === 'never' ? null : shiftDay(addPeriod(firstDay, startWithin), -1)
  return { firstDay, startBy: within, lastDay }
}

/** Entries are in the order of their days. */
function upTo(asOf: Day, entries: readonly Entry[]): readonly Entry[] {
  const later = entries.findIndex((entry) => entry.on > asOf)
  return later < 0 ? entries : entries.slice(0, later)
}
