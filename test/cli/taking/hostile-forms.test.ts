import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { main } from '../../../src/cli/main.js'
import { boxes } from '../../../src/model/form.js'
import { changeXml, elementOf, fillText } from '../../helpers/fill-forms.js'
import { derbyWith, formsOf } from '../../helpers/forms.js'
import { worldWith } from '../../helpers/world.js'

// Files that were made to do harm, or that are no forms at all: one sentence each, and nothing is written.

const forms = await formsOf('CF')

async function take(name: string, content: string | Uint8Array) {
  const { world, said, files } = worldWith(
    { ...derbyWith(), [name]: content },
    { now: '2010-10-05', width: 1000 },
  )
  const exitCode = await main(['take', name, '--yes'], world)
  return {
    exitCode,
    ...said,
    wrote: Object.keys(files).filter((path) => path === 'plan/journal/2010-10.yaml'),
  }
}

const withPart = (file: Uint8Array, path: string, part: Uint8Array) =>
  zipSync({ ...unzipSync(file), [path]: part })

const changeText = (file: Uint8Array, path: string, change: (text: string) => string) =>
  withPart(file, path, strToU8(change(strFromU8(unzipSync(file)[path] ?? new Uint8Array()))))

describe('is refused in a sentence', () => {
  test.each<[string, string, string | Uint8Array, string]>([
    [
      'an archive that would fill the memory',
      'CF.docx',
      withPart(forms.docx, 'word/media/a.png', new Uint8Array(60_000_000)),
      'CF.docx cannot be read: it would take more than 50 MB when unpacked.\n',
    ],
    [
      'the same in Excel',
      'CF.xlsx',
      withPart(forms.xlsx, 'xl/worksheets/sheet9.xml', new Uint8Array(60_000_000)),
      'CF.xlsx cannot be read: it would take more than 50 MB when unpacked.\n',
    ],
    [
      'a million rows',
      'CF.xlsx',
      changeText(forms.xlsx, 'xl/worksheets/sheet1.xml', (sheet) =>
        sheet.replace('</sheetData>', `${'<row><c><v>1</v></c></row>'.repeat(1_000_000)}</sheetData>`),
      ),
      'CF.xlsx cannot be read: it is longer than any form.\n',
    ],
    [
      'entities that name other files',
      'CF.docx',
      withPart(
        forms.docx,
        'word/document.xml',
        strToU8('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
      ),
      'CF.docx cannot be read: it holds definitions of its own (a DOCTYPE), which no office program writes.\n',
    ],
    [
      'half a file',
      'CF.docx',
      forms.docx.slice(0, 4000),
      'CF.docx cannot be read: it is damaged, or only a part of it was saved.\n',
    ],
    [
      'a PDF',
      'CF.pdf',
      '%PDF-1.7\u0000\u0001',
      'CF.pdf cannot be read: it is a PDF. Save it as a Word file, an Excel file or CSV.\n',
    ],
    [
      'a text without an end',
      'CF.md',
      'a'.repeat(1_000_001),
      'CF.md cannot be read: it is longer than any form.\n',
    ],
    [
      'an e-mail with a heap of files',
      'CF.eml',
      [
        'Content-Type: multipart/mixed; boundary="b"',
        '',
        ...Array.from({ length: 30 }, (_, index) =>
          [
            '--b',
            'Content-Type: text/plain',
            `Content-Disposition: attachment; filename="${index}.txt"`,
            '',
            'x',
          ].join('\r\n'),
        ),
        '--b--',
        '',
      ].join('\r\n'),
      'CF.eml cannot be read: more than 20 files are attached to it.\n',
    ],
    [
      'an e-mail without a form',
      'CF.eml',
      'Subject: Hello\r\n\r\nAll is well here.\r\n',
      'CF.eml is not a form that plan ask has made: its head is missing, or was changed.\n',
    ],
  ])('%s', async (_name, file, content, sentence) => {
    expect(await take(file, content)).toEqual({ exitCode: 2, stdout: '', stderr: sentence, wrote: [] })
  })
})

describe('is read as words and nothing else', () => {
  test('a formula, by what it showed last', async () => {
    const content = changeXml(forms.xlsx, 'xl/worksheets/sheet1.xml', (root) => {
      const cell = [...root.getElementsByTagName('c')].find((one) => one.getAttribute('r') === 'F2')
      cell?.setAttribute('t', 'str')
      for (const xml of ['<f>HYPERLINK("http://example.org/?"&amp;A1)</f>', '<v>Look here</v>'])
        cell?.appendChild(elementOf(cell, xml))
    })
    const { stdout } = await take('CF.xlsx', content)
    expect(stdout).toContain('Look here')
    expect(stdout).not.toContain('example.org')
  })

  test('macros and links to elsewhere are not looked at', async () => {
    const content = zipSync({
      ...unzipSync(forms.docx),
      'word/vbaProject.bin': strToU8('Sub AutoOpen()'),
      'word/_rels/settings.xml.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://example.org/a.dotm" TargetMode="External"/></Relationships>',
      ),
    })
    expect(await take('CF.docx', content)).toMatchObject({
      exitCode: 0,
      stderr: 'There is nothing new to record.\n',
    })
  })

  test.each([
    '=cmd|calc',
    '--flag',
    '\u001b[31mred',
    '{{ x }}',
    '# no: yaml',
    '- a: b',
    '"',
    "it's: & *x !y %z",
  ])('an answer of %j goes into the journal as it was written, or is listed', async (words) => {
    const { exitCode, stdout, wrote } = await take(
      'CF.md',
      fillText(forms.md, { 'T2.3': { [boxes.note]: words } }),
    )
    expect(stdout).not.toContain('\u001b')
    expect([wrote.length, exitCode]).toEqual(words.startsWith('\u001b') ? [0, 1] : [1, 0])
  })
})
