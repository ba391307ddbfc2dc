import type { Day } from '../model/day.js'
import type { Action, Entry } from '../model/plan.js'
import type { DueDays, Life } from '../model/standing.js'
import { findOccurrence } from './find-occurrence.js'

/** Replays an action's entries up to and on a day. What came later is not looked at, so a past day never changes. */
export function replayLife(action: Action, asOf: Day, yearStarts: number): Life {
  const later = action.entries.findIndex((entry) => entry.on > asOf) // they stand in the order of their days
  const entries = later < 0 ? action.entries : action.entries.slice(0, later)
  const moves = entries.filter((entry) => entry.window !== null)
  const window = moves.at(-1)?.window ?? action.window
  const completions = entries.filter((entry) => entry.state === 'complete').map((entry) => entry.on)
  const reported = lastSaid(entries, 'state') ?? 'not started'
  const occurrence =
    action.every !== null && reported !== 'stopped' && window.firstDay !== null
      ? findOccurrence(window.firstDay, action.every, yearStarts, completions)
      : null
  return {
    // What comes round again is never complete as a whole.
    state: action.every !== null && reported === 'complete' ? 'in progress' : reported,
    outlook: lastSaid(entries, 'outlook'),
    owner: lastSaid(entries, 'owner') ?? action.owner,
    window,
    moves,
    proposal: lastProposal(entries),
    entries,
    completedOn: completions.at(-1) ?? null,
    due: occurrence ? daysOfOccurrence(occurrence.unmet) : window,
    met: occurrence?.met ?? [],
  }
}

function lastSaid<Key extends keyof Entry>(entries: readonly Entry[], key: Key): Entry[Key] | null {
  return entries.findLast((entry) => entry[key] !== null)?.[key] ?? null
}

function lastProposal(entries: readonly Entry[]): Entry | null {
  const proposedAt = entries.findLastIndex((entry) => entry.proposed !== null)
  const isAnswered = entries.slice(proposedAt + 1).some((entry) => entry.window !== null)
  return isAnswered ? null : (entries[proposedAt] ?? null)
}

function daysOfOccurrence({ firstDay, lastDay }: { firstDay: Day; lastDay: Day }): DueDays {
  return { firstDay, startBy: lastDay, lastDay }
}
