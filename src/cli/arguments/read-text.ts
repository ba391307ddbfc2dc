import { findInvisible } from '../../model/invisible-characters.js'
import { normaliseText } from '../../model/normalise-text.js'
import { Failure } from '../failure.js'

/**
 * A text on one line, in composed form. What does no harm is corrected: line breaks become blanks, and hyphens that are
 * not seen go. Another character that cannot be seen, or that came in another encoding, is refused with its place.
 */
export function readText(option: string, text: string): string {
  const tidy = normaliseText(text.replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim())
  if (tidy === '') throw new Failure(`${option} is empty. Give it some text, or leave it out.`)
  expectWhole(option, tidy)
  const found = findInvisible(tidy)
  if (!found) return tidy
  throw new Failure(
    `${option} has a character that cannot be seen (${found.name}) ${placeIn(tidy, found.start)}. Delete it and type the words around it again.`,
  )
}

/** Bytes that are not UTF-8 reach the program as U+FFFD, and what they were is not known any more. */
function expectWhole(option: string, text: string): void {
  const at = text.indexOf('\uFFFD')
  if (at >= 0)
    throw new Failure(
      `${option} has a character that is not UTF-8 ${placeIn(text, at)}. Type it again, in a terminal that is set to UTF-8.`,
    )
}

const longestBefore = 20 // letters

function placeIn(text: string, at: number): string {
  const before = text.slice(0, at)
  if (before === '') return 'at its start'
  return `after "${before.length > longestBefore ? `…${before.slice(-longestBefore)}` : before}"`
}
