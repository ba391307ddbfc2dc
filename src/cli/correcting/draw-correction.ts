import { formatDay } from '../../model/day.js'
import { saysSame } from '../../model/saying.js'
import type { NewEntry } from '../../record/new-progress.js'
import { drawEntry } from '../editing/draw-entry.js'
import type { FileChange, PlanAtHand } from '../editing/edit-plan.js'
import { Failure } from '../failure.js'
import type { ChosenEntry, OwnEntry } from './own-entries.js'

/** What is to be different: what is said in place of the old, and what is not said again. */
export interface Correction {
  readonly given: Partial<NewEntry>
  readonly without: readonly string[]
  /** It was never so: nothing of it is said again but what is given, such as a note. */
  readonly isWithdrawn: boolean
}

/**
 * The entries that correct a day: one in place of the entry that is meant, with what of it was right, and one that says
 * again what each other entry of that day says. `today` is a day as it is written.
 */
export function listCorrections(
  id: string,
  { chosen, others }: ChosenEntry,
  correction: Correction,
  today: string,
): readonly NewEntry[] {
  expectOtherDay(id, [chosen, ...others], today)
  const corrects = formatDay(chosen.logged.entry.on)
  const { corrects: _before, recorded: _recorded, ...old } = chosen.draft.written
  const said = correction.isWithdrawn
    ? { ...aboutOf(old), on: corrects, ...onlyGiven(correction.given) }
    : sayAgain(old, correction)
  if (!correction.isWithdrawn && saysSame(sorted(said), sorted(old)))
    throw new Failure(
      `plan correct ${id}: the entry already says this. Give what is to be different, --withdraw, or --delete.`,
    )
  const again = others.map(({ draft: { written } }) => written)
  return [said, ...again].map((entry) => ({ ...entry, recorded: undefined, corrects }) as NewEntry)
}

type Said = Readonly<Record<string, unknown>>

function aboutOf({ action, target }: Said): Said {
  return action === undefined ? { target } : { action }
}

function onlyGiven(given: Partial<NewEntry>): Said {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

/** What was right of an entry, with what is different. What explained only the old is not said again. */
function sayAgain(old: Said, { given, without }: Correction): Said {
  const fresh = onlyGiven(given)
  const isReportedAnew = (fresh['state'] ?? fresh['outlook']) !== undefined
  const isInOwnWord = fresh['as_reported'] !== undefined
  const left = [
    ...without,
    ...(isReportedAnew ? ['as_reported'] : []),
    ...(isInOwnWord ? ['state', 'outlook'] : []),
  ]
  const said = { ...withoutFields(old, left), ...fresh }
  const isExplained = takesReason(old) && !takesReason(said)
  return isExplained && fresh['reason'] === undefined ? withoutFields(said, ['reason']) : said
}

function withoutFields(said: Said, names: readonly string[]): Said {
  return Object.fromEntries(Object.entries(said).filter(([name]) => !names.includes(name)))
}

function takesReason(said: Said): boolean {
  const needing = ['window', 'proposed', 'owner', 'what', 'statement']
  return (
    needing.some((name) => said[name] !== undefined) || ['stopped', 'on hold'].includes(String(said['state']))
  )
}

function sorted(said: Said): readonly (readonly [string, unknown])[] {
  return Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Two corrections of one day that were recorded on one day both count: a second one could not take back the first. */
function expectOtherDay(id: string, entries: readonly OwnEntry[], today: string): void {
  const isFresh = ({ logged: { entry } }: OwnEntry) =>
    entry.corrects === entry.on && formatDay(entry.recorded) === today
  if (entries.some(isFresh))
    throw new Failure(
      `plan correct ${id}: this day was corrected today, and a second correction would count beside the first. Delete the first with --delete, or correct it tomorrow.`,
    )
}

/** Draws entries one after the other, each into the text that the ones before it have made. */
export async function drawEntries(
  at: PlanAtHand,
  entries: readonly NewEntry[],
  today: string,
): Promise<readonly FileChange[]> {
  const changes = new Map<string, FileChange>()
  const textOf = (path: string) => changes.get(path)?.after ?? at.textOf(path)
  for (const entry of entries) {
    const change = await drawEntry({ ...at, textOf }, { entry, meeting: undefined }, today)
    const before = changes.get(change.path)?.before ?? at.textOf(change.path)
    changes.set(change.path, { ...change, before })
  }
  return [...changes.values()]
}
