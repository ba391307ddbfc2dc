import type { DraftPlan } from '../../load/draft.js'
import { formatDay } from '../../model/day.js'
import type { Plan } from '../../model/plan.js'
import type { Item } from '../../record/print-item.js'
import { readDay } from '../arguments/read-options.js'
import type { World } from '../world.js'
import type { FileChange, PlanAtHand } from './edit-plan.js'

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
  texts: typeof import('../../record/new-texts.js'),
  { draft, name, textOf }: PlanAtHand,
  place: EntryPlace,
  entry: Item,
): FileChange {
  const path = chooseJournal(draft, name, place)
  const before = textOf(path)
  const namesSchema = textOf(`${name}/plan.yaml`)?.startsWith('# yaml-language-server:') === true
  return { path, before, after: texts.insertEntry(before, entry, { meeting: place.meeting, namesSchema }) }
}

/**
 * The journal file that an entry goes to, by its path: the meeting's, else that of the month in which it became true.
 * Of two entries of one day the one in the later file counts, so an entry goes no further forward than the last one of
 * its day about the same thing: what corrects something has to count.
 */
function chooseJournal(
  { journals, entriesById }: DraftPlan,
  planName: string,
  { about, on, meeting }: EntryPlace,
): string {
  const meetings = new Map(journals.map(({ file, written }) => [file, written.meeting]))
  // What goes into the file of another meeting would be shown as reported there. A longer name sorts behind.
  const firstFree = (file: string): string =>
    meetings.has(file) && meetings.get(file) !== meeting ? firstFree(file.replace(/\.yaml$/, 'b.yaml')) : file
  const ofMeeting = journals.findLast(({ written }) => meeting !== undefined && written.meeting === meeting)
  const named = meeting ?? on.slice(0, 'YYYY-MM'.length)
  const usual = ofMeeting?.file ?? firstFree(`${planName}/journal/${named}.yaml`)
  const last = entriesById.get(about)?.findLast(({ written }) => written.on === on)?.file ?? usual
  if (last <= usual) return usual
  return meeting === undefined ? last : firstFree(last)
}
