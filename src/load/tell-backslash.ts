/** `"S:\new"`, a line break and "ew": for a text in double quotes with such a backslash; undefined where it is not known whole. */
export function tellBackslash(typed: string | undefined): { readonly message: string; readonly fix: string } {
  const isPlain = typed !== undefined && !/\\[xuU]/.test(typed)
  return {
    message: 'in double quotes a backslash and what stands behind it are read as another sign',
    fix: isPlain
      ? `write ${inSingleQuotes(typed)}`
      : 'put the text in single quotes, where a backslash is a backslash',
  }
}

/** A backslash that was doubled for double quotes is one again, but for the two with which a computer's name begins. */
function inSingleQuotes(typed: string): string {
  const text = typed
    .replace(/(?<=\S)\\\\/g, '\\')
    .replaceAll('\\"', '"')
    .replace(/\s*\n\s*/g, ' ')
  return `'${text.replaceAll("'", "''")}'`
}
