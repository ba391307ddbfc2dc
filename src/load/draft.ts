import type { FilePart } from '../model/finding.js'
import type { FileKind } from './file-kinds.js'
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
  /** Its file's name without the ending, by which entries of one day and one recorded day are ordered. */
  readonly journal: string
  /** The id of the action, step or target that it is about; empty where it names none. */
  readonly about: string
}

/** What the draft cannot say, because a file is missing or its shape is not sound. */
export interface Unread {
  /** The kinds of which a file is not in the draft: what is not found there may stand in that file. */
  readonly kinds: ReadonlySet<FileKind>
  /** What looks like an id in those files: no free number. */
  readonly ids: readonly string[]
}

/** The plan as its sound files say it. What they mean together is not yet judged. */
export interface DraftPlan {
  /** Where plan.yaml is not read, those of a plan that sets nothing. */
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
  /** The same by what they are about, each list in the order in which its entries count: by day, recorded day, file name and place. */
  readonly entriesById: ReadonlyMap<string, readonly DraftEntry[]>
  readonly journals: readonly DraftPart<WrittenJournal>[]
  readonly unread: Unread
  /** Whether git tracks a file, by its path; undefined, or left out, where nobody knows. */
  readonly isTracked?: ((path: string) => boolean | undefined) | undefined
}
