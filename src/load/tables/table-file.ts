/** Where a cell stands, for people: all counted from 1. */
export interface CellPlace {
  /** The sheet's name; of Excel files only. */
  readonly sheet?: string | undefined
  /** Which table of a Word document. */
  readonly table?: number | undefined
  /** The record of a CSV (a cell may hold line breaks), else the row. */
  readonly row: number
  readonly column: number
}

export interface Cell {
  /** As people see it: a day is `20 November 2006`, a percentage `60%`. Line breaks are kept. */
  readonly text: string
  /** What a spreadsheet holds behind the text; a day is its text alone. */
  readonly number?: number | undefined
  readonly isDay?: boolean | undefined
  /** It only continues a merged cell, and its text is empty: that is the cell at its left, or above it. */
  readonly continues?: 'left' | 'above' | undefined
}

export interface Row {
  readonly number: number
  /** In the order of the columns; a row may be shorter than others. */
  readonly cells: readonly Cell[]
  readonly isHidden?: boolean | undefined
}

export interface Table {
  readonly kind: 'table'
  readonly sheet?: string | undefined
  /** Counted from 1 in a Word document. */
  readonly table?: number | undefined
  readonly isHidden?: boolean | undefined
  /** Counted from 1. */
  readonly hiddenColumns: readonly number[]
  readonly rows: readonly Row[]
}

/** A title has level 0. */
export interface Heading {
  readonly kind: 'heading'
  readonly level: number
  readonly text: string
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  /** All of it, as people write headings who do not use styles. */
  readonly isBold: boolean
  readonly isListItem: boolean
}

export type Block = Heading | Paragraph | Table

/** A file of tables as it was found, in the order of its pages or sheets. */
export interface TableFile {
  readonly format: 'csv' | 'xlsx' | 'docx'
  readonly blocks: readonly Block[]
  /** What of the file is not among the blocks, in sentences: deleted text, macros, text in boxes. */
  readonly leftOut: readonly string[]
}

export const emptyCell: Cell = { text: '' }

/** The tables alone. */
export function listTables({ blocks }: TableFile): readonly Table[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
}
