import { parsePrintedWindow } from '../../model/parse-printed-window.js'
import { parseWindow } from '../../model/window.js'
import {
  agrees,
  type DateSettings,
  noDates,
  type ParsedDates,
  parseDates,
  type ReadDates,
  readWhen,
  refusalOf,
} from './read-when.js'

/** A cell for the start and one for the end; one of them may be empty. */
export function readStartAndEnd(start: string, end: string, settings: DateSettings): ReadDates {
  if (start === '') {
    const dates = readWhen(end, { ...settings, printedDays: 'by' })
    return { ...dates, faults: [undefined, ...dates.faults] }
  }
  const [from, to] = [start, end].map((text) => parseDates(text, { ...settings, printedDays: 'in' })) as [
    ParsedDates,
    ParsedDates,
  ]
  if (isOngoing(from) && (end === '' || isOngoing(to)))
    return { ...noDates, window: 'ongoing', asPrinted: start }
  return join(start, end, [from, to], settings)
}

function isOngoing(found: ParsedDates): boolean {
  return found.ok && found.value.window.kind === 'ongoing'
}

function join(
  start: string,
  end: string,
  [from, to]: readonly [ParsedDates, ParsedDates],
  settings: DateSettings,
): ReadDates {
  const asPrinted = end === '' ? `${start} onwards` : `${start} – ${end}`
  const [first, last] = [firstOf(from), end === '' ? '..' : lastOf(to)]
  const window = first === undefined || last === undefined ? undefined : parseWindow(`${first}/${last}`)
  if (window?.ok === true)
    return {
      ...noDates,
      window: window.value.written,
      asPrinted,
      isDeclared: !agrees(asPrinted, window.value, settings),
    }
  const joined = parsePrintedWindow(asPrinted, settings)
  const faults = [
    first === undefined ? (refusalOf(from) ?? 'not read as a start') : undefined,
    last === undefined ? (refusalOf(to) ?? 'not read as an end') : undefined,
  ]
  return {
    ...noDates,
    asPrinted,
    faults: first !== undefined && last !== undefined ? [undefined, 'the end is before the start'] : faults,
    isDoubtful: joined.ok || joined.fault.kind !== 'unread',
  }
}

function firstOf(found: ParsedDates): string | undefined {
  if (!found.ok || found.value.window.firstDay === null) return undefined
  return found.value.window.written.split('/')[0]
}

function lastOf(found: ParsedDates): string | undefined {
  if (!found.ok) return undefined
  const { kind, written } = found.value.window
  if (kind === 'ongoing') return '..'
  return kind === 'dates' ? written.split('/').at(-1) : undefined
}
