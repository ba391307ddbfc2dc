import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toString as textOf } from 'mdast-util-to-string'
import { gfm } from 'micromark-extension-gfm'
import {
  type Block,
  type Document,
  type Piece,
  type Text,
  textOf as textOfCell,
} from '../../src/report/document/document.js'

// What a reader of Markdown that this project did not write sees in a text, in the words of the document model, so that
// a paper and what was read can be compared whole.

/** A block as it was read; a kind that no paper has is told by its name and text. */
export type ReadBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: Text }
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Text[])[] }
  | { readonly kind: 'other'; readonly name: string; readonly text: string }

/** Reads GitHub-flavoured Markdown. */
export function readMarkdown(markdown: string): readonly ReadBlock[] {
  return parse(markdown).children.map(readBlock)
}

function parse(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

function readBlock(node: RootContent): ReadBlock {
  switch (node.type) {
    case 'heading':
      return { kind: 'heading', level: node.depth, text: readText(node.children) }
    case 'paragraph':
      return { kind: 'paragraph', text: readText(node.children) }
    case 'table':
      return {
        kind: 'table',
        rows: node.children.map((row) => row.children.map((cell) => readText(cell.children))),
      }
    case 'list':
      if (node.ordered !== true && node.children.every(({ checked }) => typeof checked !== 'boolean'))
        return { kind: 'list', items: node.children.map(({ children }) => readItem(children)) }
  }
  return { kind: 'other', name: node.type, text: textOf(node) }
}

/** An item is one paragraph; anything else in it is told by its name. */
function readItem(blocks: readonly RootContent[]): Text {
  return blocks.flatMap((block) =>
    block.type === 'paragraph' ? readText(block.children) : [`[${block.type}: ${textOf(block)}]`],
  )
}

function readText(nodes: readonly PhrasingContent[]): Text {
  return joinPlain(nodes.map(readPiece))
}

function readPiece(node: PhrasingContent): Piece {
  if (node.type === 'text') return node.value
  const text = textOf(node)
  if (node.type === 'strong') return { strong: text }
  // GitHub makes a link of an address after all is read, whatever stands before its signs: the words are as typed.
  if (node.type === 'link' && ['', 'http://', 'mailto:'].includes(node.url.replace(text, ''))) return text
  if (node.type === 'link' && node.url.startsWith('#')) return text // to a heading of the same paper
  return { strong: `[${node.type}: ${text}]` } // no paper has it, so that it differs from every paper
}

/** Where the links lead, in order. */
export function readLinks(markdown: string): readonly string[] {
  const listLinks = (node: Nodes): readonly string[] =>
    node.type === 'link' ? [node.url] : 'children' in node ? node.children.flatMap(listLinks) : []
  return listLinks(parse(markdown))
}

/** What a reader should see of a paper: its blanks collapsed, and a form as a paragraph for each line. */
export function expectedBlocks({ blocks }: Document): readonly ReadBlock[] {
  return blocks.flatMap(expectedBlock)
}

function expectedBlock(block: Block): readonly ReadBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level, text: collapse([block.text]) }]
    case 'paragraph':
      return [{ kind: 'paragraph', text: collapse(block.text) }]
    case 'list':
      return [{ kind: 'list', items: block.items.map(collapse) }]
    case 'table':
      return [
        {
          kind: 'table',
          rows: [block.columns.map(({ heading }) => heading), ...block.rows].map((row) =>
            row.map((cell) => collapse(textOfCell(cell))),
          ),
        },
      ]
    case 'form':
      return block.labels.map((label) => ({
        kind: 'paragraph',
        text: collapse([`${label}: ${'.'.repeat(60)}`]),
      }))
  }
}

/** Blanks that are not there to keep words together read as one, and none stands at an end. */
function collapse(text: Text): Text {
  const one = (typed: string) => typed.replace(/[^\S\u00A0\u202F]+/g, ' ')
  const pieces = joinPlain(
    text.map((piece) => {
      if (typeof piece === 'string') return one(piece)
      if ('strong' in piece) return { strong: one(piece.strong).replace(/^ | $/g, '') }
      return 'link' in piece ? piece.link : piece.text
    }),
  )
  return pieces
    .map((piece, index) => {
      if (typeof piece !== 'string') return piece
      const started = index === 0 ? piece.replace(/^ /, '') : piece
      return index === pieces.length - 1 ? started.replace(/ $/, '') : started
    })
    .filter((piece) => piece !== '')
}

/** Pieces of plain text that touch are one. */
export function joinPlain(text: Text): Text {
  const pieces: Piece[] = []
  for (const piece of text) {
    const last = pieces.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') pieces.splice(-1, 1, last + piece)
    else pieces.push(piece)
  }
  return pieces
}
