/** A text in which entries of the real program, which asks the real clock, were recorded `(today)`. */
export function withToday(text: string): string {
  return text.replace(/^(\+? +recorded: )\d{4}-\d{2}-\d{2}(?=\r?$)/gm, '$1(today)')
}
