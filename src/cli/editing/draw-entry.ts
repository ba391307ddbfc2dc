import type { DraftPlan } from '../../load/draft.js'
import { recordedDay } from '../../model/recorded-day.js'
import { aboutOf, type NewEntry, type NewProgress } from '../../record/new-progress.js'
import type { FileChange, PlanAtHand } from './edit-plan.js'

/**
 * Puts an entry at the end of the journal file that it belongs to; `meeting` and `today` are days as they are written.
 * Where neither the file's meeting nor the entry's own day is today, the entry says that it was recorded today: of two
 * entries of one day the one that was recorded later counts.
 */
export async function drawEntry(
  { draft, name, textOf }: PlanAtHand,
  { entry, meeting, month = entry.on.slice(0, 'YYYY-MM'.length) }: Extract<NewProgress, { entry: unknown }>,
  today: string,
): Promise<FileChange> {
  const { insertEntry } = await import('../../record/new-texts.js')
  const path = chooseJournal(draft, name, entry, { meeting, month })
  const before = textOf(path)
  const settings = textOf(`${name}/plan.yaml`) ?? ''
  const namesSchema = settings.startsWith('# yaml-language-server:')
  const lineEnd = settings.includes('\r\n') ? '\r\n' : '\n'
  const metOn = draft.journals.find(({ file }) => file === path)?.written.meeting ?? meeting
  const isSaid = recordedDay({ meeting: metOn, on: entry.on }) === today
  const dated = isSaid ? entry : { ...entry, recorded: today }
  return { path, before, after: insertEntry(before, dated, { meeting, namesSchema, lineEnd }) }
}

/**
 * The journal file that an entry goes to, by its path: the meeting's, else that of its month: as a rule the one in which it became true.
 * Of two entries of one day the one in the later file counts, so an entry goes no further forward than the last one of
 * its day, or of the day that it corrects, about the same thing: what corrects something has to count.
 */
function chooseJournal(
  { journals, entriesById }: DraftPlan,
  planName: string,
  entry: NewEntry,
  { meeting, month }: { readonly meeting: string | undefined; readonly month: string },
): string {
  const { on } = entry
  const meetings = new Map(journals.map(({ file, written }) => [file, written.meeting]))
  // What goes into the file of another meeting would be shown as reported there. A longer name sorts behind.
  const firstFree = (file: string): string =>
    meetings.has(file) && meetings.get(file) !== meeting ? firstFree(file.replace(/\.yaml$/, 'b.yaml')) : file
  const ofMeeting = journals.findLast(({ written }) => meeting !== undefined && written.meeting === meeting)
  const named = meeting ?? month
  const usual = ofMeeting?.file ?? firstFree(`${planName}/journal/${named}.yaml`)
  const days = [on, entry.corrects]
  const files = (entriesById.get(aboutOf(entry)) ?? [])
    .filter(({ written }) => days.includes(written.on))
    .map(({ file }) => file)
  const last = files.reduce((a, b) => (b > a ? b : a), usual)
  if (last <= usual) return usual
  return meeting === undefined ? last : firstFree(last)
}
