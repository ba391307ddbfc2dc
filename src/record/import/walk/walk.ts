import type { Role } from '../../../load/mapping/mapping.js'
import type { Block, Cell, CellPlace, Row } from '../../../load/tables/table-file.js'
import { memoize } from '../../../model/memoize.js'
import { tidyText } from './tidy.js'

/** A cell with a text, where it stands and under which heading. */
export interface FilledCell {
  readonly place: CellPlace
  readonly heading: string
  readonly text: string
  /** With its line breaks. */
  readonly lines: string
}

/** A row that is an action, with what stands above it. */
export interface ActionRow {
  readonly kind: 'action'
  readonly group: string | undefined
  readonly target: string | undefined
  readonly theme: string | undefined
  readonly place: CellPlace
  readonly cells: ReadonlyMap<Role, FilledCell>
  readonly fields: readonly FilledCell[]
}

export interface TargetRow {
  readonly kind: 'target'
  readonly cells: ReadonlyMap<string, FilledCell>
}

/** What is no part of the plan, and why; a text of the document has no place. */
export interface NotRead {
  readonly place: CellPlace | undefined
  readonly heading: string
  readonly text: string
  readonly why: string
  /** Whether all of its table or sheet is meant, and not this cell by itself. */
  readonly isWholeTable?: boolean
}

export interface Walk {
  readonly actions: readonly ActionRow[]
  readonly targets: readonly TargetRow[]
  /** What everyone can do, by the heading of the target. */
  readonly suggestions: readonly { readonly target: string; readonly text: string }[]
  readonly notRead: readonly NotRead[]
  /** Every cell with a text of its own, of every table. */
  readonly cells: readonly FilledCell[]
  /** Of those, what headings, rows of headings and cells that only stand for others say. */
  readonly structure: readonly FilledCell[]
}

interface OwnCell {
  readonly column: number
  readonly cell: Cell
}

/** Cells with a text that is their own. */
export const ownCells = memoize(({ cells }: Row): readonly OwnCell[] =>
  cells.flatMap((cell, column) => (tidyText(cell.text) === '' ? [] : [{ column, cell }])),
)

/** A short bold line in front of a table is its heading, in a document without styles. */
export function withBoldHeadings(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) =>
    block.kind === 'paragraph' &&
    block.isBold &&
    block.text.length < 150 &&
    blocks[index + 1]?.kind === 'table'
      ? { kind: 'heading', level: 8, text: block.text }
      : block,
  )
}
