import type { WrittenAction, WrittenEntry, WrittenReading } from '../load/schemas/written.js'
import type { Item, TypedNumber } from './print-item.js'

/**
 * What a person adds to the plan: an entry, with the day of the meeting at which it was reported, or a figure. Entries that
 * belong together name the month whose file they all go to, so that they are written in one step.
 */
export type NewProgress =
  | { readonly entry: NewEntry; readonly meeting: string | undefined; readonly month?: string }
  | { readonly indicator: string; readonly reading: NewReading }

/** An entry that is not in the journal yet, in the words of the file; undefined where it does not speak of a thing. */
export type NewEntry = (
  | { readonly action: string; readonly target?: undefined }
  | { readonly target: string; readonly action?: undefined }
) &
  Pick<WrittenEntry, 'on'> &
  EntryDetails

export type EntryDetails = Optional<Omit<WrittenEntry, 'action' | 'target' | 'on'>>

/** A figure that is not among those of its indicator yet. */
export type NewReading = Optional<Omit<WrittenReading, 'value' | 'aim'>> & {
  readonly value?: TypedNumber | undefined
  readonly aim?: TypedNumber | undefined
}

/** An action that is not in the plan yet. What is added later is known by its day. */
export type NewAction = Required<Pick<WrittenAction, 'id' | 'what' | 'owner' | 'window' | 'added'>> &
  Optional<Omit<WrittenAction, 'fields'>>

type Optional<Fields> = { readonly [Name in keyof Fields]?: Fields[Name] | undefined }

/** The action, step or target that an entry is about. */
export function aboutOf(entry: NewEntry): string {
  return entry.action === undefined ? entry.target : entry.action
}

/** A share in per cent is a number, and stands without quotes. */
function progressOf({ progress }: NewEntry): string | TypedNumber | undefined {
  return progress !== undefined && /^\d+$/.test(progress) ? { digits: progress } : progress
}

/** An entry's fields in the order in which they are printed. The type demands every one, so that none is lost. */
export function inPrintingOrder(entry: NewEntry): Item & Record<keyof WrittenEntry, unknown> {
  return {
    action: entry.action,
    target: entry.target,
    on: entry.on,
    recorded: entry.recorded,
    corrects: entry.corrects,
    undated: entry.undated === undefined ? undefined : (true as const),
    reported_by: entry.reported_by,
    state: entry.state,
    as_reported: entry.as_reported,
    outlook: entry.outlook,
    progress: progressOf(entry),
    window: entry.window,
    proposed: entry.proposed,
    owner: entry.owner,
    partners: entry.partners,
    what: entry.what,
    statement: entry.statement,
    achieved: entry.achieved,
    note: entry.note,
    reason: entry.reason,
    agreed_by: entry.agreed_by,
    evidence: entry.evidence,
  }
}
