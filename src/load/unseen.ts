/** What must not stand in a text: it is invisible, and either changes what is read or hides it from a reader. */
const unseen =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** A character that cannot be seen: where it stands, and its name, `U+200B`. */
export interface Unseen {
  readonly start: number
  readonly end: number
  readonly name: string
}

export function findUnseen(text: string): Unseen | undefined {
  const match = unseen.exec(text)
  if (!match) return undefined
  const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return { start: match.index, end: match.index + match[0].length, name: `U+${code}` }
}
