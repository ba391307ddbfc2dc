import type { FilePart } from '../model/finding.js'
import type {
  WrittenAction,
  WrittenEntry,
  WrittenException,
  WrittenIndicator,
  WrittenJournal,
  WrittenOwner,
  WrittenPlan,
  WrittenStep,
  WrittenTarget,
} from './schemas/written.js'

/** A thing as it is written, and where. */
export interface DraftPart<Written> extends FilePart {
  readonly written: Written
}

export interface DraftAction extends DraftPart<WrittenAction | WrittenStep> {
  /** The target that it stands under; undefined for a step. */
  readonly target: DraftTarget | undefined
}

export type DraftTarget = DraftPart<WrittenTarget>

export interface DraftEntry extends DraftPart<WrittenEntry> {
  /** Of its file: the meeting at which it was reported. */
  readonly meeting: string | undefined
  /** The id of the action, step or target that it is about; empty where it names none. */
  readonly about: string
}

/** The plan as its files say it: every file's shape is sound, what they mean together is not yet judged. */
export interface DraftPlan {
  readonly settings: DraftPart<WrittenPlan>
  /** The month (1 to 12) in which the planning year starts. */
  readonly yearStarts: number
  readonly exceptions: readonly DraftPart<WrittenException>[]
  readonly owners: ReadonlyMap<string, DraftPart<WrittenOwner>>
  readonly indicators: ReadonlyMap<string, DraftPart<WrittenIndicator>>
  /** In plan order: by number. */
  readonly targets: readonly DraftTarget[]
  /** The actions of every target in plan order, then the steps. */
  readonly actions: readonly DraftAction[]
  /** By file name, then as written. */
  readonly entries: readonly DraftEntry[]
  /** The same by what they are about, each list in the order in which its entries count: by day, then file, then place. */
  readonly entriesById: ReadonlyMap<string, readonly DraftEntry[]>
  readonly journals: readonly DraftPart<WrittenJournal>[]
  /** Whether git tracks a file, by its path; undefined, or left out, where nobody knows. */
  readonly isTracked?: ((path: string) => boolean | undefined) | undefined
}
