import type { NumericDays } from '../../load/mapping/mapping.js'
import {
  type PrintedFault,
  type PrintedSettings,
  type PrintedWindow,
  parsePrintedWindow,
} from '../../model/parse-printed-window.js'
import type { Result } from '../../model/result.js'
import { sameWindow, type Window } from '../../model/window.js'
import { withIsoDays } from './numeric-days.js'

/** How printed dates are read, by the mapping. */
export interface DateSettings extends PrintedSettings {
  readonly numericDays: NumericDays
}

/** The dates of an action as the plan's files have them. */
export interface ReadDates {
  readonly window: string
  readonly every: string | undefined
  readonly condition: string | undefined
  readonly asPrinted: string | undefined
  /** Why a cell was not read, in the order of the cells; undefined for one that was. */
  readonly faults: readonly (string | undefined)[]
  /** The words could be read, but not as one thing only: the plan accepts them as they are until that is decided. */
  readonly isDoubtful: boolean
  /** The words mean the window by their columns or by the mapping alone, so that the plan has to say what they mean. */
  readonly isDeclared: boolean
}

export const noDates: ReadDates = {
  window: 'open',
  every: undefined,
  condition: undefined,
  asPrinted: undefined,
  faults: [],
  isDoubtful: false,
  isDeclared: false,
}

export type ParsedDates = Result<PrintedWindow, PrintedFault>

export function parseDates(text: string, settings: DateSettings): ParsedDates {
  return parsePrintedWindow(withIsoDays(text, settings.numericDays), settings)
}

const event =
  /\b(after|before|once|upon|following|on completion of|subject to|depend\w* on|when|within .* of)\b/i

/** One cell of dates. What names an event is `open`, with it as the condition. */
export function readWhen(text: string, settings: DateSettings): ReadDates {
  const found = parseDates(text, settings)
  if (found.ok) return readWindow(text, found.value, settings)
  if (found.fault.kind !== 'unread')
    return { ...noDates, asPrinted: text, faults: [refusalOf(found)], isDoubtful: true }
  if (!event.test(text)) return { ...noDates, asPrinted: text, faults: ['not read as a date'] }
  const [condition = text, ...others] = text.split(';')
  const faults = others.length > 0 ? ['only its first part was read'] : []
  return { ...noDates, condition: condition.trim(), asPrinted: text, faults }
}

function readWindow(text: string, { window, every }: PrintedWindow, settings: DateSettings): ReadDates {
  const hasStart = window.firstDay !== null
  const isDeclared = !agrees(text, window, settings)
  return {
    ...noDates,
    window: window.written,
    every: hasStart ? every : undefined,
    asPrinted: text,
    isDeclared,
  }
}

/** Whether the plan's check of printed words lets them stand for a window. */
export function agrees(words: string, window: Window, settings: DateSettings): boolean {
  const found = parsePrintedWindow(words, settings)
  if (found.ok) return sameWindow(found.value.window, window)
  return found.fault.readings.some((reading) => sameWindow(reading, window))
}

/** Why words that are dates were not taken: they could be two, or are none of the calendar. */
export function refusalOf(found: ParsedDates): string | undefined {
  if (found.ok || found.fault.kind === 'unread') return undefined
  const choice = found.fault.readings.map(({ written }) => written).join(' or ')
  return choice === '' ? 'not a date of the calendar' : `could be ${choice}`
}
