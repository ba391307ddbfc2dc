import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { readTableFile } from '../../../src/load/tables/read-table-file.js'
import { listTables, type TableFile } from '../../../src/load/tables/table-file.js'
import { cell, docxWith, paragraph, wordTable } from '../../helpers/office-files.js'

async function read(bytes: Uint8Array): Promise<TableFile> {
  const file = await readTableFile(bytes)
  if (!file.ok) throw new Error(file.fault)
  return file.value
}

/** The cells as lines; ^ continues the cell above, < the one at its left. */
async function linesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const marks = { above: '^', left: '<' }
  return listTables(await read(bytes)).flatMap(({ rows }) =>
    rows.map(({ cells }) =>
      cells.map(({ text, continues }) => (continues ? marks[continues] : text)).join(' | '),
    ),
  )
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))

describe('a CSV', () => {
  test.each([
    ['commas', bytesOf('What,When\nPlant a hedge,July 2010\n')],
    ['semicolons, with commas in the cells', bytesOf('What;When\r\nPlant a hedge;July 2010\r\n')],
    ['tabs', bytesOf('What\tWhen\nPlant a hedge\tJuly 2010')],
    ['bars', bytesOf('What|When\nPlant a hedge|July 2010')],
    ['a byte-order mark', bytesOf('\uFEFFWhat,When\nPlant a hedge,July 2010\n')],
    ['UTF-16 with a mark', utf16('\uFEFFWhat\tWhen\r\nPlant a hedge\tJuly 2010\r\n')],
    ['UTF-16 without a mark', utf16('What,When\nPlant a hedge,July 2010\n')],
    [
      'UTF-16 with the large end first',
      utf16('\uFEFFWhat,When\nPlant a hedge,July 2010\n')
        .slice()
        .map((_, at, all) => all[at ^ 1] ?? 0),
    ],
    ['the separator on its own line', bytesOf('sep=;\r\nWhat;When\r\nPlant a hedge;July 2010\r\n')],
    ['quotation marks around all', bytesOf('"What";"When"\n"Plant a hedge";"July 2010"\n')],
  ])('%s', async (_, bytes) => {
    expect(await linesOf(bytes)).toEqual(['What | When', 'Plant a hedge | July 2010'])
  })

  test('letters of windows-1252, and a separator in a cell', async () => {
    const bytes = new Uint8Array(Buffer.from('Qui;Échéance\nMa\u00EEtre d\x92\x9Cuvre;"S1 ; S2"\n', 'latin1'))
    expect(await linesOf(bytes)).toEqual(['Qui | Échéance', 'Maître d’œuvre | S1 ; S2'])
  })

  test('rows of different lengths and empty rows keep their place', async () => {
    expect(await linesOf(bytesOf('A plan\n\nWhat,When,Who\nDig,May\n'))).toEqual([
      'A plan',
      '',
      'What | When | Who',
      'Dig | May',
    ])
  })
})

describe('an Excel file', () => {
  test('days, months, percentages, padded numbers, merged and hidden cells as people see them', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Plan',
          columns: [{}, { hidden: true }, {}],
          rows: [
            ['Aims', null, null],
            [1.5, 0.6, 7],
            [true, 'text', null],
          ],
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
          cells: new Map([
            ['1,1', { value: 0.6, type: 'number', style: { numFmt: '0%' } }],
            ['1,2', { value: 7, type: 'number', style: { numFmt: '000' } }],
            ['2,2', { value: 40330, type: 'number', style: { numFmt: 'mmm-yy' } }],
          ]),
        },
      ],
    })
    expect(await linesOf(bytes)).toEqual(['Aims | < | <', '1.5 | 60% | 007', 'TRUE | text | June 2010'])
    expect(listTables(await read(bytes)).map(({ sheet, hiddenColumns }) => [sheet, hiddenColumns])).toEqual([
      ['Plan', [2]],
    ])
  })
})

describe('a Word file', () => {
  const styles =
    '<w:style w:styleId="Kop"><w:name w:val="heading 2"/></w:style><w:style w:styleId="Mine"><w:basedOn w:val="Kop"/></w:style>'

  test('headings by the name of their style, or of the one that it is based on', async () => {
    const { blocks } = await read(
      docxWith(paragraph('Our aim', 'Kop') + paragraph('More', 'Mine') + paragraph('Text'), styles),
    )
    expect(blocks).toEqual([
      { kind: 'heading', level: 2, text: 'Our aim' },
      { kind: 'heading', level: 2, text: 'More' },
      { kind: 'paragraph', text: 'Text', isBold: false, isListItem: false },
    ])
  })

  test('what stands in content controls and links is read; what tracked changes delete is named', async () => {
    const body =
      `<w:sdt><w:sdtContent>${wordTable([['What', 'Who']])}</w:sdtContent></w:sdt>` +
      '<w:p><w:hyperlink><w:r><w:t>a link</w:t></w:r></w:hyperlink><w:ins><w:r><w:t> new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>' +
      `<w:tbl><w:sdt><w:sdtContent><w:tr>${cell(`<w:sdt><w:sdtContent>${paragraph('in control')}</w:sdtContent></w:sdt>`)}</w:tr></w:sdtContent></w:sdt></w:tbl>`
    const { blocks, leftOut } = await read(docxWith(body))
    expect(blocks).toEqual([
      {
        kind: 'table',
        table: 1,
        hiddenColumns: [],
        rows: [{ number: 1, cells: [{ text: 'What' }, { text: 'Who' }] }],
      },
      { kind: 'paragraph', text: 'a link new', isBold: false, isListItem: false },
      { kind: 'table', table: 2, hiddenColumns: [], rows: [{ number: 1, cells: [{ text: 'in control' }] }] },
    ])
    expect(leftOut).toEqual(['Deleted with tracked changes: old'])
  })

  test('cells merged across and down, of several paragraphs', async () => {
    const down = cell(paragraph('All'), '<w:vMerge w:val="restart"/>')
    const below = cell(paragraph(''), '<w:vMerge/>')
    const body = `<w:tbl><w:tr>${cell(paragraph('Wide'), '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell(paragraph('one') + paragraph('two'))}${down}</w:tr><w:tr>${cell(paragraph('three'))}${below}</w:tr></w:tbl>`
    expect(await linesOf(docxWith(body))).toEqual(['Wide | <', 'one\ntwo | All', 'three | ^'])
  })
})

/** With the size of its first part as one byte in the list of its parts. */
function smallerThanTrue(archive: Uint8Array): Uint8Array {
  const at = Buffer.from(archive).indexOf('PK\x01\x02', 0, 'latin1')
  new DataView(archive.buffer).setUint32(at + 24, 1, true)
  return archive
}

describe('a file that is refused, in one sentence', () => {
  const large = new Uint8Array(51_000_000)
  test.each<readonly [string, Uint8Array, string]>([
    ['empty', new Uint8Array(0), 'it is empty'],
    [
      'a small archive that unpacks to 51 MB',
      zipSync({ 'word/document.xml': large }),
      'it would take more than 50 MB when unpacked',
    ],
    [
      'the same in another part',
      zipSync({ 'xl/media/a.png': large, 'xl/workbook.xml': bytesOf('') }),
      'it would take more than 50 MB when unpacked',
    ],
    [
      'thousands of parts',
      zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`word/${at}`, new Uint8Array(0)]))),
      'it holds more than 2000 files',
    ],
    [
      'an entity that grows',
      zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY a "b">]><a>&a;</a>') }),
      'it holds definitions of its own (a DOCTYPE), which no office program writes',
    ],
    [
      'elements that are never closed',
      zipSync({ 'word/document.xml': strToU8(`<w:document>${'<w:r>'.repeat(500_000)}`) }),
      'its text is nested too deeply to be read',
    ],
    [
      'a million empty paragraphs',
      zipSync({ 'word/document.xml': strToU8(`<w:document>${'<w:p/>'.repeat(1_000_001)}</w:document>`) }),
      'it is too long to be read as a Word file. Save its table as an Excel file or CSV',
    ],
    [
      'an archive whose sizes are not true',
      smallerThanTrue(zipSync({ 'word/document.xml': new Uint8Array(2_000_000) })),
      'it is damaged, or only a part of it was saved',
    ],
    [
      'half a Word file',
      docxWith(paragraph('x')).subarray(0, 200),
      'it is damaged, or only a part of it was saved',
    ],
    [
      'XML that is not sound',
      zipSync({ 'word/document.xml': bytesOf('<w:document') }),
      'its text cannot be read. Open it in Word and save it again as .docx',
    ],
    [
      'a workbook without sheets',
      zipSync({ 'xl/workbook.xml': bytesOf('<workbook') }),
      'its sheets cannot be read. Open it in Excel and save it again',
    ],
    [
      'another archive',
      zipSync({ 'a.txt': bytesOf('a') }),
      'it is neither a Word nor an Excel file. Save it as .docx, .xlsx or .csv',
    ],
    [
      'an old Word file',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]),
      'it is an old Word or Excel file, or has a password. Save it as .docx or .xlsx, without a password',
    ],
    ['a PDF', bytesOf('%PDF-1.7'), 'it is a PDF. Save it as a Word file, an Excel file or CSV'],
    [
      'a cell that is never closed',
      bytesOf('What,When\n"Dig,May\n'),
      'a cell begins with a quotation mark that is never closed. Close it, or save the table again from the spreadsheet',
    ],
  ])('%s', async (_, bytes, fault) => {
    expect(await readTableFile(bytes)).toEqual({ ok: false, fault })
  })
})

test.each([
  ['derby-part-two', 8],
  ['domains', 2],
  ['stakeholders', 3],
  ['start-and-end', 2],
  ['target-dates', 9],
])('%s.docx has %i tables', async (name, count) => {
  expect(listTables(await read(readFileSync(`test/cases/tables/${name}/${name}.docx`)))).toHaveLength(count)
})
