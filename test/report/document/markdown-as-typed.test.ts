import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../src/load/text/decode-text.js'
import {
  type Document,
  heading,
  list,
  paragraph,
  table,
  withLinks,
} from '../../../src/report/document/document.js'
import { formatDocumentMarkdown } from '../../../src/report/document/document-markdown.js'
import { escapeMarkdown } from '../../../src/report/document/markdown.js'
import { expectedBlocks, readLinks, readMarkdown } from '../../helpers/markdown-tree.js'
import { dayOf, derbyPaper, nastyTexts, paperOf } from '../../helpers/papers.js'

// Whatever a plan's file holds comes out of a Markdown reader as it was typed, and makes nothing of its own: no list, no
// link, no code. The reader is micromark, which passes the tests of CommonMark and of GitHub's own.

/** What Markdown, GitHub or pandoc would take for its own, and what stands near it. */
const fragments = [
  ...['#', '##', '# ', ' #', '-', '- ', '+ ', '* ', '1. ', '12) ', '0.', '1.', '-', '--', '---', '===', '> '],
  ...[
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '`',
    '``',
    '```',
    '~~~',
    '\\',
    '\\\\',
    '|',
    '||',
    '$',
    '$$',
    '^',
    '^^',
  ],
  ...[
    '[',
    ']',
    '](',
    '[]',
    '[ ] ',
    '[x] ',
    '[^1]',
    '[^1]: ',
    '[a]: /b',
    '![',
    '(',
    ')',
    '<',
    '>',
    '<!--',
    '-->',
  ],
  ...['<b>', '</b>', '<br>', '<a@b.c>', '<http://a.b>', '<?', '<!D', '<![CDATA[', ']]>', '<div>', '<script>'],
  ...['&', '&amp;', '&lt', '&#35;', '&#x23;', '&copy;', '&;', '&nbsp;', '&MadeUp;'],
  ...[
    ':',
    ':smile:',
    ':+1:',
    '::',
    ':::',
    '://',
    'http:',
    'http://',
    'https://a.b/c_d',
    'HTTP://A.B',
    'ftp://a.b',
  ],
  ...[
    'www.',
    'WWW.',
    'www.a.b',
    '@',
    'a@b.cd',
    '-a@b.c',
    'a.b-c_d+e@f.g.h',
    'mailto:a@b.cd',
    'xmpp:a@b.cd/e',
  ],
  ...['#1', '@who', '!', '!!! note', '{#id}', '{.a}', '%', '"', "'", '...', '.', ',', ';', '?', '/', '='],
  ...[' ', '  ', '\n', '\n\n', '\t', '\u00A0', '\u202F', '\u3000', '\u00AD', '\u200D', '\u0301', '\uFE0F'],
  ...['a', 'b', 'Z', '0', '9', 'e\u0301', '–', '“', '”', '’', '…', '🙂', '👩‍👩‍👧', '中', 'ß', 'א'],
]

/** A text with something to see in it that a plan's file can hold; all of Unicode that can be typed. */
const typed = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...fragments) },
      { weight: 2, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 4 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }).filter(isHeld) },
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => /\S/.test(text) && isHeld(text))

function isHeld(text: string): boolean {
  return decodeText({ path: 'plan/plan.yaml', bytes: new TextEncoder().encode(`title: ${text}`) }).ok
}

const address = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.webUrl()), { minLength: 1, maxLength: 5 })
  .map((parts) => `https://example.org/${parts.join('').replace(/\s/g, '')}`)
  .map((text) =>
    withLinks(text).flatMap((piece) => (typeof piece === 'object' && 'link' in piece ? [piece] : [])),
  )
  .filter((links) => links.length > 0)

const one = { heading: 'One', share: 0.5 }

/** These texts in every place of a paper. */
const papers = fc
  .tuple(fc.array(typed, { minLength: 12, maxLength: 12 }), address)
  .map(([texts, [link = { link: 'https://example.org/' }]]): Document => {
    const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '', i = '', j = '', k = '', l = ''] =
      texts
    return {
      title: a,
      day: dayOf('2010-07-01'),
      blocks: [
        heading(1, a),
        paragraph(b),
        ...list([[{ strong: c }, ' ', d], [e], [{ strong: f }, ' ', link, ' ', g]]),
        heading(2, h),
        ...table(
          [{ ...one, heading: i }, one],
          [
            [j, k],
            [l, b],
            ['x', 'y'],
          ],
        ),
        paragraph(link, ' ', l),
        heading(3, l),
      ],
    }
  })

function linksOf({ blocks }: Document): readonly string[] {
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.kind === 'list' ? block.items : [],
  )
  return texts.flat().flatMap((piece) => (typeof piece === 'object' && 'link' in piece ? [piece.link] : []))
}

describe('a paper as Markdown says what was typed', () => {
  test('whatever was typed', () => {
    fc.assert(
      fc.property(papers, (paper) => {
        const markdown = formatDocumentMarkdown(paper)
        expect(readMarkdown(markdown)).toEqual(expectedBlocks(paper))
        expect(readLinks(markdown)).toEqual(expect.arrayContaining([...linksOf(paper)]))
      }),
      { seed: 20_100_401, numRuns: 1_000 },
    )
  }, 60_000)

  test('each nasty text', () => {
    const paper = paperOf(nastyTexts)
    expect(readMarkdown(formatDocumentMarkdown(paper))).toEqual(expectedBlocks(paper))
  })

  test.each([[{ asOf: '2010-07-01' }], [{ asOf: '2010-10-05' }], [{ annual: '2010/11' }]])(
    'the Derby plan’s paper %j',
    async (choice) => {
      const paper = await derbyPaper(choice)
      expect(readMarkdown(formatDocumentMarkdown(paper))).toEqual(expectedBlocks(paper))
    },
  )
})

test.each([
  'A plain sentence, with commas; and (round) brackets and/or slashes.',
  'Co-ordinated support – it’s the Sector’s, isn\'t it? "Yes": 100%!',
  'R&D, Health & Safety, 10:30 to 11.15, No. 1 of 24 (T1.3 = overdue) + more',
  'NI 4: 29 % of adults, England #1',
])('ordinary prose is not escaped: %s', (text) => {
  expect(escapeMarkdown(text)).toBe(text)
})
