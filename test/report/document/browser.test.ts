import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '../../../src/report/document/document.js'
import { listTexts } from '../../../src/report/document/document.js'
import { formatDocumentHtml } from '../../../src/report/document/document-html.js'
import { derbyPaper, nastyTexts, paperOf } from '../../helpers/papers.js'
import { readPages } from '../../helpers/pdf.js'
import { findTool } from '../../helpers/tools.js'
import { countWords } from '../../helpers/words.js'

// A real browser shows and prints the HTML. Skipped where Chromium is not installed, and what is counted on paper where
// poppler is not (`apt-get install chromium poppler-utils fonts-liberation`; .ci/run does).

const chrome = findTool('chromium', 'chromium-browser', 'google-chrome')
const pdftotext = findTool('pdftotext')

const quarterly = ['2010-07-01', '2010-10-05', '2011-01-04', '2011-04-05']
const papers: Readonly<Record<string, Document>> = {
  ...Object.fromEntries(
    await Promise.all(quarterly.map(async (asOf) => [asOf, await derbyPaper({ asOf })] as const)),
  ),
  annual: await derbyPaper({ annual: '2010/11' }),
  nasty: paperOf(nastyTexts),
}
/** Of the quarterly papers two are enough to look at; the others are longer ones of the same form. */
const names = Object.keys(papers).filter((name) => !name.startsWith('2011'))
const widths = [1280, 390, 320] // a desk, a telephone, and text at four times its size (WCAG 1.4.10)

/** What axe-core, put into the page, answers. */
interface Audit {
  readonly passes: readonly unknown[]
  readonly violations: readonly {
    readonly id: string
    readonly help: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

describe.skipIf(chrome === undefined)('in Chromium', () => {
  let browser: Browser
  let page: Page
  const asked: string[] = []

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: chrome ?? '',
      args: [
        ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
        ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ],
    })
    page = await browser.newPage()
    // Whatever a page asks for is refused, and remembered.
    await page.route('**/*', (route) => {
      asked.push(route.request().url())
      return route.abort()
    })
  }, 60_000)

  afterAll(async () => await browser?.close())

  /** Shows a paper at a width; the last one need not be shown again. */
  async function show(name: string, width: number): Promise<void> {
    await page.setViewportSize({ width, height: 900 })
    await page.setContent(formatDocumentHtml(papers[name] ?? paperOf([])))
  }

  describe.each(names)('%s', (name) => {
    test.each(widths)(
      'has no fault of accessibility %i pixels wide, and no scrolling sideways',
      async (width) => {
        await show(name, width)
        await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') })
        const { passes, violations } = await page.evaluate<Audit>('axe.run()')
        expect(violations.map(({ id, help, nodes }) => ({ id, help, html: nodes[0]?.html }))).toEqual([])
        expect(passes.length).toBeGreaterThan(10)
        const [content, wide] = await page.evaluate<readonly number[]>(
          '[document.documentElement.scrollWidth, innerWidth]',
        )
        expect([content, wide]).toEqual([width, width])
      },
      30_000,
    )

    test('shows every text as it was typed', async () => {
      await show(name, 1280)
      const shown = await page.evaluate<string>('document.body.textContent')
      const collapse = (text: string) => text.replace(/\s+/g, ' ')
      const missing = listTexts(papers[name] ?? paperOf([])).filter(
        (text) => !collapse(shown).includes(collapse(text)),
      )
      expect(missing).toEqual([])
    })
  })

  test('no page asks for anything from elsewhere', async () => {
    for (const name of names) await show(name, 1280)
    expect(asked).toEqual([])
  })

  describe.skipIf(pdftotext === undefined)('printed on A4', () => {
    async function print(name: string): Promise<readonly string[]> {
      await show(name, 1280)
      return readPages(pdftotext, await page.pdf({ preferCSSPageSize: true }))
    }

    test.each(quarterly)('the quarterly paper of %s has four pages at most, and every word', async (name) => {
      const pages = await print(name)
      expect(pages.length).toBeGreaterThan(1)
      expect(pages.length).toBeLessThanOrEqual(4)
      const words = countWords(pages.join('\n'))
      const missing = [...countWords(listTexts(papers[name] ?? paperOf([])).join('\n'))].filter(
        ([word, count]) => (words.get(word) ?? 0) < count,
      )
      expect(missing).toEqual([])
      const last = pages.find((text) => /^ *Resolution$/m.test(text)) ?? ''
      expect(last).toMatch(/^ *The meeting (?:also )?resolved:[\s\S]*^ *Signed \(chair\):[\s\S]*^ *Date:/m)
    })

    test.each([
      ['2010-07-01', 'I3'],
      ['2010-10-05', 'I4'],
    ])('position and overdue of %s are on page one, down to %s', async (name, last) => {
      const [first = ''] = await print(name)
      expect(first).toMatch(new RegExp(`^ *Position$[^]*^ *Overdue$[^]*^ *${last} `, 'm'))
    })
  })
})
