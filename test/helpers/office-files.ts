import { strToU8, zipSync } from 'fflate'

/** A Word file with this between the tags of its body. */
export function docxWith(body: string, styles = ''): Uint8Array {
  const open = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  return zipSync({
    'word/document.xml': strToU8(`<w:document ${open}><w:body>${body}</w:body></w:document>`),
    'word/styles.xml': strToU8(`<w:styles ${open}>${styles}</w:styles>`),
  })
}

/** A paragraph of one run. */
export function paragraph(text: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

export function cell(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
}

/** A table whose cells are texts. */
export function wordTable(rows: readonly (readonly string[])[]): string {
  const printed = rows.map((row) => `<w:tr>${row.map((text) => cell(paragraph(text))).join('')}</w:tr>`)
  return `<w:tbl>${printed.join('')}</w:tbl>`
}
