import type { Day } from '../../model/day.js'

// A paper as plain data: what it says, not how it looks. Each printer (Markdown, HTML, Word) prints all of it.

/** A piece of running text; a link shows its own address, and one to a heading of the same paper its own words. */
export type Piece =
  | string
  | { readonly strong: string }
  | { readonly link: string }
  | { readonly text: string; readonly toHeading: string }
export type Text = readonly Piece[]

/** What stands in a table: words, or text with links. */
export type Cell = string | Text

export interface Column {
  readonly heading: string
  /** Of the table's width; the shares of a table add up to 1. */
  readonly share: number
}

export interface Heading {
  readonly kind: 'heading'
  /** 1 is the title of the paper. */
  readonly level: 1 | 2 | 3
  readonly text: string
}

export interface Table {
  readonly kind: 'table'
  readonly columns: readonly Column[]
  /** The first cell names its row. */
  readonly rows: readonly (readonly Cell[])[]
}

export type Block =
  | Heading
  | Table
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  /** Lines to be filled in by hand, each with what goes there. */
  | { readonly kind: 'form'; readonly labels: readonly string[] }

/** A paper: its first block is the heading of level 1. British English throughout. */
export interface Document {
  readonly title: string
  /** The day that the paper speaks of; it stands in the file as the day on which it was made. */
  readonly day: Day
  readonly blocks: readonly Block[]
}

export function heading(level: Heading['level'], text: string): Heading {
  return { kind: 'heading', level, text }
}

/** The head of a paper: its title, and facts such as the as-of day, each after its label; those without a text are left out. */
export function head(title: string, facts: Readonly<Record<string, string | null>>): readonly Block[] {
  const given = Object.entries(facts).filter(([, text]) => text !== null)
  return [heading(1, title), ...list(given.map(([label, text]) => [{ strong: label }, ` ${text}`]))]
}

export function paragraph(...text: Text): Block {
  return { kind: 'paragraph', text }
}

/** No block where there is no item. */
export function list(items: readonly Text[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}

/** No block where there is no row. */
export function table(columns: readonly Column[], rows: readonly (readonly Cell[])[]): readonly Block[] {
  return rows.length === 0 ? [] : [{ kind: 'table', columns, rows }]
}

/** A heading and what stands under it; where nothing does, it says so. */
export function section(
  text: string,
  blocks: readonly Block[],
  level: Heading['level'] = 2,
): readonly Block[] {
  return [heading(level, text), ...orNone(blocks)]
}

/** A heading and what stands under it; no heading where nothing does. */
export function sectionIfAny(
  text: string,
  blocks: readonly Block[],
  level: Heading['level'] = 2,
): readonly Block[] {
  return blocks.length === 0 ? [] : section(text, blocks, level)
}

/** The blocks, or the word for that there are none. */
export function orNone(blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [paragraph('None.')] : blocks
}

/** Text in which web addresses are links. A sign that closes a sentence is no part of an address. */
export function withLinks(text: string): Text {
  return text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>"().,;:!?'])/)
    .map((part, index) => (index % 2 === 0 ? part : { link: part }))
    .filter((part) => part !== '')
}

/** What a text says, without how it looks. */
export function plainText(text: Text): string {
  return text.map(plainPiece).join('')
}

function plainPiece(piece: Piece): string {
  if (typeof piece === 'string') return piece
  if ('strong' in piece) return piece.strong
  return 'link' in piece ? piece.link : piece.text
}

/** A cell as text, whatever it was given as. */
export function textOf(cell: Cell): Text {
  return typeof cell === 'string' ? [cell] : cell
}

/** All the text of a paper, in its order, each as it was typed. */
export function listTexts({ blocks }: Pick<Document, 'blocks'>): readonly string[] {
  return blocks.flatMap(textsOf)
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [plainText(block.text)]
    case 'list':
      return block.items.map(plainText)
    case 'table':
      return [
        ...block.columns.map(({ heading }) => heading),
        ...block.rows.flat().map((cell) => plainText(textOf(cell))),
      ]
    case 'form':
      return block.labels
  }
}
