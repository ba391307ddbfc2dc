import { replaceInvisible } from '../../../model/invisible-characters.js'

const joiners = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g // seen by nobody, and between letters of one word

/** Most cells, which need not be looked through any further. */
const isTidy = /^[!-~]+(?: [!-~]+)*$/

/** A cell's text as one line: without what cannot be seen, blanks of all kinds as single blanks. */
export function tidyText(text: string): string {
  if (text === '' || isTidy.test(text)) return text
  const blanks = text.replace(joiners, '').replace(/[\s\u00A0\u2000-\u200A\u202F\u3000]+/g, ' ')
  return replaceInvisible(blanks, () => ' ')
    .replace(/\uFFFD/g, '?')
    .replace(/ {2,}/g, ' ')
    .trim()
    .normalize('NFC')
}

/** A heading in small letters, without accents and signs, for comparison with known headings. */
export function plainWords(text: string): string {
  return tidyText(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}%#]+/gu, ' ')
    .trim()
}

/** A heading as people mean it: `For young people:` is `For young people`. */
export function withoutColon(text: string): string {
  return text.replace(/\s*:$/, '')
}
