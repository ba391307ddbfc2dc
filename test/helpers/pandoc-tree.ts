import type { Piece, Text } from '../../src/report/document/document.js'
import { joinPlain, type ReadBlock } from './markdown-tree.js'

// What pandoc sees in a file, from its own data (`-t json`), in the words of the document model. Its data is used where
// its Markdown will not do: pandoc 2.17 writes a typed `&amp;` or `---` without escaping it.

interface Node {
  readonly t: string
  // The content of each kind has a shape of its own, told in pandoc's Text.Pandoc.Definition.
  readonly c?: unknown
}

type Row = readonly [attributes: unknown, cells: readonly Cell[]]
type Cell = readonly [unknown, unknown, unknown, unknown, blocks: readonly Node[]]
type Table = readonly [
  ...[attributes: unknown, caption: unknown, columns: unknown],
  head: readonly [unknown, readonly Row[]],
  bodies: readonly (readonly [unknown, unknown, readonly Row[], readonly Row[]])[],
  foot: unknown,
]

/** Reads what `pandoc -t json` printed. */
export function readPandoc(json: string): readonly ReadBlock[] {
  const { blocks }: { readonly blocks: readonly Node[] } = JSON.parse(json)
  return blocks.map(readBlock)
}

function readBlock(node: Node): ReadBlock {
  switch (node.t) {
    case 'Header': {
      const [level, , inlines] = node.c as readonly [number, unknown, readonly Node[]]
      return { kind: 'heading', level, text: readText(inlines) }
    }
    case 'Para':
      return { kind: 'paragraph', text: readText(node.c as readonly Node[]) }
    case 'BulletList':
      return { kind: 'list', items: (node.c as readonly (readonly Node[])[]).map(readCell) }
    case 'Table': {
      const [, , , head, bodies] = node.c as Table
      const rows = [...head[1], ...bodies.flatMap(([, , headRows, bodyRows]) => [...headRows, ...bodyRows])]
      return { kind: 'table', rows: rows.map(([, cells]) => cells.map((cell) => readCell(cell[4]))) }
    }
  }
  return { kind: 'other', name: node.t, text: JSON.stringify(node.c) }
}

/** A cell or an item is one paragraph; anything else in it is told by its name. */
function readCell(blocks: readonly Node[]): Text {
  return blocks.flatMap(({ t, c }) =>
    ['Plain', 'Para'].includes(t) ? readText(c as readonly Node[]) : [`[${t}: ${JSON.stringify(c)}]`],
  )
}

function readText(inlines: readonly Node[]): Text {
  return joinPlain(inlines.flatMap(readInline))
}

function readInline({ t, c }: Node): readonly Piece[] {
  if (t === 'Str') return [c as string]
  if (t === 'Space' || t === 'SoftBreak') return [' ']
  if (t === 'Strong') return [{ strong: readText(c as readonly Node[]).join('') }]
  if (t === 'Link' || t === 'Span') return readText((c as readonly [unknown, readonly Node[]])[1])
  return [{ strong: `[${t}: ${JSON.stringify(c)}]` }] // no paper has it, so that it differs from every paper
}
