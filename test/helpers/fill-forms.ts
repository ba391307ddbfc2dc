import { DOMParser, type Element, XMLSerializer } from '@xmldom/xmldom'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

// Forms filled in as another program does it: in the XML of the file, in the text of an e-mail.

/** What is written beside the labels of an action, by its reference. */
export type Filling = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Into the Word form: what stood in a box gives way, and a list or a day is chosen as Word does it. */
export function fillWord(docx: Uint8Array, filling: Filling): Uint8Array {
  return changeXml(docx, 'word/document.xml', (root) => {
    for (const { answers, label, box } of boxRows(root, filling)) {
      const text = textFor(answers, wordsOf(label))
      if (text !== undefined) writeWord(box, text)
    }
  })
}

/** The rows of all tables: what stands left and right, and what is to be written there. */
function boxRows(root: Element, filling: Filling) {
  const body = root.getElementsByTagName('w:body')[0]
  let reference = ''
  return (body ? childrenOf(body) : []).flatMap((block) => {
    if (block.nodeName === 'w:p') reference = /^Action ([^:]+):/.exec(wordsOf(block))?.[1] ?? reference
    const rows = block.nodeName === 'w:tbl' ? [...block.getElementsByTagName('w:tr')] : []
    return rows.flatMap((row) => {
      const [label, box] = [...row.getElementsByTagName('w:tc')]
      return label && box ? [{ answers: filling[reference], label, box }] : []
    })
  })
}

/** Into the Excel form, cell by cell. */
export function fillExcel(xlsx: Uint8Array, filling: Filling): Uint8Array {
  const shared = sharedTexts(xlsx)
  return changeXml(xlsx, 'xl/worksheets/sheet1.xml', (root) => {
    const rows = [...root.getElementsByTagName('row')].map((row) => [...row.getElementsByTagName('c')])
    const headings = (rows[0] ?? []).map((cell) => cellText(cell, shared))
    for (const cells of rows.slice(1)) {
      const answers = filling[cellText(cells[0], shared)]
      for (const [index, cell] of cells.entries()) {
        const text = textFor(answers, headings[index] ?? '')
        if (text !== undefined) writeCell(cell, text)
      }
    }
  })
}

/** Into the text form, behind the colons. */
export function fillText(form: string, filling: Filling): string {
  return form
    .split(/^(?=## )/m)
    .map((part) => {
      const answers = filling[/^## Action ([^:]+):/.exec(part)?.[1] ?? '']
      return part
        .split('\n')
        .map((line) => {
          const text = /:\s$/.test(line) ? textFor(answers, line) : undefined
          return text === undefined ? line : `${line}${text}`
        })
        .join('\n')
    })
    .join('')
}

/** Changes one part of an office file. */
export function changeXml(file: Uint8Array, part: string, change: (root: Element) => void): Uint8Array {
  const parts = unzipSync(file)
  const document = new DOMParser().parseFromString(strFromU8(parts[part] ?? new Uint8Array()), 'text/xml')
  if (document.documentElement) change(document.documentElement)
  return zipSync({ ...parts, [part]: strToU8(new XMLSerializer().serializeToString(document)) })
}

export function childrenOf(element: Element): readonly Element[] {
  return [...element.childNodes].filter((node): node is Element => node.nodeType === 1)
}

/** The words of an element of a Word file. */
export function wordsOf(element: Element): string {
  return [...element.getElementsByTagName('w:t')].map(({ textContent }) => textContent ?? '').join('')
}

/** An element of a Word or Excel file from its XML. */
export function elementOf(near: Element, xml: string): Element {
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const sheet = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const { documentElement } = new DOMParser().parseFromString(`<x ${word} ${sheet}>${xml}</x>`, 'text/xml')
  const [found] = documentElement ? childrenOf(documentElement) : []
  if (found === undefined) throw new Error(`no element in ${xml}`)
  const owner = near.ownerDocument
  return (owner ? owner.importNode(found, true) : found) as Element
}

function textFor(answers: Filling[string] | undefined, label: string): string | undefined {
  return Object.entries(answers ?? {}).find(([name]) => label.startsWith(name))?.[1]
}

function writeWord(cell: Element, text: string): void {
  for (const control of [...cell.getElementsByTagName('w:showingPlcHdr')])
    control.parentNode?.removeChild(control)
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${inXml(line)}</w:t>`)
  const run = elementOf(cell, `<w:r>${lines.join('<w:br/>')}</w:r>`)
  const content = cell.getElementsByTagName('w:sdtContent')[0] ?? cell.getElementsByTagName('w:p')[0]
  for (const old of content ? childrenOf(content) : []) if (old.nodeName === 'w:r') content?.removeChild(old)
  content?.appendChild(run)
}

function writeCell(cell: Element, text: string): void {
  for (const old of [...cell.childNodes]) cell.removeChild(old)
  cell.setAttribute('t', 'inlineStr')
  cell.appendChild(elementOf(cell, `<is><t xml:space="preserve">${inXml(text)}</t></is>`))
}

function sharedTexts(xlsx: Uint8Array): readonly string[] {
  const part = unzipSync(xlsx)['xl/sharedStrings.xml']
  if (part === undefined) return []
  const { documentElement } = new DOMParser().parseFromString(strFromU8(part), 'text/xml')
  return [...(documentElement?.getElementsByTagName('si') ?? [])].map(({ textContent }) => textContent ?? '')
}

function cellText(cell: Element | undefined, shared: readonly string[]): string {
  const value = cell?.textContent ?? ''
  return cell?.getAttribute('t') === 's' ? (shared[Number(value)] ?? '') : value
}

function inXml(text: string): string {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
  return text.replace(/[&<>]/g, (sign) => signs[sign] ?? sign)
}
