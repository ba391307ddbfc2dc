import type { Piece, Text } from './document.js'

/** Each item of evidence in turn: `; see https://…`. One that is a web address is a link, as a whole. */
export function evidenceText(evidence: readonly string[]): Text {
  return evidence.flatMap((source): Text => ['; see ', isAddress(source) ? { link: source } : source])
}

/** Signs that would end a sentence may end an address, so only a blank makes it something else. */
function isAddress(source: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/.test(source)
}

/** Pieces with the sign between two sayings taken off where nothing stands before it. */
export function sayings(said: Text, evidence: readonly string[]): Text {
  const sources = evidenceText(evidence)
  if (said.some((piece) => piece !== '')) return [...said, ...sources]
  const [, ...rest] = sources
  return rest.length === 0 ? [] : (['see ', ...rest] satisfies readonly Piece[])
}
