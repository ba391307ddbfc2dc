import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { formatDay } from '../../../src/model/day.js'
import { type Document, heading, list, paragraph } from '../../../src/report/document/document.js'
import { formatDocumentDocx } from '../../../src/report/document/document-docx.js'
import { fixArchive } from '../../../src/report/document/fix-archive.js'
import { dayOf, derbyPaper, nastyTexts, paperOf } from '../../helpers/papers.js'
import { expectedWordLines, readParts, readWordLines } from '../../helpers/word-file.js'

// What stands in the Word file, by its parts.

const links = Array.from({ length: 40 }, (_, index) => ({
  link: `https://example.org/${index}?a=1&b=${index}`,
}))
const withManyLinks: Document = {
  title: 'Links',
  day: dayOf('2010-07-01'),
  blocks: [heading(1, 'Links'), paragraph('See ', ...links), ...list(links.map((link) => [link]))],
}

describe.each([
  ['the Derby plan on 1 July 2010', () => derbyPaper({ asOf: '2010-07-01' })],
  ['the Derby plan on 5 October 2010', () => derbyPaper({ asOf: '2010-10-05' })],
  ['the Derby plan’s year', () => derbyPaper({ annual: '2010/11' })],
  ['texts full of signs', () => Promise.resolve(paperOf(nastyTexts))],
  ['many links', () => Promise.resolve(withManyLinks)],
])('the Word file of %s', (_name, makePaper) => {
  test('has every word, real headings, header rows that are repeated and rows that are kept whole', async () => {
    const paper = await makePaper()
    const { 'word/document.xml': xml = '' } = readParts(await formatDocumentDocx(paper))
    expect(readWordLines(xml)).toEqual(expectedWordLines(paper))
  })

  test('tells its title, its language and the day judged, and no other time', async () => {
    const paper = await makePaper()
    const docx = await formatDocumentDocx(paper)
    const parts = readParts(docx)
    const core = parts['docProps/core.xml'] ?? ''
    expect(core).toContain(`<dc:title>${paper.title}</dc:title>`)
    expect(core.match(/(?<=<dcterms:(created|modified)[^>]*>)[^<]+/g)).toEqual(
      Array(2).fill(`${formatDay(paper.day)}T00:00:00Z`),
    )
    const others = Object.entries(parts).filter(([path]) => path !== 'docProps/core.xml')
    expect(others.filter(([, text]) => /\d{4}-\d{2}-\d{2}T\d{2}:/.test(text))).toEqual([])
    expect(new Set(listEntryTimes(docx))).toEqual(new Set([noonOf1980]))
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>')
    for (const level of [1, 2, 3])
      expect(parts['word/styles.xml']).toContain(
        `w:styleId="Heading${level}"><w:name w:val="Heading ${level}"/>`,
      )
  })
})

/** 1 January 1980 at noon as an archive counts: years from 1980, months and days from 1; hours in the low half. */
const noonOf1980 = (((1 << 5) | 1) << 16) | (12 << 11)

/** The time that each entry of an archive tells, from its own header and from the directory at the end. */
function listEntryTimes(archive: Uint8Array): readonly number[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const places = Array.from({ length: archive.length - 20 }, (_, index) => index)
  return places.flatMap((place) => {
    const mark = view.getUint32(place, true)
    return mark === 0x04034b50
      ? [view.getUint32(place + 10, true)]
      : mark === 0x02014b50
        ? [view.getUint32(place + 12, true)]
        : []
  })
}

describe('links in the Word file', () => {
  test('lead where they say, by the same names every time', async () => {
    // Their names end in any letter or sign by chance, so that a few files are made.
    const files = await Promise.all([1, 2, 3, 4, 5].map(() => formatDocumentDocx(withManyLinks)))
    for (const file of files) expect(file).toEqual(files[0])
    const { 'word/document.xml': xml = '', 'word/_rels/document.xml.rels': rels = '' } = readParts(
      files[0] ?? new Uint8Array(),
    )
    const names = [...xml.matchAll(/<w:hyperlink [^>]*r:id="([^"]+)"/g)].map(([, name]) => name)
    const targets = new Map(
      [...rels.matchAll(/<Relationship [^>]*>/g)].map(([element]) => [
        / Id="([^"]+)"/.exec(element)?.[1],
        / Target="([^"]+)"/.exec(element)?.[1]?.replaceAll('&amp;', '&'),
      ]),
    )
    expect(names.map((name) => targets.get(name))).toEqual([...links, ...links].map(({ link }) => link))
    expect(new Set(names).size).toBe(names.length)
  })

  test.each(['a'.repeat(21), `-${'a'.repeat(20)}`, `${'a'.repeat(20)}-`, `_${'-'.repeat(19)}_`])(
    'a name by chance such as rId%s is replaced, and the same words in a text are not',
    (chance) => {
      const name = `rId${chance}`
      const archive = zipSync({
        'word/document.xml': strToU8(`<a r:id="${name}"/><t>${name} rId="${name}"</t><a r:id="rId7"/>`),
        'word/_rels/document.xml.rels': strToU8(`<r Id="rId7"/><r Id="${name}"/>`),
      })
      expect(readParts(fixArchive(archive, '2010-07-01'))).toEqual({
        'word/document.xml': `<a r:id="rIdLink1"/><t>${name} rId="${name}"</t><a r:id="rId7"/>`,
        'word/_rels/document.xml.rels': '<r Id="rId7"/><r Id="rIdLink1"/>',
      })
    },
  )
})

test('signs that no Word file can hold are not in it', async () => {
  const paper = paperOf(['bell \u0007, nothing \0, half a sign \uD83D, none \uFFFE'])
  const { 'word/document.xml': xml = '' } = readParts(await formatDocumentDocx(paper))
  expect(readWordLines(xml)[1]).toEqual({
    style: 'Heading2',
    text: 'bell , nothing , half a sign �, none �',
  })
})
