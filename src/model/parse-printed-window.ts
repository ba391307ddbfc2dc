import { type Day, formatDay, parseDay } from './day.js'
import { parseMonthName } from './month-names.js'
import { parseQuarter } from './quarter.js'
import { failure, type Result, success } from './result.js'
import { parseWindow, type Window } from './window.js'

// The dates that people print: `April – Sept 2010`, `6 July 2010`, `Oct 2010 onwards`, `by 30 April 2010`,
// `Quarterly from July 2010`, `Q1 2010/11`. Read on the command line and in `as_printed`; files hold the strict form.

/** Why printed words are no window. */
export interface PrintedFault {
  readonly kind: 'form' | 'no-such-date' | 'backwards'
  /** What the words could mean instead; empty where nothing is near. */
  readonly readings: readonly Window[]
}

/** A day or month as printed; the year may be left to the other end. */
interface PrintedPoint {
  readonly year: number | undefined
  readonly month: number
  readonly date: number | undefined
}

interface DatedPoint extends PrintedPoint {
  readonly year: number
}

const formFault: PrintedFault = { kind: 'form', readings: [] }
const dateFault: PrintedFault = { kind: 'no-such-date', readings: [] }

/** Reads the printed words, or the strict form, as a window. `yearStarts` (1 to 12) says when quarter 1 begins. */
export function parsePrintedWindow(words: string, yearStarts: number): Result<Window, PrintedFault> {
  const text = words.trim().replace(/\s+/g, ' ')
  const strict = parseWindow(text)
  if (strict.ok) return strict
  if (strict.fault.kind === 'no-such-date') return failure(dateFault)
  if (strict.fault.kind === 'order') return failure({ kind: 'backwards', readings: [] })
  return (
    parseQuarterWords(text, yearStarts) ??
    parseOpenStart(text) ??
    parseOpenEnd(text) ??
    parseRange(text) ??
    failure(formFault)
  )
}

/** Reads `2010-07-06` or `6 July 2010`, the day as the command line takes it. */
export function parseDayInWords(words: string): Result<Day, PrintedFault> {
  const text = words.trim().replace(/\s+/g, ' ')
  const point = parsePrintedPoint(text)
  const window = parseWindow(point && isDated(point) ? formatPoint(point) : text)
  if (!window.ok) return failure(window.fault.kind === 'no-such-date' ? dateFault : formFault)
  const day = parseDay(window.value.written)
  return day === undefined ? failure(formFault) : success(day)
}

function parseQuarterWords(text: string, yearStarts: number): Result<Window, PrintedFault> | undefined {
  const quarter = parseQuarter(text, yearStarts)
  if (quarter === undefined) return undefined
  const { firstDay, lastDay } = quarter
  return parseSoundWindow(`${formatDay(firstDay).slice(0, 7)}/${formatDay(lastDay).slice(0, 7)}`)
}

function parseOpenStart(text: string): Result<Window, PrintedFault> | undefined {
  const words = /^by (.+)$/i.exec(text)?.[1]
  return words === undefined ? undefined : parseOneEnded(words, (point) => `../${point}`)
}

function parseOpenEnd(text: string): Result<Window, PrintedFault> | undefined {
  const words =
    /^(.+) onwards$/i.exec(text)?.[1] ?? /^(?:monthly|quarterly|yearly) from (.+)$/i.exec(text)?.[1]
  return words === undefined ? undefined : parseOneEnded(words, (point) => `${point}/..`)
}

function parseOneEnded(words: string, write: (point: string) => string): Result<Window, PrintedFault> {
  const point = parsePrintedPoint(words)
  return point && isDated(point) ? parseSoundWindow(write(formatPoint(point))) : failure(formFault)
}

function parseRange(text: string): Result<Window, PrintedFault> | undefined {
  const [left = '', right, ...more] = text.split(/ ?[-–] ?| to /i)
  const end = parsePrintedPoint(right ?? left)
  if (!end || !isDated(end) || more.length > 0) return undefined
  if (right === undefined) return parseSoundWindow(formatPoint(end))
  const start = parsePrintedPoint(left)
  if (!start) return undefined
  const dated = { ...start, year: start.year ?? end.year }
  const window = parseSoundWindow(`${formatPoint(dated)}/${formatPoint(end)}`)
  if (window.ok || window.fault.kind !== 'backwards') return window
  return failure({ kind: 'backwards', readings: listReadings(dated, end) })
}

/** A range that runs backwards means its end a year later, or its start a year earlier; if that sets it right. */
function listReadings(start: DatedPoint, end: DatedPoint): Window[] {
  const candidates = [
    [start, { ...end, year: start.year + 1 }],
    [{ ...start, year: end.year - 1 }, end],
  ] as const
  return candidates.flatMap(([from, to]) => {
    const window = parseSoundWindow(`${formatPoint(from)}/${formatPoint(to)}`)
    return window.ok ? [window.value] : []
  })
}

function parsePrintedPoint(words: string): PrintedPoint | undefined {
  const parts = /^(?:(\d{1,2}) )?([a-z]+)(?: (\d{4}))?$/i.exec(words)
  const month = parseMonthName(parts?.[2] ?? '')
  if (!parts || month === undefined) return undefined
  const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text))
  return { year: numberOf(parts[3]), month, date: numberOf(parts[1]) }
}

function isDated(point: PrintedPoint): point is DatedPoint {
  return point.year !== undefined
}

function parseSoundWindow(written: string): Result<Window, PrintedFault> {
  const window = parseWindow(written)
  if (window.ok) return success(window.value)
  return failure(window.fault.kind === 'order' ? { kind: 'backwards', readings: [] } : dateFault)
}

function formatPoint({ year, month, date }: DatedPoint): string {
  const written = `${year}-${twoDigits(month)}`
  return date === undefined ? written : `${written}-${twoDigits(date)}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
