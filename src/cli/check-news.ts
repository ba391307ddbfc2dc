import { parseDay } from '../model/day.js'
import type { Plan } from '../model/plan.js'
import { parseWindow, sameWindow } from '../model/window.js'
import { formatDayInWords, formatWindowInWords } from '../model/words.js'
import type { Item } from '../record/print-item.js'
import { listStandings } from '../schedule/list-standings.js'
import { Failure } from './failure.js'

/**
 * Ends where an entry tells what is so already: told again without a word, "complete" would move the day on which it
 * was completed, and a move would count as one. A note says why it is told again.
 */
export function checkProgressIsNews(plan: Plan, id: string, entry: Item & { readonly on: string }): void {
  const asOf = parseDay(entry.on)
  if (asOf === undefined) return
  const { actions, steps } = listStandings(plan, asOf)
  const life = [...actions, ...steps].find(({ action }) => action.id === id)?.life
  if (!life) return
  if (
    entry['state'] === 'complete' &&
    life.state === 'complete' &&
    life.completedOn !== null &&
    !entry['note']
  )
    throw new Failure(
      `plan record ${id}: it is complete already, since ${formatDayInWords(life.completedOn)}. If that is to be put right, add --note that says why.`,
    )
  const window = parseWindow(String(entry['window'] ?? ''))
  if (window.ok && sameWindow(window.value, life.window))
    throw new Failure(
      `plan record ${id}: the date would not move, since ${formatWindowInWords(life.window)} is in force already. Give another, or tell what there is to tell with --note.`,
    )
}

/** The same for a figure of an indicator: the same one for the same period and place is there already. */
export function checkFigureIsNews(plan: Plan, id: string, figure: Item): void {
  const { value = null, aim = null, area = null, period } = figure
  const isSame = plan.indicators
    .get(id)
    ?.readings.some(
      (reading) =>
        reading.period === period && reading.area === area && reading.value === value && reading.aim === aim,
    )
  if (isSame) throw new Failure(`plan record ${id}: this figure for ${period} is there already.`)
}
