import type { Day } from '../model/day.js'
import type { Action, Entry, Outlook, State } from '../model/plan.js'
import type { DueDays, Life } from '../model/standing.js'
import type { Window } from '../model/window.js'
import { findOccurrence } from './find-occurrence.js'

const none: readonly never[] = []

/** Replays an action's entries up to and on a day. What came later is ignored, so a past day never changes. */
export function replayLife(action: Action, asOf: Day, yearStarts: number): Life {
  const entries = upTo(asOf, action.entries)
  const soFar = startLife(action)
  for (const entry of entries) applyEntry(soFar, entry)
  const { reported, outlook, owner, window, moves, proposal, completedOn } = soFar
  const occurrence =
    action.every !== null && window.firstDay !== null
      ? findOccurrence(window.firstDay, action.every, yearStarts, listCompletionDays(entries))
      : null
  return {
    // What is repeated is never complete as a whole.
    state: action.every !== null && reported === 'complete' ? 'in progress' : reported,
    outlook,
    owner,
    window,
    moves,
    proposal,
    entries,
    completedOn,
    due: occurrence && reported !== 'stopped' ? daysOfOccurrence(occurrence.unmet) : window,
    met: occurrence?.met ?? none, // also of what was stopped since
  }
}

/** What the entries have said so far; of each thing the last one to speak of it wins. */
interface LifeSoFar {
  reported: State
  outlook: Outlook | null
  owner: string | null
  window: Window
  readonly moves: Entry[]
  proposal: Entry | null
  completedOn: Day | null
}

function startLife({ owner, window }: Action): LifeSoFar {
  return {
    reported: 'not started',
    outlook: null,
    owner,
    window,
    moves: [],
    proposal: null,
    completedOn: null,
  }
}

function applyEntry(soFar: LifeSoFar, entry: Entry): void {
  soFar.reported = entry.state ?? soFar.reported
  soFar.outlook = entry.outlook ?? soFar.outlook
  soFar.owner = entry.owner ?? soFar.owner
  if (entry.state === 'complete') soFar.completedOn = entry.on
  if (entry.window) {
    soFar.moves.push(entry)
    soFar.window = entry.window
    soFar.proposal = null // answered, whatever was agreed
  }
  if (entry.proposed) soFar.proposal = entry
}

function listCompletionDays(entries: readonly Entry[]): readonly Day[] {
  return entries.filter((entry) => entry.state === 'complete').map((entry) => entry.on)
}

/** Entries stand in the order of their days. */
function upTo(asOf: Day, entries: readonly Entry[]): readonly Entry[] {
  const later = entries.findIndex((entry) => entry.on > asOf)
  return later < 0 ? entries : entries.slice(0, later)
}

function daysOfOccurrence({ firstDay, lastDay }: { firstDay: Day; lastDay: Day }): DueDays {
  return { firstDay, startBy: lastDay, lastDay }
}
