import type { Block, Document, Piece, Table, Text } from './document.js'
import { style } from './document-style.js'

/** One file that needs nothing else: readable by a screen reader, on a phone, and on A4 paper. */
export function formatDocumentHtml({ title, blocks }: Document): string {
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
${blocks.map((block, index) => formatBlock(block, captionId(blocks, index))).join('\n')}
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

export function formatBlock(block: Block, headingId: string): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} id="${headingId}">${escapeHtml(block.text)}</h${block.level}>`
    case 'paragraph':
      return `<p>${formatText(block.text)}</p>`
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${formatText(item)}</li>\n`).join('')}</ul>`
    case 'table':
      return formatTable(block, headingId)
    case 'form':
      return block.labels.map((label) => `<p class="form">${escapeHtml(label)}:</p>`).join('\n')
  }
}

/** The roles are said, since on a phone the cells stand under one another and would lose them. */
export function formatTable(table: Table, headingId: string): string {
  const widths = table.columns.map(({ share }) => `<col style="width: ${Math.round(share * 100)}%">`)
  return formatTableWith(`<colgroup>${widths.join('')}</colgroup>\n`, table, headingId)
}

/** The same with columns of the browser's choice, where a page allows no style in its elements. */
export function formatPlainTable(table: Table, headingId: string): string {
  return formatTableWith('', table, headingId)
}

function formatTableWith(widths: string, { columns, rows }: Table, headingId: string): string {
  const header = columns.map(
    ({ heading }) => `<th role="columnheader" scope="col">${escapeHtml(heading)}</th>`,
  )
  const lines = rows.map((row) => {
    const cells = row.map((cell, index) =>
      index === 0
        ? `<th role="rowheader" scope="row">${escapeHtml(cell)}</th>`
        : `<td role="cell" data-column="${escapeHtml(columns[index]?.heading ?? '')}">${escapeHtml(cell)}</td>`,
    )
    return `<tr role="row">${cells.join('')}</tr>\n`
  })
  return `<table role="table" aria-labelledby="${headingId}">
${widths}<thead role="rowgroup"><tr role="row">${header.join('')}</tr></thead>
<tbody role="rowgroup">
${lines.join('')}</tbody>
</table>`
}

export function formatText(text: Text): string {
  return text.map(formatPiece).join('')
}

function formatPiece(piece: Piece): string {
  if (typeof piece === 'string') return escapeHtml(piece)
  if ('strong' in piece) return `<strong>${escapeHtml(piece.strong)}</strong>`
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
