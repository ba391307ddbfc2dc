import type { Day } from '../../model/day.js'

/** What a column holds; `texts` is a list of texts, `whole` a whole number. Any cell may be empty. */
export type Kind = 'text' | 'texts' | 'day' | 'whole' | 'number' | 'flag'

/** A `Day` stands in a cell as the number that it is. */
export type Cell = string | number | boolean | readonly string[] | null

/** A column for rows of that sort: what it holds, what that means, and how it is read from one. */
export interface Column<Row> {
  readonly kind: Kind
  readonly means: string
  readonly of: (row: Row) => Cell
}

/** By the name of the column, in order. Names are in snake_case, and no words of SQL: a query needs no quotes. */
export type Columns<Row> = Readonly<Record<string, Column<Row>>>

/** A table with its cells, column by column. */
export interface Table {
  readonly name: string
  readonly means: string
  readonly columns: readonly FilledColumn[]
  readonly rows: number
}

export interface FilledColumn {
  readonly name: string
  readonly kind: Kind
  readonly means: string
  readonly cells: readonly Cell[]
}

export function fillTable<Row>(
  name: string,
  means: string,
  columns: Columns<Row>,
  rows: readonly Row[],
): Table {
  return {
    name,
    means,
    columns: Object.entries(columns).map(([column, { kind, means: meaning, of }]) => ({
      name: column,
      kind,
      means: meaning,
      cells: rows.map(of),
    })),
    rows: rows.length,
  }
}

export function text<Row>(means: string, of: (row: Row) => string | null): Column<Row> {
  return { kind: 'text', means, of }
}

export function texts<Row>(means: string, of: (row: Row) => readonly string[]): Column<Row> {
  return { kind: 'texts', means, of }
}

export function day<Row>(means: string, of: (row: Row) => Day | null): Column<Row> {
  return { kind: 'day', means, of }
}

export function whole<Row>(means: string, of: (row: Row) => number | null): Column<Row> {
  return { kind: 'whole', means, of }
}

export function number<Row>(means: string, of: (row: Row) => number | null): Column<Row> {
  return { kind: 'number', means, of }
}

export function flag<Row>(means: string, of: (row: Row) => boolean): Column<Row> {
  return { kind: 'flag', means, of }
}
