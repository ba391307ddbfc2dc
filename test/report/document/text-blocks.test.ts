import fc from 'fast-check'
import { expect, test } from 'vitest'
import { list, paragraph, plainText } from '../../../src/report/document/document.js'
import { textBlocks } from '../../../src/report/document/text-blocks.js'

test.each([
  ['one paragraph', 'Every site was asked.', [paragraph('Every site was asked.')]],
  ['two paragraphs', 'One.\nTwo.', [paragraph('One.'), paragraph('Two.')]],
  ['empty lines and blanks', 'One.\n\n \nTwo. \n', [paragraph('One.'), paragraph('Two.')]],
  ['a list', 'Why:\n- one\n- two\nSo.', [paragraph('Why:'), ...list([['one'], ['two']]), paragraph('So.')]],
  ['items with empty lines between them', '- one\n\n- two', list([['one'], ['two']])],
  ['nothing but a list', '- one', list([['one']])],
  ['a dash without a space', '-one', [paragraph('-one')]],
  ['a dash within', 'one - two', [paragraph('one - two')]],
  ['an address', 'See https://example.org.', [paragraph('See ', { link: 'https://example.org' }, '.')]],
])('%s', (_name, text, blocks) => {
  expect(textBlocks(text)).toEqual(blocks)
})

test('every word is kept, in its order', () => {
  const line = fc.stringMatching(/^(- )?[a-z]{1,5}( [a-z]{1,5}){0,3}$/)
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const words = textBlocks(lines.join('\n')).flatMap((block) => {
        if (block.kind === 'list') return block.items.map((item) => `- ${plainText(item)}`)
        return block.kind === 'paragraph' ? [plainText(block.text)] : []
      })
      expect(words).toEqual(lines)
    }),
    { seed: 17, numRuns: 100 },
  )
})
