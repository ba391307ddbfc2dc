// Characters that a reader cannot see. One class for all of the program: what a file or an argument may not hold is also
// what is made visible wherever it is printed.

/**
 * Control and format characters, line and paragraph separators, halves of a pair, what Unicode lets a font leave out
 * (fillers, joiners, variation selectors, tags), what is no character, and the blank of Braille. Private use is not among
 * them: it is drawn, as a box at least, and comes with bullets that are pasted from Word. Keyboards put two of them into
 * emoji, where they are seen: U+FE0F paints a heart red and frames the digit of a key, and U+200D joins a family.
 */
const invisible =
  /(?![\uFE0F\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]|(?<!\p{Extended_Pictographic})\uFE0F(?!\u20E3)|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)\u200D|\u200D(?!\p{Extended_Pictographic})/u
const everyInvisible = new RegExp(invisible, 'gu')

/** Of a text in lines: they end, and tabs in files have a finding of their own. */
const invisibleInLines = new RegExp(`(?![\\t\\n\\r])(?:${invisible.source})`, 'u')
const everyInvisibleInLines = new RegExp(invisibleInLines, 'gu')

/** Few texts hold any of these, and to look for them takes a tenth of the time of the exact look. */
const unusual = /[^\n\x20-\x7E\xA1-\xAC\xAE-\u02FF\u2010-\u2027\u2030-\u205E\u20A0-\u20BF]/

/** A character that cannot be seen: where it stands (UTF-16 offsets, the end exclusive), and its name, `U+200B`. */
export interface InvisibleCharacter {
  readonly start: number
  readonly end: number
  readonly name: string
}

/** Whether a text holds nothing but lines of letters, signs and plain spaces: no tab, no carriage return, no odd blank. */
export function isUsual(text: string): boolean {
  return !unusual.test(text)
}

/** The first in a file's text, line ends and tabs apart. */
export function findInvisible(text: string): InvisibleCharacter | undefined {
  const match = isUsual(text) ? null : invisibleInLines.exec(text)
  if (!match) return undefined
  return { start: match.index, end: match.index + match[0].length, name: nameOf(match[0]) }
}

/** Each of them by its name, `<U+200B>`, line ends and tabs too. */
export function showInvisible(text: string): string {
  if (isUsual(text) && !text.includes('\n')) return text
  return text.replace(everyInvisible, (character) => `<${nameOf(character)}>`)
}

/** Each of them by what takes its place, line ends and tabs apart. */
export function replaceInvisible(text: string, replace: (character: string) => string): string {
  return isUsual(text) ? text : text.replace(everyInvisibleInLines, replace)
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
