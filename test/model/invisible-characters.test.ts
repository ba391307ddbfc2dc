import { describe, expect, test } from 'vitest'
import { findInvisible, showInvisible } from '../../src/model/invisible-characters.js'

describe('a character that cannot be seen is found by its name, and shown by it', () => {
  test.each([
    ['a word joiner', '\u2060', 'U+2060'],
    ['a zero-width space', '\u200B', 'U+200B'],
    ['a zero-width joiner between letters', '\u200D', 'U+200D'],
    ['a soft hyphen', '\u00AD', 'U+00AD'],
    ['a Hangul filler', '\u3164', 'U+3164'],
    ['a Hangul filler for a consonant', '\u115F', 'U+115F'],
    ['a Hangul filler of half width', '\uFFA0', 'U+FFA0'],
    ['a joiner of graphemes', '\u034F', 'U+034F'],
    ['a variation selector behind a letter', '\uFE0F', 'U+FE0F'],
    ['a variation selector of the second plane', '\u{E0100}', 'U+E0100'],
    ['a tag', '\u{E0001}', 'U+E0001'],
    ['a Mongolian separator', '\u180E', 'U+180E'],
    ['a Khmer vowel that is not drawn', '\u17B4', 'U+17B4'],
    ['an invisible times sign', '\u2062', 'U+2062'],
    ['a sign that turns words round', '\u202E', 'U+202E'],
    ['a sign that ends such a turn', '\u2069', 'U+2069'],
    ['a line separator', '\u2028', 'U+2028'],
    ['a byte-order mark in the middle', '\uFEFF', 'U+FEFF'],
    ['a control character', '\u0007', 'U+0007'],
    ['one of the second set', '\u009B', 'U+009B'],
    ['half of a pair', '\uD83D', 'U+D83D'],
    ['what is no character', '\uFDD0', 'U+FDD0'],
    ['what is no character in another plane', '\u{1FFFE}', 'U+1FFFE'],
    ['a mark of shorthand', '\u{1BCA0}', 'U+1BCA0'],
    ['a beam of music', '\u{1D173}', 'U+1D173'],
    ['an annotation', '\uFFF9', 'U+FFF9'],
    ['the blank of Braille', '\u2800', 'U+2800'],
  ])('%s', (_what, character, name) => {
    const text = `Plan${character}ted`
    expect(findInvisible(text)).toEqual({ start: 4, end: 4 + character.length, name })
    expect(showInvisible(text)).toBe(`Plan<${name}>ted`)
  })

  test.each([
    ['letters of other languages', 'Łódź, Ελλάδα, Київ, 日本, العربية'],
    ['dashes, quotes and money', '“5 – 6”… £5, €6, ½'],
    ['spaces that do not break', '10\u00A0000 and 10\u202F000'],
    ['an accent by itself', 'Cafe\u0301'],
    ['an emoji', '\u{1F331}'],
    ['a heart that is painted red', '\u2764\uFE0F'],
    ['a family', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'],
    ['a key with its digit', '1\uFE0F\u20E3'],
    ['a bullet that was pasted from Word', '\uF0B7 one'],
  ])('%s: nothing to find', (_what, text) => {
    expect(findInvisible(text)).toBeUndefined()
    expect(showInvisible(text)).toBe(text)
  })

  test('what is refused is what is shown, for every character there is', () => {
    const apart = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).filter(
      (character) =>
        !'\t\n\r'.includes(character) &&
        (findInvisible(character) === undefined) !== (showInvisible(character) === character),
    )
    expect(apart).toEqual([])
  })
})
