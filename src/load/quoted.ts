/** A text in double quotes as YAML wants it, for a `fix` that can be typed as it stands. */
export function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`
}

/**
 * What a person typed between double quotes, in single quotes: there a backslash is a backslash. One that was doubled
 * for double quotes is one again, but for the two with which the name of a computer begins.
 */
export function singleQuoted(typed: string): string {
  const text = typed
    .replace(/(?<=\S)\\\\/g, '\\')
    .replaceAll('\\"', '"')
    .replace(/\s*\n\s*/g, ' ')
  return `'${text.replaceAll("'", "''")}'`
}

/** How to mend a text that begins with a sign: a code most likely does without it, words keep it in quotes. */
export function mendSign(text: string): string {
  const code = /^[&*!@]([A-Za-z][A-Za-z0-9._-]*)$/.exec(text)?.[1]
  const inQuotes = `put the text in quotes: ${quoted(text)}`
  return code === undefined ? inQuotes : `write ${code}; or, if the sign belongs to the text, ${inQuotes}`
}
