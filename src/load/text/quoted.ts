/** A text in double quotes as YAML wants it, for a `fix` that can be typed as it stands. */
export function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`
}

/** How to fix a text that begins with a sign: a code most likely does without it, words keep it in quotes. */
export function fixForSign(text: string): string {
  const code = /^[&*!@]([A-Za-z][A-Za-z0-9._-]*)$/.exec(text)?.[1]
  const inQuotes = `put the text in quotes: ${quoted(text)}`
  return code === undefined ? inQuotes : `write ${code}; or, if the sign belongs to the text, ${inQuotes}`
}
