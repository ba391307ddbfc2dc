import { type Day, parseDay } from '../../model/day.js'
import { listed } from '../../model/listed.js'
import type { Plan, Reading } from '../../model/plan.js'
import { sayingOf, saysSame } from '../../model/saying.js'
import type { Life } from '../../model/standing.js'
import { parseWindow, sameWindow } from '../../model/window.js'
import { formatDayInWords, formatWindowInWords, listInWords } from '../../model/words.js'
import { aboutOf, type NewEntry, type NewReading } from '../../record/new-progress.js'
import type { TypedNumber } from '../../record/print-item.js'
import { findStanding } from '../../schedule/standings-among.js'
import { listSubjects } from '../arguments/subject.js'
import { Failure } from '../failure.js'
import type { PlanAtHand } from './edit-plan.js'

/**
 * Ends where an entry repeats what is recorded: recorded again without a note, "complete" would move the day on which it
 * was completed, a move would count as one, and of what comes round again the next time would be met. A note says why
 * it is recorded again.
 */
export function checkProgressIsNews({ plan, draft }: PlanAtHand, entry: NewEntry): void {
  const id = aboutOf(entry)
  const asOf = parseDay(entry.on)
  if (asOf === undefined) return
  if (entry.corrects === undefined) checkAgainstLife(plan, id, entry, asOf)
  const saying = newsIn(entry)
  if (draft.entriesById.get(id)?.some(({ written }) => newsIn(written) === saying))
    throw new Failure(
      `plan record ${id}: the journal already has this entry for ${formatDayInWords(asOf)}. To record it again, explain why in a different --note.`,
    )
}

/** What an entry says, on whichever day it was recorded. */
function newsIn(entry: object): string {
  const said = Object.entries(entry).filter(([key, value]) => value !== undefined && key !== 'recorded')
  return sayingOf({ written: Object.fromEntries(said) })
}

function checkAgainstLife(plan: Plan, id: string, entry: NewEntry, asOf: Day): void {
  const subject = listSubjects(plan).get(id)
  const life = subject?.kind === 'action' ? findStanding(plan, subject.action, asOf)?.life : undefined
  const fault =
    life && (repeatedState(life, entry) ?? repeatedOwner(life, entry) ?? repeatedWindow(life, entry))
  if (fault !== undefined) throw new Failure(`plan record ${id}: ${fault}`)
}

function repeatedState({ state, completion }: Life, entry: NewEntry): string | undefined {
  if (state !== 'complete' || entry.state === undefined || entry.note) return undefined
  const on = completion === null ? '' : ` on ${formatDayInWords(completion.on)}`
  if (entry.state === 'complete' && completion !== null)
    return `it was already completed${on}. To correct that, add a --note that explains why.`
  if (entry.state === 'complete' || entry.reason) return undefined
  return `it was completed${on}. To open it again, say why with --reason or --note.`
}

function repeatedOwner({ owners }: Life, { owner }: NewEntry): string | undefined {
  if (owner === undefined || !saysSame(listed(owner), owners)) return undefined
  const already = owners.length === 1 ? 'is already its owner' : 'already answer for it'
  return `${listInWords(owners)} ${already}. Give a different owner, or use --note to record something else.`
}

function repeatedWindow({ window, proposal }: Life, entry: NewEntry): string | undefined {
  const wanted = entry.window === undefined ? undefined : parseWindow(entry.window)
  // Where another date was proposed, to keep the one in force is an answer.
  if (!wanted?.ok || proposal !== null || !sameWindow(wanted.value, window)) return undefined
  return `${formatWindowInWords(window)} is already in force. Give different dates, or use --note to record something else.`
}

/** The same for a figure of an indicator: the same one for the same period and place is already recorded. */
export function checkFigureIsNews(plan: Plan, id: string, { period, area, value, aim }: NewReading): void {
  const { baseline = null, readings = [] } = plan.indicators.get(id) ?? {}
  const isSame = (reading: Reading) =>
    reading.period === period &&
    reading.area === (area ?? null) &&
    reading.value === figureNumberOf(value) &&
    reading.aim === figureNumberOf(aim)
  if ((baseline && isSame(baseline)) || readings.some(isSame))
    throw new Failure(
      `plan record ${id}: this figure for ${period} is already recorded, so nothing was written.`,
    )
}

function figureNumberOf(figure: TypedNumber | undefined): number | null {
  return figure === undefined ? null : Number(figure.digits)
}
