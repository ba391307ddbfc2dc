import { type Day, dayOf } from './day.js'
import { parsePrintedWindow } from './parse-printed-window.js'
import { plainPrintedSettings } from './printed-settings.js'
import { cycleOf, type Span } from './quarter.js'

/**
 * The days that a figure is for, by the words of its `period`: a month, a quarter or a range as people print them, else
 * the years that the words name, `2010/11` as a planning year. Undefined where they name none, such as `spring`.
 */
export function parseMeasuredSpan(period: string, yearStarts: number): Span | undefined {
  const printed = parsePrintedWindow(period, plainPrintedSettings(yearStarts))
  const { firstDay = null, lastDay = null } = printed.ok ? printed.value.window : {}
  if (firstDay !== null && lastDay !== null) return { firstDay, lastDay }
  const years = [...period.matchAll(/(?<!\d)([12]\d{3})(\/\d{2})?(?!\d)/g)]
  const [first, last] = [years[0], years.at(-1)]
  if (!first || !last) return undefined
  return {
    firstDay: firstDayOf(Number(first[1]), first[2] !== undefined, yearStarts),
    lastDay: lastDayOf(Number(last[1]), last[2] !== undefined, yearStarts),
  }
}

// Of a year, or of the planning year that runs from it into the next.

function firstDayOf(year: number, runsOn: boolean, yearStarts: number): Day {
  return runsOn ? cycleOf(dayOf(year, 12, 31), 'year', yearStarts).firstDay : dayOf(year, 1, 1)
}

function lastDayOf(year: number, runsOn: boolean, yearStarts: number): Day {
  return runsOn ? cycleOf(dayOf(year + 1, 1, 1), 'year', yearStarts).lastDay : dayOf(year, 12, 31)
}
