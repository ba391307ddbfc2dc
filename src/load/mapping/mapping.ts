import type { Outlook, State } from '../../model/entry.js'

/** What a column of a table of actions holds. */
export const roles = [
  'group',
  'target',
  'theme',
  'ref',
  'what',
  'owner',
  'partners',
  'when',
  'start',
  'end',
  'status',
  'progress',
  'field',
  'leave out',
] as const
export type Role = (typeof roles)[number]

/** What a column of a table of targets holds. */
export const targetRoles = ['title', 'statement', 'when', 'leave out'] as const
export type TargetRole = (typeof targetRoles)[number]

/** What a heading, or a row that is no action, is. */
export const headingRoles = ['title', 'group', 'target', 'theme', 'what you can do', 'note'] as const
export type HeadingRole = (typeof headingRoles)[number]

export interface MappedTable {
  /** The sheet's name, or the table's number in a Word file; `1` in a CSV. */
  readonly table: string
  readonly holds: 'actions' | 'targets' | 'nothing'
  /** The rows with the headings of the columns, counted from 1; two of them are read as one. */
  readonly headerRows: readonly number[]
  /** The target of its rows, where no column and no heading says another. */
  readonly target?: string | undefined
}

export interface JointOwner {
  readonly lead: readonly string[]
  readonly partners: readonly string[]
}

export interface StatusMeaning {
  readonly state?: State | undefined
  readonly outlook?: Outlook | undefined
}

/** How a table is read as a plan: all that is guessed is in it, so that a person can change it. */
export interface ImportMapping {
  readonly title: string
  readonly yearStarts: string
  readonly printedDays: 'in' | 'by'
  readonly tables: readonly MappedTable[]
  /** By heading, as `columnNames` gives it. */
  readonly columns: ReadonlyMap<string, Role>
  readonly targetColumns: ReadonlyMap<string, TargetRole>
  readonly headings: ReadonlyMap<string, HeadingRole>
  /** Columns in which an empty cell stands for the cell above. */
  readonly repeated: readonly string[]
  /** What stands for the cell above wherever it is alone in a cell. */
  readonly ditto: readonly string[]
  /** Whether a number in front of an action's wording is its printed number. */
  readonly numberInFront: 'ref' | 'keep'
  readonly separators: readonly string[]
  /** Names of owners by their code. */
  readonly owners: ReadonlyMap<string, string>
  /** Cells with several owners that separators alone do not split rightly. */
  readonly jointOwners: ReadonlyMap<string, JointOwner>
  readonly printedWords: ReadonlyMap<string, string>
  /** A word without a meaning is asked for. */
  readonly statusWords: ReadonlyMap<string, StatusMeaning>
  /** What a percentage of 100 means; undefined where it is asked for. */
  readonly complete: State | undefined
}
