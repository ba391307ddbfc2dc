import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { termTest } from '../../src/model/term-test.js'

describe('a term occurs as a whole word', () => {
  test.each<readonly [term: string, text: string, occurs: boolean]>([
    ['SROI', 'whether by SROI or other means', true],
    ['SROI', 'SROI', true],
    ['SROI', '(SROI), and so on', true],
    ['SROI', "SROI's figures", true],
    ['SROI', 'SROIs', false],
    ['SROI', 'a pre-SROI figure', true],
    ['SROI', 'by sroi', false], // letters in capitals mean only themselves
    ['IT', 'it is in hand', false],
    ['IT', 'training in IT', true],
    ['Compact', 'the compact between them', true],
    ['Compact', 'compacted ground', false],
    ['compact', 'The COMPACT', true],
    ['Third Sector', 'the third\n  sector', true], // folded in the file
    ['Third Sector', 'a third of the sector', false],
    ['café', 'cafés', false],
    ['café', 'a CAFÉ on Sundays', true],
    ['Ni', 'TŷNi', false],
    ['plot', '𝐱plot', false], // a letter of two units
    ['plot', '🌱plot🌱', true],
    ['plot', 'plots, and a plot', true], // the second of them
    ['Tŷ Ni', 'opened Tŷ Ni in May', true],
    ['R&D', 'money for R&D.', true],
    ['C++', 'training in C++ and others', true],
    ['a.b', 'axb', false],
    ['NI 4', 'NI 40', false],
  ])('%s in %s: %s', (term, text, occurs) => {
    expect(termTest({ term, name: null })(text)).toBe(occurs)
  })

  test('its name counts as well, each by its own letters', () => {
    const occursIn = termTest({ term: 'SROI', name: 'Social Return on Investment' })
    const texts = ['the Social Return On Investment', 'by SROI', 'by sroi', 'the social return']
    expect(texts.map(occursIn)).toEqual([true, true, false, false])
  })

  test('whatever signs it has: it occurs between blanks, and not inside a longer word', () => {
    const term = fc.stringMatching(/^[A-Za-z][!-~]{0,10}[A-Za-z]$/)
    fc.assert(
      fc.property(term, (written) => {
        const occursIn = termTest({ term: written, name: null })
        expect(occursIn(`before ${written} after`)).toBe(true)
        expect(occursIn(`before${written}after`)).toBe(false)
      }),
      { seed: 17, numRuns: 200 },
    )
  })
})
