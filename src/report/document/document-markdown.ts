import { type Block, type Document, type Piece, type Text, textOf } from './document.js'
import { escapeInline, escapeMarkdown, formatMarkdownTable, formatStrong, startLine } from './markdown.js'

/** GitHub-flavoured Markdown without raw HTML or front matter, so that it comes through to Word whole. */
export function formatDocumentMarkdown({ blocks }: Document): string {
  return blocks.map(formatBlock).join('\n')
}

function formatBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}\n`
    case 'paragraph':
      return `${formatText(block.text)}\n`
    case 'list':
      return block.items.map((item) => `- ${formatText(item)}\n`).join('')
    case 'table':
      return formatMarkdownTable(
        block.columns.map(({ heading }) => escapeMarkdown(heading)),
        block.rows.map((row) => row.map((cell) => formatText(textOf(cell)))),
      )
    case 'form':
      return block.labels.map((label) => `${escapeMarkdown(`${label}: ${blank}`)}\n`).join('\n')
  }
}

/** A line to write on; dots are no sign of Markdown. */
const blank = '.'.repeat(60)

function formatText(text: Text): string {
  return startLine(text.map(formatPiece).join(''))
}

function formatPiece(piece: Piece): string {
  if (typeof piece === 'string') return escapeInline(piece)
  if ('strong' in piece) return formatStrong(piece.strong)
  if ('toHeading' in piece) return `[${escapeInline(piece.text)}](#${slugOf(piece.toHeading)})`
  // Between < and > nothing can be escaped, a blank ends the link, and `##[` is a command to GitHub's runner.
  return /\s|##\[/.test(piece.link) ? escapeInline(piece.link) : `<${piece.link}>`
}

/** What GitHub and pandoc call a heading: small letters and digits, with hyphens for blanks. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')
}
