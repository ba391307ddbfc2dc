/** From an offset to the end of its line, without the blanks there. */
export function restOfLine(text: string, start: number): string {
  const end = text.indexOf('\n', start)
  return text.slice(start, end < 0 ? undefined : end).trimEnd()
}
