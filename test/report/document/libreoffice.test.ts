import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../../src/report/document/document.js'
import { listTexts } from '../../../src/report/document/document.js'
import { formatDocumentDocx } from '../../../src/report/document/document-docx.js'
import { makeFolder } from '../../helpers/git.js'
import { derbyPaper, nastyTexts, paperOf } from '../../helpers/papers.js'
import { readPages } from '../../helpers/pdf.js'
import { findTool, runTool } from '../../helpers/tools.js'
import { countLetters, countWords } from '../../helpers/words.js'

// A real word processor opens the Word files and prints them. Skipped where LibreOffice or poppler is not installed
// (`apt-get install libreoffice-writer-nogui poppler-utils fonts-liberation`; .ci/run does).

const soffice = findTool('soffice', 'libreoffice')
const pdftotext = findTool('pdftotext')
const canPrint = soffice !== undefined && pdftotext !== undefined

const quarterly = ['2010-07-01', '2010-10-05', '2011-01-04', '2011-04-05']
const papers: Readonly<Record<string, Document>> = {
  ...Object.fromEntries(
    await Promise.all(quarterly.map(async (asOf) => [asOf, await derbyPaper({ asOf })] as const)),
  ),
  annual: await derbyPaper({ annual: '2010/11' }),
  nasty: paperOf(nastyTexts),
}

/** The pages of each paper, printed by one run of LibreOffice with a profile of its own. */
async function printAll(): Promise<Readonly<Record<string, readonly string[]>>> {
  const folder = makeFolder('word-processor-')
  const names = Object.keys(papers)
  for (const [name, paper] of Object.entries(papers))
    writeFileSync(join(folder, `${name}.docx`), await formatDocumentDocx(paper))
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  const files = names.map((name) => join(folder, `${name}.docx`))
  runTool(soffice, ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, ...files])
  return Object.fromEntries(
    names.map((name) => [name, readPages(pdftotext, readFileSync(join(folder, `${name}.pdf`)))]),
  )
}

const printed = canPrint ? await printAll() : {}

describe.skipIf(!canPrint)('LibreOffice prints', () => {
  test.each(Object.keys(papers))('every word of %s', (name) => {
    const count = name === 'nasty' ? countLetters : countWords
    const found = count((printed[name] ?? []).join('\n'))
    const missing = [...count(listTexts(papers[name] ?? paperOf([])).join('\n'))].filter(
      ([unit, times]) => (found.get(unit) ?? 0) < times,
    )
    expect(missing).toEqual([])
  })

  test.each(quarterly)('the quarterly paper of %s on four pages at most', (name) => {
    const pages = printed[name] ?? []
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.length).toBeLessThanOrEqual(4)
    expect(pages.map((page) => /Page \d+ of \d+/.exec(page)?.[0])).toEqual(
      pages.map((_, index) => `Page ${index + 1} of ${pages.length}`),
    )
  })

  test.each([
    ['2010-07-01', 'I3'],
    ['2010-10-05', 'I4'],
  ])('position and overdue of %s on page one, down to %s', (name, last) => {
    const [first = ''] = printed[name] ?? []
    expect(first).toMatch(new RegExp(`^ *Position$[^]*^ *Overdue$[^]*^ *${last} `, 'm'))
  })

  test.each(quarterly)('the whole resolution of %s on one page', (name) => {
    const page = (printed[name] ?? []).find((text) => /^ *Resolution$/m.test(text)) ?? ''
    expect(page).toMatch(/^ *The meeting (?:also )?resolved:[\s\S]*^ *Signed \(chair\):[\s\S]*^ *Date:/m)
  })
})
