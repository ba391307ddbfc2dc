import { type Day, parseDay } from '../model/day.js'
import { type Every, parseEvery } from '../model/every.js'
import { type Period, parsePeriod } from '../model/period.js'
import { parseWindow, type Window } from '../model/window.js'

// What is written, as the plan has it. The rules and schemas have vouched for it, so a fault here is one of ours.

/** One for all: a large plan has tens of thousands of lists that hold nothing. */
export const none: readonly never[] = []

/** What a field holds, read; null where it is left out. */
export function optional<Written, Value>(
  written: Written | undefined,
  read: (written: Written) => Value,
): Value | null {
  return written === undefined ? null : read(written)
}

/** A day that real-date has vouched for. */
export function day(text: string): Day {
  const found = parseDay(text)
  if (found === undefined) throw new Error(`a day that no rule refused: ${text}`)
  return found
}

/** A window that real-date and window-order have vouched for. */
export function window(text: string): Window {
  const found = parseWindow(text)
  if (!found.ok) throw new Error(`a window that no rule refused: ${text}`)
  return found.value
}

/** A length of time that its schema has vouched for. */
export function period(text: string): Period {
  const found = parsePeriod(text)
  if (!found) throw new Error(`a length of time that no schema refused: ${text}`)
  return found
}

export function startWithin(text: string | undefined): Period | 'never' | null {
  if (text === undefined) return null
  return text === 'never' ? text : period(text)
}

/** How often something is repeated, which its schema has vouched for. */
export function every(text: string): Every {
  const found = parseEvery(text)
  if (!found) throw new Error(`a repetition that no schema refused: ${text}`)
  return found
}
