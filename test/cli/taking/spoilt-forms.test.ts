import type { Element } from '@xmldom/xmldom'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { main } from '../../../src/cli/main.js'
import { boxes } from '../../../src/model/form.js'
import { changeXml, childrenOf, elementOf, fillExcel, fillWord, wordsOf } from '../../helpers/fill-forms.js'
import { derbyWith, formsOf } from '../../helpers/forms.js'
import { worldWith } from '../../helpers/world.js'

// What people and programs do to a form. Whatever it is: what somebody wrote becomes an entry, or is listed; never neither.

const forms = await formsOf('CF')
const note = 'Three meetings held'
const filling = { 'T2.3': { [boxes.state]: 'in progress', [boxes.note]: note } }
const word = fillWord(forms.docx, filling)
const excel = fillExcel(forms.xlsx, filling)

/** What take shows of a file, on one line, and what it has put into the journal. */
async function take(
  name: string,
  content: Uint8Array,
): Promise<{ shown: string; journal: string; stderr: string }> {
  const { world, said, files } = worldWith(
    { ...derbyWith(), [name]: content },
    { now: '2010-10-05', width: 1000 },
  )
  await main(['take', name, '--yes'], world)
  const journal = files['plan/journal/2010-10.yaml'] ?? ''
  return {
    shown: said.stdout,
    stderr: said.stderr,
    journal: typeof journal === 'string' ? journal : new TextDecoder().decode(journal),
  }
}

const whole = `- action: T2.3
    on: 2010-10-05
    undated: true
    reported_by: CF
    state: in progress
    note: ${note}
`

function inWord(change: (rows: readonly Element[], root: Element) => void, file = word): Uint8Array {
  return changeXml(file, 'word/document.xml', (root) => change([...root.getElementsByTagName('w:tr')], root))
}

function rowOf(rows: readonly Element[], label: string): Element {
  const found = rows.find((row) => wordsOf(row).startsWith(label))
  if (found === undefined) throw new Error(`no row ${label}`)
  return found
}

function move(row: Element, before: Element): void {
  before.parentNode?.insertBefore(row, before)
}

const cellWith = (row: Element, text: string) =>
  elementOf(row, `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`)

describe('Word', () => {
  test.each<[string, Uint8Array]>([
    ['a row moved', inWord((rows) => move(rowOf(rows, boxes.note), rowOf(rows, boxes.state)))],
    [
      'an empty row deleted',
      inWord((rows) => rowOf(rows, boxes.progress).parentNode?.removeChild(rowOf(rows, boxes.progress))),
    ],
    [
      'a column added on the left',
      inWord((rows) => {
        for (const row of rows) {
          const first = row.getElementsByTagName('w:tc')[0]
          if (first) row.insertBefore(cellWith(row, ''), first)
        }
      }),
    ],
    [
      'a column added between',
      inWord((rows) => {
        for (const row of rows) {
          const second = row.getElementsByTagName('w:tc')[1]
          if (second) row.insertBefore(cellWith(row, ''), second)
        }
      }),
    ],
    [
      'text in tracked changes',
      inWord((rows) => {
        const row = rowOf(rows, boxes.note)
        const run = [...row.getElementsByTagName('w:r')].at(-1)
        const inserted = elementOf(row, '<w:ins w:id="1" w:author="A"/>')
        run?.parentNode?.insertBefore(inserted, run)
        if (run) inserted.appendChild(run)
      }),
    ],
    [
      'without its content controls',
      inWord((_rows, root) => {
        for (const control of [...root.getElementsByTagName('w:sdt')]) {
          const content = control.getElementsByTagName('w:sdtContent')[0]
          for (const run of content ? childrenOf(content) : []) control.parentNode?.insertBefore(run, control)
          control.parentNode?.removeChild(control)
        }
      }),
    ],
  ])('%s: read as it was meant', async (_name, content) => {
    const { journal } = await take('CF.docx', content)
    expect(journal).toContain(whole)
  })

  test.each<[string, Uint8Array, readonly string[]]>([
    [
      'a label translated',
      inWord((rows) => {
        const row = rowOf(rows, boxes.note)
        const [first, ...others] = [...row.getElementsByTagName('w:t')]
        if (first) first.textContent = 'Co się stało'
        if (others[0]) others[0].textContent = ''
      }),
      ['"Co się stało" (it is beside no question)', `"${note}" (it is beside no question)`],
    ],
    [
      'a column with something in it',
      inWord((rows) => rowOf(rows, boxes.note).appendChild(cellWith(rowOf(rows, boxes.note), 'really four'))),
      [
        `"${note}" (there are two answers beside one question)`,
        '"really four" (there are two answers beside one question)',
      ],
    ],
    [
      'cells merged',
      inWord((rows) => {
        const [, box] = [...rowOf(rows, boxes.note).getElementsByTagName('w:tc')]
        const [, below] = [...rowOf(rows, boxes.outlook).getElementsByTagName('w:tc')]
        for (const cell of [box, below]) {
          const properties = cell?.getElementsByTagName('w:tcPr')[0]
          properties?.appendChild(
            elementOf(properties, cell === box ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'),
          )
        }
        for (const text of below ? [...below.getElementsByTagName('w:t')] : []) text.textContent = ''
      }),
      [`"${note}" (its cell is one with another)`],
    ],
    [
      'a row that was put into another action as well',
      inWord((rows) => {
        const row = rowOf(rows, boxes.note)
        row.parentNode?.insertBefore(row.cloneNode(true), row)
      }),
      [`"${note}" (the question is there twice for T2.3)`],
    ],
    [
      'words deleted in tracked changes',
      inWord((rows) => {
        const cell = [...rowOf(rows, boxes.note).getElementsByTagName('w:p')].at(-1)
        cell?.appendChild(
          elementOf(
            rows[0] as Element,
            '<w:del w:id="1" w:author="A"><w:r><w:delText>in May</w:delText></w:r></w:del>',
          ),
        )
      }),
      ['"Deleted with tracked changes: in May" (it is no part of a box)'],
    ],
    [
      'a comment',
      zipSync({
        ...unzipSync(word),
        'word/comments.xml': strToU8(
          '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0"><w:p><w:r><w:t>Ask Jo first</w:t></w:r></w:p></w:comment></w:comments>',
        ),
      }),
      ['"In a comment: Ask Jo first" (it is no part of a box)'],
    ],
    [
      'an answer in the wrong box',
      fillWord(forms.docx, { 'T2.3': { [boxes.state]: note } }),
      [`"${note}" (How it stands now: "${note}" is not one of the choices.`],
    ],
    [
      'a pasted table',
      inWord((_rows, root) => {
        const table = root.getElementsByTagName('w:tbl')[1]
        table?.parentNode?.insertBefore(
          elementOf(
            root,
            '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Met on</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>5 May</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
          ),
          table,
        )
      }),
      ['"Met on" (it is beside no question)', '"5 May" (it is beside no question)'],
    ],
    [
      'a heading that says another number',
      inWord((_rows, root) => {
        const heading = [...root.getElementsByTagName('w:t')].find(({ textContent }) =>
          textContent?.startsWith('Action T2.3'),
        )
        if (heading) heading.textContent = 'Action T9.9: something'
      }),
      [`"${note}" (Action: there is no action "T9.9".`],
    ],
    [
      'words written over what was printed',
      inWord((rows) => {
        const text = [...rowOf(rows, 'When').getElementsByTagName('w:t')].at(-1)
        if (text) text.textContent = 'by Christmas'
      }),
      ['"by Christmas" (it is beside no question)'],
    ],
    [
      'a picture',
      zipSync({ ...unzipSync(word), 'word/media/image1.png': strToU8('x') }),
      ['"1 picture" (pictures are not read)'],
    ],
  ])('%s: listed', async (_name, content, listed) => {
    const { shown } = await take('CF.docx', content)
    for (const one of listed) expect(shown).toContain(one)
  })
})

describe('Excel', () => {
  const inSheet = (change: (rows: readonly Element[], root: Element) => void) =>
    changeXml(excel, 'xl/worksheets/sheet1.xml', (root) =>
      change([...root.getElementsByTagName('row')], root),
    )
  const swapRows = (a: Element | undefined, b: Element | undefined) => {
    if (a === undefined || b === undefined) throw new Error('no such row')
    const [from, to] = [a.getAttribute('r') ?? '', b.getAttribute('r') ?? '']
    for (const [row, number] of [
      [a, to],
      [b, from],
    ] as const) {
      row.setAttribute('r', number)
      for (const cell of [...row.getElementsByTagName('c')])
        cell.setAttribute('r', (cell.getAttribute('r') ?? '').replace(/\d+/, number))
    }
    b.parentNode?.insertBefore(b, a)
  }
  /** As a column put in before the fourth: every cell behind it moves one further. */
  const addColumn = (rows: readonly Element[]) => {
    for (const cell of rows.flatMap((row) => [...row.getElementsByTagName('c')])) {
      const [, letter = '', number] = /^([A-Z])(\d+)$/.exec(cell.getAttribute('r') ?? '') ?? []
      if (letter >= 'D') cell.setAttribute('r', `${String.fromCharCode(letter.charCodeAt(0) + 1)}${number}`)
    }
  }

  test.each<[string, Uint8Array]>([
    ['rows in another order', inSheet((rows) => swapRows(rows[1], rows[2]))],
    ['a column added', inSheet(addColumn)],
    ['a row deleted', inSheet((rows) => rows[3]?.parentNode?.removeChild(rows[3]))],
    [
      'the protection taken off',
      inSheet((_rows, root) => {
        const protection = root.getElementsByTagName('sheetProtection')[0]
        protection?.parentNode?.removeChild(protection)
      }),
    ],
  ])('%s: read as it was meant', async (_name, content) => {
    const { journal } = await take('CF.xlsx', content)
    expect(journal).toContain(whole)
  })

  const write = (address: string, text: string) =>
    inSheet((_rows, root) => {
      const cell = [...root.getElementsByTagName('c')].find((one) => one.getAttribute('r') === address)
      if (cell === undefined) throw new Error(`no cell ${address}`)
      for (const old of [...cell.childNodes]) cell.removeChild(old)
      cell.setAttribute('t', 'inlineStr')
      cell.appendChild(elementOf(cell, `<is><t>${text}</t></is>`))
    })

  test.each<[string, Uint8Array, readonly string[]]>([
    [
      'words written over what was printed',
      write('C2', 'by Christmas'),
      ['"by Christmas" (it is beside no question)'],
    ],
    ['a heading translated', write('F1', 'Co się stało'), [`"${note}" (it is beside no question)`]],
    ['an action without its number', write('A2', ' '), [`"${note}" (it stands under no action)`]],
    ['an id that is not there', write('A2', 'T9.9'), [`"${note}" (Action: there is no action "T9.9".`]],
    ['an answer in the wrong box', write('D2', note), [`"${note}" (How it stands now: `]],
    [
      'a cell merged with the one below',
      inSheet((_rows, root) => {
        const merges = root.getElementsByTagName('mergeCells')[0]
        merges?.appendChild(elementOf(merges, '<mergeCell ref="F2:F3"/>'))
      }),
      [`"${note}" (its cell is one with another)`],
    ],
    [
      'a comment',
      zipSync({
        ...unzipSync(excel),
        'xl/comments1.xml': strToU8(
          '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><commentList><comment ref="F2"><text><r><t>Ask Jo first</t></r></text></comment></commentList></comments>',
        ),
      }),
      ['"In a comment: Ask Jo first" (it is no part of a box)'],
    ],
  ])('%s: listed', async (_name, content, listed) => {
    const { shown } = await take('CF.xlsx', content)
    for (const one of listed) expect(shown).toContain(one)
  })
})
