import type { DraftPlan } from '../load/draft.js'
import { formatDay } from '../model/day.js'
import type { Plan } from '../model/plan.js'
import type { Item } from '../record/print-item.js'
import type { FileChange, PlanAtHand } from './edit-plan.js'
import { Failure } from './failure.js'
import { readDay } from './read-options.js'
import type { World } from './world.js'

/** What decides on the file that an entry goes to. Days as they are written. */
export interface EntryPlace {
  /** The id that it is about. */
  readonly about: string
  readonly on: string
  readonly meeting: string | undefined
}

/** The day of `--meeting` as it is written in a file. */
export function readMeeting(world: World, plan: Plan, meeting: string | undefined): string | undefined {
  return meeting === undefined ? undefined : formatDay(readDay(world, plan, '--meeting', meeting))
}

/** Puts an entry at the end of the journal file that it belongs to. */
export function drawEntry(
  texts: typeof import('../record/new-texts.js'),
  { draft, name, textOf }: PlanAtHand,
  place: EntryPlace,
  entry: Item,
): FileChange {
  const path = chooseJournal(draft, name, place)
  const before = textOf(path)
  const namesSchema = textOf(`${name}/plan.yaml`)?.startsWith('# yaml-language-server:') === true
  return { path, before, after: texts.addEntry(before, entry, { meeting: place.meeting, namesSchema }) }
}

/**
 * The journal file that an entry goes to, by its path: the meeting's, else that of the month in which it became true.
 * Of two entries of one day the one in the later file counts, so an entry goes no further forward than the last one of
 * its day about the same thing: what puts something right has to count.
 */
function chooseJournal(draft: DraftPlan, planName: string, place: EntryPlace): string {
  const { about, on, meeting } = place
  const usual = usualJournal(draft, planName, place)
  const last = draft.entries
    .filter(({ written }) => (written.action ?? written.target) === about && written.on === on)
    .map(({ file }) => file)
    .reduce((latest, file) => (file > latest ? file : latest), usual)
  if (meeting !== undefined && last !== usual)
    throw new Outranked(
      `There is an entry of ${on} about ${about} in ${last}, and one in ${usual} would not count beside it. Leave --meeting out.`,
    )
  return last
}

/** An entry would stand before one of its day that lies in a later file than the meeting's. */
export class Outranked extends Failure {}

function usualJournal({ journals }: DraftPlan, planName: string, { on, meeting }: EntryPlace): string {
  if (meeting === undefined) return journalOfMonth(journals, planName, on.slice(0, 'YYYY-MM'.length))
  const ofMeeting = journals.findLast(({ written }) => written.meeting === meeting)
  if (ofMeeting) return ofMeeting.file
  const usual = `${planName}/journal/${meeting}.yaml`
  const taken = journals.find(({ file }) => file === usual)
  if (taken?.written.meeting !== undefined)
    throw new Failure(
      `${usual} is of the meeting of ${taken.written.meeting}. Give that day to --meeting, or put its "meeting" right.`,
    )
  if (taken)
    throw new Failure(
      `${usual} does not say its meeting. Leave --meeting out, or add the line "meeting: ${meeting}" to it if its entries are not agreed yet.`,
    )
  return usual
}

/** A file that says its meeting holds what was reported there, and nothing else. */
function journalOfMonth(journals: DraftPlan['journals'], planName: string, month: string): string {
  const path = `${planName}/journal/${month}.yaml`
  const meeting = journals.find(({ file }) => file === path)?.written.meeting
  if (meeting === undefined) return path
  throw new Failure(
    `${path} is of the meeting of ${meeting}, and this was not reported there. Rename it to ${meeting}.yaml; or give the day of a meeting with --meeting.`,
  )
}
