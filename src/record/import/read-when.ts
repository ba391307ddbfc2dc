import { type PrintedSettings, parsePrintedWindow } from '../../model/parse-printed-window.js'
import { parseWindow, sameWindow, type Window } from '../../model/window.js'

/** The dates of an action as the plan's files have them. */
export interface ReadDates {
  readonly window: string
  readonly every: string | undefined
  readonly condition: string | undefined
  readonly asPrinted: string | undefined
  /** Why nothing was read; undefined where all was. */
  readonly fault: string | undefined
  /** The words could be read, but not as one thing only: the plan accepts them as they are until that is decided. */
  readonly isDoubtful: boolean
  /** The words of two cells mean the window only by their columns, so that the plan has to say what they mean. */
  readonly isDeclared: boolean
}

const open = {
  window: 'open',
  every: undefined,
  condition: undefined,
  asPrinted: undefined,
  fault: undefined,
  isDoubtful: false,
  isDeclared: false,
}

const event =
  /\b(after|before|once|upon|following|on completion of|subject to|depend\w* on|when|within .* of)\b/i

/** One cell of dates. What names an event is `open`, with it as the condition. */
export function readWhen(text: string, settings: PrintedSettings): ReadDates {
  const found = parsePrintedWindow(text, settings)
  if (found.ok) {
    const hasStart = found.value.window.firstDay !== null
    const every = hasStart ? found.value.every : undefined
    return { ...open, window: found.value.window.written, every, asPrinted: text }
  }
  const { kind, readings } = found.fault
  if (kind === 'unread' && event.test(text))
    return {
      ...open,
      condition: (text.split(';')[0] ?? text).trim(),
      asPrinted: text,
      fault: text.includes(';') ? 'only its first part was read' : undefined,
    }
  if (kind === 'unread') return { ...open, asPrinted: text, fault: 'not read as a date' }
  const choice = readings.map(({ written }) => written).join(' or ')
  const fault = choice === '' ? 'not a date of the calendar' : `could be ${choice}`
  return { ...open, asPrinted: text, fault, isDoubtful: true }
}

/** A cell for the start and one for the end. */
export function readStartAndEnd(start: string, end: string, settings: PrintedSettings): ReadDates {
  if (start === '') return readWhen(end, { ...settings, printedDays: 'by' })
  const asPrinted = end === '' ? `${start} onwards` : `${start} – ${end}`
  const [from, to] = [start, end].map((text) => parsePrintedWindow(text, { ...settings, printedDays: 'in' }))
  const first =
    from?.ok === true && from.value.window.firstDay !== null
      ? from.value.window.written.split('/')[0]
      : undefined
  const last = lastOf(end, to)
  const window = first === undefined || last === undefined ? undefined : parseWindow(`${first}/${last}`)
  if (window?.ok !== true) {
    const isDoubtful = parsePrintedWindow(asPrinted, settings).ok || isRefused(asPrinted, settings)
    return { ...open, asPrinted, fault: 'not read as a start and an end', isDoubtful }
  }
  const isDeclared = !means(asPrinted, window.value, settings)
  return { ...open, window: window.value.written, asPrinted, isDeclared }
}

function lastOf(end: string, to: ReturnType<typeof parsePrintedWindow> | undefined): string | undefined {
  if (end === '') return '..'
  if (to?.ok !== true) return undefined
  if (to.value.window.kind === 'ongoing') return '..'
  return to.value.window.kind === 'dates' ? to.value.window.written.split('/').at(-1) : undefined
}

function means(words: string, window: Window, settings: PrintedSettings): boolean {
  const joined = parsePrintedWindow(words, settings)
  return joined.ok && sameWindow(joined.value.window, window)
}

function isRefused(words: string, settings: PrintedSettings): boolean {
  const joined = parsePrintedWindow(words, settings)
  return !joined.ok && joined.fault.kind !== 'unread'
}
