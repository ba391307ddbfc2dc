import stringWidth from 'fast-string-width'

/** Letters and signs that every terminal shows in one column. */
const plain = /^[\x20-\x7E\xA1-\xAC\xAE-\u02FF\u2010-\u2027]*$/

/** In columns of the terminal: other letters may take two, and colours none. To ask about those takes ten times as long. */
export function widthOf(text: string): number {
  return plain.test(text) ? text.length : stringWidth(text)
}
