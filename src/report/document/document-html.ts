import { type Block, type Document, type Piece, type Table, type Text, textOf } from './document.js'
import { style } from './document-style.js'

/** One file that needs nothing else: readable by a screen reader, on a phone, and on A4 paper. */
export function formatDocumentHtml({ title, blocks }: Document): string {
  const idOf = (heading: string) =>
    `heading-${blocks.findIndex((block) => block.kind === 'heading' && block.text === heading) + 1}`
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${style}</style>
</head>
<body>
<main>
${blocks.map((block, index) => formatBlock(block, captionId(blocks, index), idOf)).join('\n')}
</main>
</body>
</html>
`
}

/** A table is named by the heading above it. */
function captionId(blocks: readonly Block[], index: number): string {
  const above = blocks.slice(0, index + 1).findLastIndex(({ kind }) => kind === 'heading')
  return `heading-${above + 1}`
}

/** The id of a heading, by its text. */
type IdOf = (heading: string) => string

/** Where no text leads to a heading. */
const noIds: IdOf = () => ''

export function formatBlock(block: Block, headingId: string, idOf: IdOf = noIds): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} id="${headingId}">${escapeHtml(block.text)}</h${block.level}>`
    case 'paragraph':
      return `<p>${formatText(block.text, idOf)}</p>`
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${formatText(item, idOf)}</li>\n`).join('')}</ul>`
    case 'table':
      return formatTable(block, headingId, idOf)
    case 'form':
      return block.labels.map((label) => `<p class="form">${escapeHtml(label)}:</p>`).join('\n')
  }
}

/** The roles are said, since on a phone the cells stand under one another and would lose them. */
export function formatTable(table: Table, headingId: string, idOf: IdOf = noIds): string {
  const widths = table.columns.map(({ share }) => `<col style="width: ${Math.round(share * 100)}%">`)
  return formatTableWith(`<colgroup>${widths.join('')}</colgroup>\n`, table, headingId, idOf)
}

/** The same with columns of the browser's choice, where a page allows no style in its elements. */
export function formatPlainTable(table: Table, headingId: string): string {
  return formatTableWith('', table, headingId, noIds)
}

function formatTableWith(widths: string, { columns, rows }: Table, headingId: string, idOf: IdOf): string {
  const header = columns.map(
    ({ heading }) => `<th role="columnheader" scope="col">${escapeHtml(heading)}</th>`,
  )
  const lines = rows.map((row) => {
    const cells = row.map((cell, index) =>
      index === 0
        ? `<th role="rowheader" scope="row">${formatText(textOf(cell), idOf)}</th>`
        : `<td role="cell" data-column="${escapeHtml(columns[index]?.heading ?? '')}">${formatText(textOf(cell), idOf)}</td>`,
    )
    return `<tr role="row">${cells.join('')}</tr>\n`
  })
  return `<table role="table" aria-labelledby="${headingId}">
${widths}<thead role="rowgroup"><tr role="row">${header.join('')}</tr></thead>
<tbody role="rowgroup">
${lines.join('')}</tbody>
</table>`
}

export function formatText(text: Text, idOf: IdOf = noIds): string {
  return text.map((piece) => formatPiece(piece, idOf)).join('')
}

function formatPiece(piece: Piece, idOf: IdOf): string {
  if (typeof piece === 'string') return escapeHtml(piece)
  if ('strong' in piece) return `<strong>${escapeHtml(piece.strong)}</strong>`
  if ('toHeading' in piece) return `<a href="#${idOf(piece.toHeading)}">${escapeHtml(piece.text)}</a>`
  return `<a href="${escapeHtml(piece.link)}">${escapeHtml(piece.link)}</a>`
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\n': ' ', // which it is in HTML, and a line of its own in the log of GitHub's runner
  '[': '&#91;', // `##[` would be a command there
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\n]|(?<=##)\[/g, (sign) => entities[sign] ?? sign)
}
